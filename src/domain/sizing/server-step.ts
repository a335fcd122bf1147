import { speedProfile } from '#domain/sizing/model-figures.ts';
import { cacheBytesReadPerCard, expertBytesRead } from './bytes-read.ts';
import { exchangeSeconds, linkOf } from './communication.ts';
import { reader } from './constants.ts';
import { cacheShards, type RunningLayout } from './effective-layout.ts';
import { isOldVllm, isRecentTrtLlm } from './engine-age.ts';
import { peakFlops, type PeakFlops } from './peak-flops.ts';
import { given } from './refusal.ts';
import type { SpeedProfile } from './speed-profile.ts';
import { serverId, type SpeedQuestion } from './speed-question.ts';

/** Where the time of one step goes, in seconds. */
export interface StepTerms {
	weights: number;
	cache: number;
	compute: number;
	overhead: number;
	exchange: number;
	total: number;
}

/** What does not change between the steps of one question. */
export interface ServerRun {
	question: SpeedQuestion;
	profile: SpeedProfile;
	layout: RunningLayout;
	bandwidthBytesPerSecond: number;
	peak: PeakFlops;
	/** Peak with the share of a narrower format's gain that engines reach. */
	gainedFlopsPerSecond: number;
	linkBytesPerSecond: number;
	value: (id: string) => number;
	/** How much slower than NVIDIA's cards the maker's cards run, as measured. */
	makerFactor: number;
	engineId: string;
}

const makerConstants: Partial<Record<string, string>> = {
	amd: 'decode-maker-factor-amd',
	intel: 'decode-maker-factor-intel',
};

/** Gathers what the steps of one question share. */
export function serverRun(question: SpeedQuestion, layout: RunningLayout): ServerRun {
	const { machine, model, weights, assumptions, engine } = question;
	const value = reader(assumptions);
	const peak = peakFlops(machine, weights, assumptions);
	const gain = peak.flopsPerSecond / peak.fp16FlopsPerSecond;
	const link = linkOf(machine, layout.tensorParallel);
	const maker = makerConstants[machine.vendor];
	return {
		question,
		profile: speedProfile(model, weights),
		layout,
		bandwidthBytesPerSecond:
			given(machine.bandwidthGBPerSecond, 'machine.bandwidthGBPerSecond') * 1e9,
		peak,
		gainedFlopsPerSecond: peak.fp16FlopsPerSecond * gain ** value('decode-narrow-format-exponent'),
		linkBytesPerSecond: link.bytesPerSecond * (link.isDirect ? 1 : value('link-share-pcie')),
		value,
		makerFactor: maker === undefined ? 1 : value(maker),
		engineId: serverId(engine),
	};
}

/**
 * Seconds of one decode step of one copy of the model on a server engine:
 *
 *     max(weights read ÷ (cards × bandwidth × share), 2 × active × sequences ÷ (cards × peak × share))
 *       + cache read ÷ (bandwidth × share) + layers × overhead + sequences × overhead + exchange
 *
 * Under pipeline parallelism this is one stage with its share of the layers. The first line is the roofline of
 * https://jax-ml.github.io/scaling-book/inference/; shares and overheads are fitted (content/assumptions).
 */
export function serverStep(run: ServerRun, sequences: number, contextTokens: number): StepTerms {
	const { profile, layout, value, question } = run;
	const { reads } = profile;
	const cards = layout.cardsPerReplica;
	const stages = layout.pipelineParallel;
	const readSpeed = run.bandwidthBytesPerSecond * run.makerFactor;
	const weights =
		reads.alwaysReadBytes / (cards * readSpeed * value('decode-bandwidth-share-server')) +
		expertBytesRead(reads, sequences) /
			(cards * readSpeed * value('decode-bandwidth-share-experts'));
	const cacheBytes = cacheBytesReadPerCard(question, {
		sequences,
		contextTokens,
		shards: cacheShards(question.model, layout),
	});
	const cache = cacheBytes / stages / (readSpeed * value('decode-bandwidth-share-cache'));
	const compute =
		(2 * reads.activeParameterCount * sequences) /
		(cards * run.gainedFlopsPerSecond * run.makerFactor * value('decode-compute-share-server'));
	const overhead = serverOverheadSeconds(run, sequences);
	const exchange = exchangeSeconds(
		{
			layerCount: profile.layerCount / stages,
			hiddenSize: profile.hiddenSize,
			tokens: sequences,
			tensorParallel: layout.tensorParallel,
		},
		run.linkBytesPerSecond,
	);
	const total = Math.max(weights, compute) + cache + overhead + exchange;
	return { weights, cache, compute, overhead, exchange, total };
}

/**
 * Seconds of launching kernels, routing experts, waiting for the other cards and handling sequences:
 *
 *     layers ÷ stages × (engine + log₂ cards × wait) + expert layers ÷ stages × routing + sequences × handling
 */
function serverOverheadSeconds(run: ServerRun, sequences: number): number {
	const { profile, layout, value, makerFactor } = run;
	const wait = Math.log2(layout.tensorParallel) * value('decode-card-wait');
	const perLayer = value(layerOverheadId(run)) + wait;
	const layers =
		(profile.layerCount * perLayer +
			profile.expertLayerCount * value('decode-expert-layer-overhead')) /
		layout.pipelineParallel;
	return (layers + sequences * value(sequenceOverheadId(run))) / 1e6 / makerFactor;
}

/**
 * The constant of handling one sequence: old engines do it while the cards wait. Offline runs of that age did
 * several steps at a time and escaped it.
 */
export function sequenceOverheadId({ question }: Pick<ServerRun, 'question'>): string {
	const { engine, load } = question;
	return isOldVllm(engine) && !load.saturated
		? 'decode-sequence-overhead-old'
		: 'decode-sequence-overhead';
}

/** The constant of launching one layer: by engine, and by its age where that was measured. */
export const layerOverheadId = ({
	question,
	engineId,
}: Pick<ServerRun, 'question' | 'engineId'>) =>
	isRecentTrtLlm(question.engine)
		? 'decode-layer-overhead-trt-llm-recent'
		: `decode-layer-overhead-${engineId}`;
