import { cacheRates } from '#domain/sizing/model-figures.ts';
import { shape } from './refusal.ts';
import type { Cache, Model } from './types.ts';

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
