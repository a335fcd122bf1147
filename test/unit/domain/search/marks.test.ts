import { describe, expect, test } from 'vitest';
import { markFinder, readMarks, withMarks } from '#domain/search/marks.ts';

describe('the fragment that carries the words to mark', () => {
	test('comes back as it went, with and without a place on the page', () => {
		for (const anchor of ['', 'what-happened', 'kv-cache.1']) {
			const words = ['sepsis', 'c++', 'a~marks=b', 'größe', '100%'];
			expect(readMarks(withMarks(anchor && `#${anchor}`, words))).toEqual({ anchor, words });
		}
	});

	test('without words the address stays as it was', () => {
		expect(withMarks('#top', [])).toBe('#top');
		expect(withMarks('', ['?', ' '])).toBe('');
	});

	test('a fragment of another kind carries none', () => {
		for (const hash of ['', '#top', '#marks=a', '#top~marks=', '#~marks=+%20+'])
			expect(readMarks(hash)).toBeNull();
	});

	test('a cut or hostile address never throws and never grows', () => {
		expect(readMarks('#a~marks=%E0%A4%A')?.words).toEqual(['%e0%a4%a']);
		expect(readMarks(`#~marks=${'x+'.repeat(9)}${'long'.repeat(500)}`)?.words).toEqual([
			'x',
			'long'.repeat(10),
		]);
		expect(
			readMarks(`#~marks=${Array.from({ length: 99 }, (_, i) => `w${i}`).join('+')}`)?.words,
		).toHaveLength(12);
	});
});

test('the places are where the words stand in the text, in any of their forms', () => {
	const find = (text: string, words: string[]) =>
		markFinder(words)(text).map(([from, to]) => text.slice(from, to));
	expect(find('The KV cache: a cached key, caches.', ['cache'])).toEqual([
		'cache',
		'cached',
		'caches',
	]);
	expect(find('A modest modern model.', ['models'])).toEqual(['model']);
	expect(find('Llama-3.3-70B, in 3 parts', ['llama', '3', '70b'])).toEqual(['Llama', '70B']);
	expect(find('Type 3 of 3.', ['3'])).toEqual(['3', '3']);
	expect(find('Anything.', [])).toEqual([]);
	expect(find('', ['cache'])).toEqual([]);
});
