import { cacheRates, hasStateLayers } from '#domain/sizing/model-figures.ts';
import { tell } from '#domain/sizing/tell.ts';
import { cacheBytes } from './kv-cache.ts';
import { constant, estimate } from './trace.ts';
import type { Assumptions, Cache, Estimate, Model } from './types.ts';

/** The cache of all sequences, as an engine logs it at start, in bytes. */
export function kvCacheEstimate(
	model: Model,
	cache: Cache,
	{ contextTokens, assumptions }: { contextTokens: number; assumptions: Assumptions },
): Estimate {
	const rates = cacheRates(model, cache);
	const share = constant(assumptions, 'kv-cache-range');
	const stateless = rates.stateBytesPerSequence === 0 && hasStateLayers(model);
	return estimate(
		cacheBytes(model, cache, contextTokens),
		'bytes',
		{ low: share.low, high: share.high, confidence: stateless ? 'medium' : 'exact' },
		tell((traces) => traces.kvCache(model, cache, { contextTokens, rates, stateless })),
	);
}
