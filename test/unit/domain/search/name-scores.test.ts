import { describe, expect, test } from 'vitest';
import { nameScores } from '#domain/search/name-scores.ts';
import { indexNames } from '#domain/search/names.ts';
import { readTables } from '#domain/search/table.ts';
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
});
