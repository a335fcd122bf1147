import { expertBytesRead } from './bytes-read.ts';
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
 *     2 × active × tokens ÷ (peak × share) + attention ÷ (peak × share × attention share)
 *       + micro-batches × (weights ÷ (bandwidth × share) + layers × overhead)
 *
 * Each micro-batch of 512 tokens reads the weights once: nearly all experts of a mixture. Cards that take turns
 * layer by layer overlap micro-batches a little.
 */
export function localPrefill(run: LocalRun, tokens: number, depth: number): LocalPrefill {
	const { question, profile, value, hardware } = run;
	const peak = peakFlops(question.machine, question.weights, question.assumptions);
	const packed = run.packed ? value('prefill-quantised-factor-local') : 1;
	const share = peak.assumed ? 1 : value(`prefill-compute-share-local-${hardware}`);
	const effective = peak.flopsPerSecond * share;
	const flops = prefillFlops(run, tokens, depth);
	const compute = flops.linear / (effective * packed);
	const attention = flops.attention / (effective * value('prefill-attention-share-local'));
	const batches = Math.ceil(tokens / microBatchTokens);
	const bytes =
		profile.reads.alwaysReadBytes +
		expertBytesRead(profile.reads, Math.min(tokens, microBatchTokens));
	const weights =
		(batches * bytes) / (run.bandwidthBytesPerSecond * value('prefill-bandwidth-share-local'));
	const overhead = (batches * profile.layerCount * value('prefill-layer-overhead-local')) / 1e6;
	const { layout, machine } = question;
	const cards = layout.layerSplit ? machine.acceleratorCount : Math.max(1, layout.tensorParallel);
	const gain = 1 + (cards - 1) * value('prefill-card-gain-local');
	const total = (compute + attention + weights + overhead) / gain;
	return { peak, compute, attention, weights, overhead, total };
}
