import { describe, expect, test } from 'vitest';
import { bodyScores, WordCache } from '#domain/search/body-scores.ts';
import type { SearchIndex } from '#domain/search/index-api.ts';
import { indexNames } from '#domain/search/names.ts';
import { readTables } from '#domain/search/table.ts';
import { lightTerm, termOf } from '#domain/search/terms.ts';
import { entries } from './small-site.ts';

const names = indexNames(readTables([entries]));
const answers: Record<string, Record<string, number>> = {
	exam: { examples: 20, 'the-exam': 6 },
	'"exam"': { 'the-exam': 1 },
	memory: { a: 9, b: 8, both: 7 },
	'"memory"': { a: 1, b: 1, both: 1 },
	lawyers: { both: 5 },
	'"lawyers"': { both: 1 },
	turned: { apart: 7, inRow: 7 },
	'"turned"': { apart: 1, inRow: 1 },
	off: { apart: 7, inRow: 7 },
	'"off"': { apart: 1, inRow: 1 },
	'"turned off"': { inRow: 1 },
};

function cacheOf(asked: string[] = []): WordCache {
	const index: SearchIndex = {
		options: () => Promise.resolve(),
		search: (query) => {
			asked.push(query);
			const found = Object.entries(answers[query] ?? {});
			return Promise.resolve({ results: found.map(([id, score]) => ({ id, score })) });
		},
	};
	return new WordCache(() => Promise.resolve(index));
}
const terms = (...words: string[]) => words.map((word) => termOf(word, [word], names));
const order = async (...words: string[]) =>
	[...(await bodyScores(cacheOf(), terms(...words), 1000)).values()]
		.toSorted((a, b) => b.score - a.score)
		.map(({ id }) => id);

describe('what the text of pages tells', () => {
	test('a word itself comes before longer ones that begin with it', async () => {
		expect(await order('exam')).toEqual(['the-exam', 'examples']);
	});

	test('a page that holds all words comes before those that hold one of them oftener', async () => {
		expect((await order('memory', 'lawyers'))[0]).toBe('both');
	});

	test('the best page scores most, none above one', async () => {
		const scores = [...(await bodyScores(cacheOf(), terms('memory'), 1000)).values()];
		expect(Math.max(...scores.map(({ score }) => score))).toBeCloseTo(1);
	});

	test('a word is asked for once, whatever comes after it', async () => {
		const asked: string[] = [];
		const cache = cacheOf(asked);
		await bodyScores(cache, terms('memory'), 1000);
		await bodyScores(cache, terms('memory', 'lawyers'), 1000);
		expect(asked.filter((query) => query === 'memory')).toHaveLength(1);
	});

	test('one or two letters are not asked for as the beginning of longer words', async () => {
		const asked: string[] = [];
		await bodyScores(cacheOf(asked), terms('p', 'memory'), 1000);
		expect(asked).toContain('"p"');
		expect(asked).not.toContain('p');
	});

	test('words in a row come before the same words apart', async () => {
		const scores = await bodyScores(cacheOf(), terms('turned', 'off'), 1000);
		expect(scores.get('inRow')?.score).toBeGreaterThan(scores.get('apart')?.score ?? 1);
		const parted = await bodyScores(cacheOf(), terms('turned', 'memory', 'off'), 1000);
		expect(parted.get('inRow')?.score).toBe(parted.get('apart')?.score);
	});

	test('a light word lifts a page, and is no word that it must hold', async () => {
		const light = [...terms('turned'), lightTerm('off')];
		const [apart] = [...(await bodyScores(cacheOf(), light, 1000)).values()];
		expect(apart?.held).toBe(1);
	});

	test('without an index it tells nothing', async () => {
		expect((await bodyScores(null, terms('memory'), 1000)).size).toBe(0);
	});
});
