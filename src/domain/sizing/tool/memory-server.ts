import { tell } from '#domain/sizing/tell.ts';
import { kvShardCount } from '../kv-cache.ts';
import { kvCacheEstimate } from '../kv-cache-estimate.ts';
import { memoryShare } from '../kv-pool.ts';
import { weightsEstimate } from '../loaded-weights.ts';
import type { MemoryQuestion } from '../memory-question.ts';
import { hiddenMemory, stepMemory } from '../server-overheads.ts';
import { bytesOf, spread, type PartsOf, type SizedPart } from './memory-part.ts';

/** What a server engine keeps on all cards of one copy, in the terms of `kvPool`. */
export function serverParts(
	question: MemoryQuestion,
	{ cards, contextTokens, one }: PartsOf,
): SizedPart[] {
	const { model, cache, layout, engine, assumptions } = question;
	const weights = weightsEstimate(question, 'loaded', engine);
	const kept = kvCacheEstimate(model, cache, { contextTokens, assumptions });
	const shards = kvShardCount(model, layout.tensorParallel) * layout.pipelineParallel;
	const overheads = { ...question, cardBytes: one.expected };
	const step = stepMemory(overheads);
	const outside = hiddenMemory(overheads);
	const share = memoryShare(question);
	return [
		{ id: 'weights', label: 'Weights', bytes: weights },
		{
			id: 'cache',
			label: `Cache of ${String(cache.sequences)} requests`,
			bytes: spread(kept, (kept.expected * cards) / shards, 'heads'),
		},
		{
			id: 'overhead',
			label: 'The engine at work',
			bytes: bytesOf(
				(step.expected + outside.expected) * cards,
				tell((traces) => traces.serverAtWork(step, outside, cards)),
			),
		},
		{
			id: 'reserved',
			label: 'Left alone by the engine',
			bytes: bytesOf(
				one.expected * (1 - share.value) * cards,
				tell((traces) => traces.leftAlone(one, share, cards)),
			),
		},
	];
}
