import { speedProfile } from '#domain/sizing/model-figures.ts';
import { expertBytesRead } from './bytes-read.ts';
import { reader } from './constants.ts';
import { hardwareClass, type HardwareClass } from './hardware-class.ts';
import { kvBytesRead } from './kv-cache.ts';
import { given } from './refusal.ts';
import type { SpeedProfile } from './speed-profile.ts';
import type { SpeedQuestion } from './speed-question.ts';
import type { StepTerms } from './server-step.ts';
import type { Weights } from './types.ts';

/** What the steps of one question share on a local engine. */
export interface LocalRun {
	question: SpeedQuestion;
	profile: SpeedProfile;
	hardware: HardwareClass;
	/** Bandwidth that a single sequence's kernels reach, before the cost of the format. */
	reachedBytesPerSecond: number;
	bandwidthBytesPerSecond: number;
	/** How fast the format is unpacked, against 16 bits. */
	formatFactor: number;
	/** Whether weights are unpacked to 16 bits before they are multiplied. */
	packed: boolean;
	value: (id: string) => number;
	/** The constants behind the two lines above, for the trace. */
	constantIds: string[];
}

/** Builds of llama.cpp up to this year launched each kernel by itself; later ones replay a graph. */
const lastYearWithoutGraphs = 2024;

/** How formats unpack: families that share a kernel. */
function formatFamily({ format, dynamic }: Weights): string | null {
	if (/f16|f32|fp16|bf16|fp32/.test(format)) return null;
	if (/q8_0|int8|8bit|fp8|mxfp8/.test(format) && !dynamic) return 'q8';
	if (format.includes('mxfp4')) return 'mxfp4';
	if (/gguf-q[45]_[01]|mlx|int4|mlc|nvfp4|fp4|nf4/.test(format)) return 'block';
	return 'k-quant';
}

/**
 * Bandwidth that kernels for a single sequence reach:
 *
 *     bandwidth × share ÷ (1 + (bandwidth ÷ knee)²)
 *
 * One sequence cannot keep enough reads in flight to fill the widest memories, so the share falls as bandwidth
 * rises. Share and knee are fitted for each class of hardware; a library that multiplies with a maker's kernels
 * reaches the share of server engines.
 */
export function localRun(question: SpeedQuestion): LocalRun {
	const { machine, model, weights, assumptions } = question;
	const value = reader(assumptions);
	const hardware = hardwareClass(machine);
	const bandwidth = given(machine.bandwidthGBPerSecond, 'machine.bandwidthGBPerSecond') * 1e9;
	const fromPython = launchesFromPython(question);
	const hasKnee = !fromPython && (hardware === 'apple' || hardware === 'nvidia-discrete');
	const shareId = fromPython
		? 'decode-bandwidth-share-server'
		: `decode-bandwidth-share-local-${hardware}`;
	const knee = hasKnee
		? value(`decode-bandwidth-knee-${hardware}`) * 1e9
		: Number.POSITIVE_INFINITY;
	const family = formatFamily(weights);
	return {
		question,
		profile: speedProfile(model, weights),
		hardware,
		reachedBytesPerSecond: (bandwidth * value(shareId)) / (1 + (bandwidth / knee) ** 2),
		bandwidthBytesPerSecond: bandwidth,
		packed: family !== null,
		formatFactor: family === null ? 1 : value(`decode-format-factor-${family}`),
		value,
		constantIds: [
			shareId,
			...(hasKnee ? [`decode-bandwidth-knee-${hardware}`] : []),
			...(family === null ? [] : [`decode-format-factor-${family}`]),
		],
	};
}

/**
 * Share of the weights’ time that each further sequence costs once more: edge engines unpack INT4 weights for every
 * sequence anew, the others once for all.
 */
function unpackedAgain({ question, value }: LocalRun): number {
	const { engine, weights } = question;
	const anew = engine.family === 'edge' && /int4|mlc/.test(weights.format);
	return anew ? value('decode-unpack-share-edge') : 0;
}

/** Whether each kernel of a step is launched from Python, one after the other. */
export const launchesFromPython = ({ engine }: Pick<SpeedQuestion, 'engine'>) =>
	engine.family === 'transformers';

/** Seconds of launching a step's kernels from Python, experts in a loop; the card computes meanwhile. */
function pythonSeconds({ profile, value }: LocalRun): number {
	const experts = profile.expertLayerCount * profile.reads.expertCount;
	return (
		(profile.layerCount * value('decode-layer-overhead-python') +
			experts * value('decode-expert-overhead-python')) /
		1e6
	);
}

/**
 * Seconds of one decode step on a local engine:
 *
 *     weights read ÷ (reached bandwidth × format) + cache read ÷ (bandwidth × share) + layers × overhead
 *
 * Cards that take turns layer by layer add memory, not bandwidth: the time is the sum of the parts, which is the
 * time of one card with memory for all. Tensor parallelism on a local engine divides the reading. A library that
 * launches its kernels from Python takes at least the time of the launches.
 */
export function localStep(run: LocalRun, sequences: number, contextTokens: number): StepTerms {
	const { profile, question, hardware, value } = run;
	const cards = question.layout.layerSplit ? 1 : Math.max(1, question.layout.tensorParallel);
	const bytes = profile.reads.alwaysReadBytes + expertBytesRead(profile.reads, sequences);
	const again = 1 + (sequences - 1) * unpackedAgain(run);
	const weights = (bytes * again) / (cards * run.reachedBytesPerSecond * run.formatFactor);
	const cacheBytes = sequences * kvBytesRead(question.model, question.cache, contextTokens);
	const cache =
		cacheBytes / (cards * run.bandwidthBytesPerSecond * value('decode-cache-share-local'));
	const perLayer =
		profile.layerCount * value(`decode-layer-overhead-local-${hardware}`) +
		profile.expertLayerCount * value(`decode-expert-layer-overhead-local-${hardware}`);
	const early = (question.engine.year ?? lastYearWithoutGraphs + 1) <= lastYearWithoutGraphs;
	const overhead = launchesFromPython(question)
		? Math.max(0, pythonSeconds(run) - weights - cache)
		: (perLayer / 1e6) *
			(early ? value('decode-early-build-factor') : 1) *
			(sequences > 1 ? 1 + (sequences - 1) * value('decode-sequence-share-local') : 1);
	return {
		weights,
		cache,
		compute: 0,
		overhead,
		exchange: 0,
		total: weights + cache + overhead,
	};
}
