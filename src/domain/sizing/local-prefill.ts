import { expertBytesRead } from './bytes-read.ts';
import type { HardwareClass } from './hardware-class.ts';
import type { LocalRun } from './local-step.ts';
import { peakFlops, type PeakFlops } from './peak-flops.ts';
import { prefillFlops } from './server-prefill.ts';

/** Where the time of reading a prompt goes on a local engine, in seconds. */
export interface LocalPrefill {
	peak: PeakFlops;
	compute: number;
	attention: number;
	weights: number;
	overhead: number;
	total: number;
}

/** Tokens that llama.cpp computes at a time unless told otherwise (`--ubatch-size`). */
const microBatchTokens = 512;

/**
 * Seconds of reading `tokens` prompt tokens after `depth` cached ones on a local engine:
 *
 *     2 × active × tokens ÷ (reached × format) + attention ÷ (reached × attention share)
 *       + micro-batches × (weights ÷ (bandwidth × share) + layers × overhead)
 *     reached = share × 100 TFLOPS × (peak ÷ 100 TFLOPS) ^ exponent
 *
 * A micro-batch of 512 tokens does not fill the largest chips, so what is reached grows slower than the peak. It
 * reads the weights once: nearly all experts of a mixture. Several prompts share micro-batches, not their
 * attention. Cards that take turns layer by layer overlap micro-batches a little.
 */
export function localPrefill(
	run: LocalRun,
	tokens: number,
	depth: number,
	prompts = 1,
): LocalPrefill {
	const { question, profile, value } = run;
	const peak = localPeak(run);
	const packed = run.packed ? value('prefill-quantised-factor-local') : 1;
	const effective = reachedFlops(run, peak);
	const flops = prefillFlops(run, tokens, depth);
	const compute = (prompts * flops.linear) / (effective * packed);
	const attention =
		(prompts * flops.attention) / (effective * value('prefill-attention-share-local'));
	const all = tokens * prompts;
	const batches = Math.ceil(all / microBatchTokens);
	const bytes =
		profile.reads.alwaysReadBytes + expertBytesRead(profile.reads, Math.min(all, microBatchTokens));
	const weights =
		(batches * bytes) / (run.bandwidthBytesPerSecond * value('prefill-bandwidth-share-local'));
	const overhead = (batches * profile.layerCount * value('prefill-layer-overhead-local')) / 1e6;
	const { layout, machine } = question;
	const cards = layout.layerSplit ? machine.acceleratorCount : Math.max(1, layout.tensorParallel);
	const gain = 1 + (cards - 1) * value('prefill-card-gain-local');
	const total = (compute + attention + weights + overhead) / gain;
	return { peak, compute, attention, weights, overhead, total };
}

/**
 * The peak that local kernels multiply at. Those of llama.cpp multiply packed weights as 8-bit integers, so a chip
 * whose figure at 16 bits is halved for its accumulator still reaches half its integer figure.
 */
function localPeak({ question }: LocalRun): PeakFlops {
	const { machine, weights, assumptions, engine } = question;
	const integers = engine.family === 'llama.cpp' ? (machine.int8DenseTops ?? 0) / 2 : 0;
	const fp16DenseTflops =
		integers > (machine.fp16DenseTflops ?? 0) ? integers : machine.fp16DenseTflops;
	return peakFlops({ ...machine, fp16DenseTflops }, weights, assumptions);
}

/** The unit in which the law of reached operations is written: 100 TFLOPS. */
const unitFlops = 1e14;

/** The kind of hardware whose law of reading holds: llama.cpp's kernels are the same on every NVIDIA chip. */
function readingClass({ question, hardware }: LocalRun): HardwareClass {
	const sharesKernels = hardware === 'nvidia-unified' && question.engine.family !== 'edge';
	return sharesKernels ? 'nvidia-discrete' : hardware;
}

/** The constants that turn a peak into what reading reaches; none for an assumed peak, which was reached already. */
export function reachedConstantIds(run: LocalRun, { assumed }: PeakFlops): string[] {
	if (assumed) return [];
	const own = readingClass(run);
	return [
		`prefill-compute-share-local-${own}`,
		...(own === 'nvidia-discrete' ? ['prefill-peak-exponent-local'] : []),
	];
}

/** Operations a second that reading reaches. */
function reachedFlops(run: LocalRun, peak: PeakFlops): number {
	const [share = 1, exponent] = reachedConstantIds(run, peak).map(run.value);
	if (exponent === undefined) return peak.flopsPerSecond * share;
	return share * unitFlops * (peak.flopsPerSecond / unitFlops) ** exponent;
}
