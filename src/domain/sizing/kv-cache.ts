import { cachedValueBytes } from './kv-formats.ts';
import { layerPlan } from './layer-plan.ts';
import { given, shape, SizingRefusal } from './refusal.ts';
import { layerHeads } from './tensors-attention.ts';
import { constant, estimate, givenInput } from './trace.ts';
import type { Assumptions, Cache, Estimate, Model } from './types.ts';

/** Bytes that one token takes in all layers of a kind. */
export interface CacheRates {
	/** Layers that keep every token. */
	fullBytesPerToken: number;
	/** Layers that keep the last tokens of a window. */
	windowedBytesPerToken: number;
	/** Layers with a state of fixed size. */
	stateBytesPerSequence: number;
}

/**
 * Cache of one token, by kind of layer:
 *
 *     grouped heads    layers × KV heads × head dimension × (key bytes + value bytes)
 *     latent (MLA)     layers × (rank + rope dimension) × key bytes: keys and values are one vector
 *     latent, expanded layers × heads × ((nope + rope) × key bytes + value dimension × value bytes)
 *
 * Sources: https://arxiv.org/abs/1706.03762 and https://arxiv.org/abs/2305.13245 (grouped heads),
 * https://arxiv.org/abs/2405.04434 §2.1 (latent attention).
 */
export function cacheRates(model: Model, cache: Cache): CacheRates {
	const stateBytesPerSequence = model.stateBytesPerSequence ?? 0;
	const keyBytes = cachedValueBytes(cache.key);
	const valueBytes = cachedValueBytes(cache.value);
	if (model.kvLoraRank !== null) {
		const layers = countLayers(model);
		const perLayer = latentBytes(model, cache, [keyBytes, valueBytes]);
		return {
			fullBytesPerToken: layers.full * perLayer,
			windowedBytesPerToken: layers.windowed * perLayer,
			stateBytesPerSequence,
		};
	}
	if (model.attention === 'compressed' || model.kvHeadCount === null) {
		return publishedRates(model, keyBytes, stateBytesPerSequence);
	}
	const layers = countLayers(model);
	const grouped = (full: boolean) => {
		const { kvHeads, headDimension } = layerHeads(model, full);
		return kvHeads * headDimension * (keyBytes + valueBytes);
	};
	return {
		fullBytesPerToken: layers.full * grouped(true),
		windowedBytesPerToken: layers.windowed * grouped(layers.windowed === 0),
		stateBytesPerSequence,
	};
}

function countLayers(model: Model) {
	const plan = layerPlan(model);
	return {
		full: plan.filter(({ attention }) => attention === 'full').length,
		windowed: plan.filter(({ attention }) => attention === 'windowed').length,
	};
}

function latentBytes(model: Model, cache: Cache, [keyBytes, valueBytes]: [number, number]): number {
	const rank = shape(model, 'kvLoraRank');
	const rope = shape(model, 'qkRopeHeadDimension');
	if (!cache.mlaExpanded) {
		return (rank + rope) * keyBytes + (cache.mlaTransposedCopy ? rank * valueBytes : 0);
	}
	const heads = shape(model, 'attentionHeadCount');
	const nope = shape(model, 'qkNopeHeadDimension');
	return heads * ((nope + rope) * keyBytes + shape(model, 'vHeadDimension') * valueBytes);
}

function publishedRates(model: Model, keyBytes: number, stateBytesPerSequence: number): CacheRates {
	if (model.cacheBytesPerToken === null) {
		if (model.attention !== 'compressed') given(model.kvHeadCount, 'model.kvHeadCount');
		throw new SizingRefusal(
			'unsupported',
			'model.attention',
			'compressed caches follow no general formula: bytes per token must be published',
		);
	}
	const fullBytesPerToken = (model.cacheBytesPerToken * keyBytes) / 2;
	return { fullBytesPerToken, windowedBytesPerToken: 0, stateBytesPerSequence };
}

/** llama.cpp rounds the cells of a windowed cache up to a multiple of this (`llama-kv-cache-iswa.cpp`). */
const cellPadding = 256;

/** Tokens that windowed layers hold for all sequences together. */
function windowedTokens(model: Model, cache: Cache, contextTokens: number): number {
	const all = contextTokens * cache.sequences;
	if (cache.fullWindow) return all;
	const window = shape(model, 'slidingWindowTokens');
	if (cache.microBatchTokens === 0) return Math.min(contextTokens, window) * cache.sequences;
	const cells = window * cache.sequences + cache.microBatchTokens;
	return Math.min(all, Math.ceil(cells / cellPadding) * cellPadding);
}

/** Bytes of the cache for a number of tokens a sequence, in layers of every kind. */
export function cacheBytes(model: Model, cache: Cache, contextTokens: number): number {
	const rates = cacheRates(model, cache);
	const windowed =
		rates.windowedBytesPerToken > 0
			? rates.windowedBytesPerToken * windowedTokens(model, cache, contextTokens)
			: 0;
	return (
		rates.fullBytesPerToken * contextTokens * cache.sequences +
		windowed +
		rates.stateBytesPerSequence * cache.sequences
	);
}

/** Bytes by which one more token grows the cache of one sequence, beyond every window. */
export const kvBytesPerToken = (model: Model, cache: Cache) =>
	cacheRates(model, cache).fullBytesPerToken;

/** Bytes that ONE sequence reads of its cache at a decode step, windows capped, the state read once. */
export function kvBytesRead(model: Model, cache: Cache, contextTokens: number): number {
	const rates = cacheRates(model, cache);
	const window = cache.fullWindow
		? contextTokens
		: Math.min(contextTokens, model.slidingWindowTokens ?? contextTokens);
	return (
		rates.fullBytesPerToken * contextTokens +
		rates.windowedBytesPerToken * window +
		rates.stateBytesPerSequence
	);
}

/**
 * Over how many cards tensor parallelism divides the cache: at most one KV head a card; latent attention has
 * one vector for all heads, so every card keeps the whole.
 */
export function kvShardCount(model: Model, tensorParallel: number): number {
	if (model.kvLoraRank !== null) return 1;
	return Math.max(1, Math.min(tensorParallel, model.kvHeadCount ?? tensorParallel));
}

/** The cache of all sequences, as an engine logs it at start, in bytes. */
export function kvCacheEstimate(
	model: Model,
	cache: Cache,
	{ contextTokens, assumptions }: { contextTokens: number; assumptions: Assumptions },
): Estimate {
	const rates = cacheRates(model, cache);
	const share = constant(assumptions, 'kv-cache-range');
	return estimate(
		cacheBytes(model, cache, contextTokens),
		'bytes',
		{ low: share.low, high: share.high, confidence: 'exact' },
		{
			id: 'kv-cache',
			label: 'Cache of keys and values',
			formula:
				'sequences × (full layers’ bytes per token × context + windowed layers’ bytes per token × window + state)',
			inputs: [
				givenInput('Sequences', cache.sequences, 'sequences'),
				givenInput('Context', contextTokens, 'tokens'),
				givenInput(
					'Bytes per token, layers that keep all',
					rates.fullBytesPerToken,
					'bytes',
					'model',
				),
				givenInput(
					'Bytes per token, windowed layers',
					rates.windowedBytesPerToken,
					'bytes',
					'model',
				),
				givenInput('Window', model.slidingWindowTokens ?? 0, 'tokens', 'model'),
				givenInput('State of one sequence', rates.stateBytesPerSequence, 'bytes', 'model'),
				givenInput('Format of keys', cache.key, 'format'),
				givenInput('Format of values', cache.value, 'format'),
			],
		},
	);
}
