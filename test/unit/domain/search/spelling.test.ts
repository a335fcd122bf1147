import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelyWord, slips, twoWords } from '#domain/search/spelling.ts';

const known = [
	'mammography',
	'sepsis',
	'quantisation',
	'klarna',
	'zillow',
	'hallucination',
	'model',
];

describe('slips of typing', () => {
	test.for<[string, string, number]>([
		['spesis', 'sepsis', 1],
		['zilow', 'zillow', 1],
		['modell', 'model', 1],
		['modal', 'model', 1],
		['halucinaton', 'hallucination', 2],
		['sepsis', 'sepsis', 0],
	])('between "%s" and "%s" are %i', ([left, right, count]) => {
		expect(slips(left, right, 3)).toBe(count);
	});

	test('are the same both ways, and none only between equals', () => {
		const word = fc.stringMatching(/^[a-d]{0,6}$/);
		fc.assert(
			fc.property(word, word, (left, right) => {
				expect(slips(left, right, 9)).toBe(slips(right, left, 9));
				expect(slips(left, right, 9) === 0).toBe(left === right);
			}),
		);
	});

	test('are counted no further than asked', () => {
		expect(slips('abcdef', 'uvwxyz', 2)).toBe(3);
	});
});

describe('the word that was probably meant', () => {
	test.for<[string, string | null]>([
		['spesis', 'sepsis'],
		['mamography', 'mammography'],
		['halucinaton', 'hallucination'],
		['sepsis', 'sepsis'],
		['h100', null],
		['kv', null],
		['modem', 'model'],
		['moedl', 'model'],
		['qwne', null],
		['banana', null],
	])('for "%s" is %j', ([word, likely]) => {
		expect(likelyWord(word, known)).toBe(likely);
	});
});

test('a word is never taken for its opposite', () => {
	expect(likelyWord('trustworthy', ['untrustworthy'])).toBeNull();
});

test('of two equally near the one that begins alike is meant', () => {
	expect(likelyWord('mistrel', ['kistrel', 'mistral'])).toBe('mistral');
});

test.for<[string, [string, string] | null]>([
	['vectorstore', ['vector', 'store']],
	['powerdraw', ['power', 'draw']],
	['vectors', null],
	['banana', null],
])('"%s" is two words: %j', ([word, two]) => {
	expect(twoWords(word, new Set(['vector', 'store', 'power', 'draw']))).toEqual(two);
});
