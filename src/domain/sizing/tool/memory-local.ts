import { tell } from '#domain/sizing/tell.ts';
import { kvCacheEstimate } from '../kv-cache-estimate.ts';
import { weightsEstimate } from '../loaded-weights.ts';
import { computeBuffer, localNeed } from '../local-memory.ts';
import type { MemoryQuestion } from '../memory-question.ts';
import { constant } from '../trace.ts';
import { gibibyte } from '../units.ts';
import { bytesOf, spread, type PartsOf, type SizedPart } from './memory-part.ts';

/** What a local engine keeps on all cards, in the terms of `localNeed`: its fullest card, times the cards. */
export function localParts(
	question: MemoryQuestion,
	{ cards, contextTokens }: PartsOf,
): SizedPart[] {
	const { model, cache, engine, assumptions } = question;
	const weights = weightsEstimate(question, 'loaded', engine);
	const kept = kvCacheEstimate(model, cache, { contextTokens, assumptions });
	const buffer = computeBuffer(question);
	const context = constant(assumptions, 'overhead-driver-context');
	const overhead = buffer.expected + context.value * gibibyte;
	const empty = localNeed(question, 0).expected;
	const full = localNeed(question, contextTokens).expected;
	return [
		{
			id: 'weights',
			label: 'Weights',
			bytes: spread(weights, (empty - overhead) * cards, 'layers-without-table'),
		},
		{
			id: 'cache',
			label: `Cache of ${String(cache.sequences)} requests`,
			bytes: spread(kept, (full - empty) * cards, 'layers'),
		},
		{
			id: 'overhead',
			label: 'The engine at work',
			bytes: bytesOf(
				overhead * cards,
				tell((traces) => traces.localAtWork(buffer, context, cards)),
			),
		},
	];
}
