/** The judged queries of search lead to pages that exist. */
import { expect, test } from 'vitest';
import { judgedQueries } from '../../scripts/bench/search-queries.ts';
import { collectionNames } from '#schemas/shared.ts';
import { content } from './content.ts';

test.for(['tuning', 'test'] as const)('every answer of the %s half exists', (half) => {
	const missing = judgedQueries(half).flatMap(({ answers }) =>
		answers.filter((address) => {
			const [, collection = '', slug = '', ...rest] = address.split('/');
			// Pages that are no entries are looked at when the site is built.
			const isOfEntry = collectionNames.some((name) => name === collection) && rest.length === 1;
			return isOfEntry && slug !== '' && !content.entries.has(`${collection}/${slug}`);
		}),
	);
	expect(missing.length, 'answers without a page (not printed: the test half is not looked at)').toBe(0);
});

test('the halves are of one size in every kind, and share no query', () => {
	const halves = (['tuning', 'test'] as const).map(judgedQueries);
	const [tuning = [], held = []] = halves;
	const counts = halves.map((half) =>
		[...Map.groupBy(half, ({ kind }) => kind)].map(([kind, { length }]) => `${kind} ${length}`),
	);
	expect(counts[0]).toEqual(counts[1]);
	const asked = new Set(tuning.map(({ query }) => query));
	expect(held.filter(({ query }) => asked.has(query))).toHaveLength(0);
});
