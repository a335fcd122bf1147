import { kvCacheEstimate, kvShardCount } from '../kv-cache.ts';
import { memoryShare } from '../kv-pool.ts';
import { weightsEstimate } from '../loaded-weights.ts';
import type { MemoryQuestion } from '../memory-question.ts';
import { hiddenMemory, stepMemory } from '../server-overheads.ts';
import { computedInput, givenInput } from '../trace.ts';
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
	const onCards = givenInput('Cards of one copy', cards, 'cards', 'definition: layout');
	return [
		{ id: 'weights', label: 'Weights', bytes: weights },
		{
			id: 'cache',
			label: `Cache of ${String(cache.sequences)} requests`,
			bytes: spread(kept, (kept.expected * cards) / shards, 'definition: heads on each card'),
		},
		{
			id: 'overhead',
			label: 'The engine at work',
			bytes: bytesOf((step.expected + outside.expected) * cards, {
				id: 'memory-overhead',
				label: 'The engine at work',
				formula: '(memory of one step + memory outside PyTorch) × cards',
				inputs: [
					computedInput('Memory of one step', step),
					computedInput('Memory outside PyTorch', outside),
					onCards,
				],
			}),
		},
		{
			id: 'reserved',
			label: 'Left alone by the engine',
			bytes: bytesOf(one.expected * (1 - Number(share.value)) * cards, {
				id: 'memory-reserved',
				label: 'Left alone by the engine',
				formula: 'usable memory × (1 − share) × cards',
				inputs: [computedInput('Usable memory of one card', one), share, onCards],
			}),
		},
	];
}
