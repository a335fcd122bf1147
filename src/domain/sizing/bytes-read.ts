import { kvBytesRead } from './kv-cache.ts';
import type { DecodeWeightReads } from './weights.ts';
import type { Cache, Model } from './types.ts';

/**
 * Share of the routed experts that a batch touches, when each sequence is routed at random:
 *
 *     1 − (1 − used ÷ experts) ^ sequences
 *
 * The expected number of distinct draws. Real routing is skewed, so a middle batch reads somewhat less. Source:
 * the same expectation in https://arxiv.org/abs/2101.03961 (load of experts) and any text on the coupon
 * collector.
 */
export function distinctExpertShare(
	reads: Pick<DecodeWeightReads, 'expertCount' | 'expertsPerToken'>,
	sequences: number,
): number {
	const idle = 1 - Math.min(1, reads.expertsPerToken / reads.expertCount);
	return idle <= 0 ? 1 : 1 - idle ** Math.max(1, sequences);
}

/** Bytes of routed experts that one step reads for a batch. */
export const expertBytesRead = (reads: DecodeWeightReads, sequences: number) =>
	reads.routedExpertBytes === 0
		? 0
		: reads.routedExpertBytes * distinctExpertShare(reads, sequences);

/** Bytes of weights that one step reads for a batch, over all cards. */
export const weightBytesRead = (reads: DecodeWeightReads, sequences: number) =>
	reads.alwaysReadBytes + expertBytesRead(reads, sequences);

/**
 * Bytes of the cache that each card reads at one step:
 *
 *     sequences × bytes of one sequence at this context ÷ cards that share the heads
 */
export function cacheBytesReadPerCard(
	{ model, cache }: { model: Model; cache: Cache },
	{
		sequences,
		contextTokens,
		shards,
	}: { sequences: number; contextTokens: number; shards: number },
): number {
	return (sequences * kvBytesRead(model, cache, contextTokens)) / shards;
}
