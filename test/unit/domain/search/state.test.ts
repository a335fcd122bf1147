import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	facetNames,
	formatState,
	isIdle,
	mostMemoryGB,
	mostShown,
	pageSize,
	parseState,
	tidyQuery,
	type SearchState,
} from '#domain/search/state.ts';

const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,12}$/);
const values = fc
	.uniqueArray(value, { minLength: 1, maxLength: 4 })
	.map((chosen) => chosen.toSorted());
const anyState: fc.Arbitrary<SearchState> = fc.record({
	query: fc.string({ unit: 'grapheme', maxLength: 60 }).map(tidyQuery),
	facets: fc.dictionary(fc.constantFrom(...facetNames), values, { noNullPrototype: true }),
	memoryGB: fc.option(fc.integer({ min: 1, max: mostMemoryGB })),
	withArchived: fc.boolean(),
	isExact: fc.boolean(),
	shown: fc.integer({ min: 1, max: mostShown / pageSize }).map((steps) => steps * pageSize),
});
const state = anyState.map((asked) => ({
	...asked,
	isExact: asked.isExact && asked.query !== '',
}));

describe('the state of a search in an address', () => {
	test('comes back as it went', () => {
		fc.assert(
			fc.property(state, (asked) => {
				expect(parseState(`?${formatState(asked)}`)).toEqual(asked);
			}),
		);
	});

	test('of any address at all is one that an address can hold', () => {
		fc.assert(
			fc.property(fc.string(), (address) => {
				const asked = parseState(address);
				expect(parseState(formatState(asked))).toEqual(asked);
			}),
		);
	});

	test('leaves out what is usual', () => {
		expect(formatState(parseState('?q=&shown=20&archived=0'))).toBe('');
	});

	test('keeps facets in one order, whatever order they came in', () => {
		const [left, right] = ['sector=media&sector=health&q=x', 'q=x&sector=health&sector=media'];
		expect(formatState(parseState(left))).toBe(formatState(parseState(right)));
	});

	test('passes over what it does not know, and over values that are no slug', () => {
		expect(parseState('?colour=red&collection=<script>').facets).toEqual({});
	});

	test('shows a whole number of pages, one at least and 500 results at most', () => {
		const shown = (text: string) => parseState(`?shown=${text}`).shown;
		expect(['0', '-5', '1', '21', '40', '99999', 'many'].map(shown)).toEqual([
			20, 20, 20, 40, 40, 500, 20,
		]);
	});

	test('is idle without a query and a facet', () => {
		expect(isIdle(parseState('?q=+++&archived=1'))).toBe(true);
		expect(isIdle(parseState('?sector=health'))).toBe(false);
		expect(isIdle(parseState('?q=a'))).toBe(false);
	});
});
