import { expect, test } from 'vitest';
import type { FoundPage } from '#domain/search/index-api.ts';
import { holdsAny } from '#domain/search/relevance.ts';

const page: FoundPage = {
	url: '/a/',
	meta: { title: 'Hallucination', aliases: 'AT&T, RAG, sm_121, grouped-query' },
	filters: {},
	excerpt: 'weights in <mark>caches.</mark> of a kind',
	sub_results: [
		{ title: 'T', url: '/a/#b', excerpt: '<mark>sepsis</mark>', weighted_locations: [] },
	],
};

test.for<[string, boolean]>([
	['hallucinating', true],
	['rag', true],
	['sm_121', true],
	['query', true],
	['at&t', true],
	['caching', true],
	['sepsis', true],
	// Read on the page, but not what was found there.
	['weights', false],
	['mammography', false],
	['xylophone', false],
])('a page about hallucination holds "%s": %s', ([word, isHeld]) => {
	expect(holdsAny(page, [word])).toBe(isHeld);
});

test('one word of several is enough', () => {
	expect(holdsAny(page, ['xylophone', 'sepsis'])).toBe(true);
	expect(holdsAny(page, [])).toBe(false);
});
