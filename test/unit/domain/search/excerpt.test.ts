import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptParts, markedParts } from '#domain/search/excerpt.ts';

const textOf = (parts: { text: string }[]) => parts.map(({ text }) => text).join('');
const marksOf = (parts: { text: string; isMarked: boolean }[]) =>
	parts.filter(({ isMarked }) => isMarked).map(({ text }) => text);

test('an excerpt is parted at its marks, and reads as text', () => {
	expect(excerptParts('a &lt;b&gt; <mark>sepsis</mark> alert')).toEqual([
		{ text: 'a <b> ', isMarked: false },
		{ text: 'sepsis', isMarked: true },
		{ text: ' alert', isMarked: false },
	]);
});

test('signs at the end of a marked word are left unmarked', () => {
	expect(marksOf(excerptParts('of <mark>sepsis.</mark> Then (<mark>cache),</mark> x'))).toEqual([
		'sepsis',
		'cache',
	]);
});

test('the heading before an excerpt is not said twice, marked or not', () => {
	expect(textOf(excerptParts('What they built. TREWS reads', 'What they built'))).toBe(
		'TREWS reads',
	);
	const parts = excerptParts('The <mark>cache.</mark> A <mark>cache</mark> grows', 'The cache');
	expect(textOf(parts)).toBe('A cache grows');
	expect(marksOf(parts)).toEqual(['cache']);
});

test('a summary is marked where a word begins as one of the query does', () => {
	const parts = markedParts('Caches of keys; a cached value, not a moustache.', ['cache', 'keys']);
	expect(marksOf(parts)).toEqual(['Caches', 'keys', 'cached']);
});

test('marking loses no text', () => {
	fc.assert(
		fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, words) => {
			expect(textOf(markedParts(text, words))).toBe(text);
		}),
	);
});
