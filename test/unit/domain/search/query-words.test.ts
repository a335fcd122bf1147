import { expect, test } from 'vitest';
import { britishSpelling, isQuoted, queryWords } from '#domain/search/query-words.ts';

test.for<[string, string[]]>([
	['Has anyone used AI for sepsis, and did it work?', ['ai', 'sepsis', 'work']],
	['gpt-oss', ['gpt', 'oss']],
	['KV-cache', ['kv', 'cache']],
	['Llama 3.3', ['llama', '3.3']],
	['C++ or 45%', ['c++', '45%']],
	['AT&T', ['at&t']],
	['what is it', ['what', 'is', 'it']],
	['  ', []],
])('of "%s" matter the words %j', ([query, words]) => {
	expect(queryWords(query)).toEqual(words);
});

test.for<[string, string]>([
	['quantization', 'quantisation'],
	['optimize', 'optimise'],
	['analyzing', 'analysing'],
	['behavior', 'behaviour'],
	['center', 'centre'],
	['catalog', 'catalogue'],
	['emphasize', 'emphasise'],
	['size', 'size'],
	['resized', 'resized'],
	['prize', 'prize'],
	['sepsis', 'sepsis'],
])('"%s" is spelt "%s" here', ([theirs, ours]) => {
	expect(britishSpelling(theirs)).toBe(ours);
});

test('a query within quotation marks is searched as it stands', () => {
	expect(isQuoted('"kv cache"')).toBe(true);
	expect(isQuoted('5" disk')).toBe(false);
});
