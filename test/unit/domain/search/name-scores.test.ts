import { describe, expect, test } from 'vitest';
import { nameScores } from '#domain/search/name-scores.ts';
import { indexNames } from '#domain/search/names.ts';
import { readTables, type TableFile } from '#domain/search/table.ts';
import { lightTerm, termOf } from '#domain/search/terms.ts';
import { entries } from './small-site.ts';

const names = indexNames(readTables([entries]));
const best = (query: string, terms: Parameters<typeof nameScores>[1]) =>
	Math.max(...[...nameScores(query, terms, names).values()].map(({ score }) => score));

describe('how well a name answers', () => {
	const word = termOf('cache', ['cache'], names);

	test('a name that holds the one weighty word of a long query does not hold the whole of it', () => {
		const alone = best('cache', [word]);
		expect(best('cache once more', [word, lightTerm('once'), lightTerm('more')])).toBeLessThan(
			alone,
		);
	});

	test('a whole name stays exact, light words or not', () => {
		const terms = [termOf('kv', ['kv'], names), word];
		expect(best('kv cache', terms)).toBe(1);
	});

	test('the number of a product within a question tells more than a word as rare', () => {
		const rows: TableFile['rows'] = {
			accelerators: [
				['a', 'a', 'Nebula'],
				['b', 'b', '4090'],
			],
		};
		const two = indexNames(readTables([{ ...entries, rows }]));
		const score = (name: string) => {
			const terms = [name, 'good', 'enough'].map((word) => termOf(word, [word], two));
			return [...nameScores(`${name} good enough`, terms, two).values()][0]?.score ?? 0;
		};
		expect(score('4090')).toBeGreaterThan(score('nebula'));
	});
});
