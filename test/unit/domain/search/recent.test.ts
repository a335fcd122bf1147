import { expect, test } from 'vitest';
import { mostRecent, parseRecent, withoutRecent, withRecent } from '#domain/search/recent.ts';

test('the last search stands first, once, and the oldest goes', () => {
	const many = Array.from({ length: mostRecent }, (_, index) => `search ${index}`);
	expect(withRecent(many, '  kv   cache ')).toEqual(['kv cache', ...many.slice(0, -1)]);
	expect(withRecent(['sepsis', 'KV cache'], 'kv cache')).toEqual(['kv cache', 'sepsis']);
});

test('a letter on the way to a word is no search', () => {
	expect(withRecent(['sepsis'], 'k')).toEqual(['sepsis']);
	expect(withRecent(['sepsis'], '  ')).toEqual(['sepsis']);
});

test('one can be forgotten', () => {
	expect(withoutRecent(['sepsis', 'KV cache'], 'kv cache')).toEqual(['sepsis']);
	expect(withoutRecent(['sepsis'], 'nvlink')).toEqual(['sepsis']);
});

test('whatever lies in the storage, only searches come out', () => {
	expect(parseRecent('["sepsis", 3, null, "", {"a": 1}, " kv  cache "]')).toEqual([
		'sepsis',
		'kv cache',
	]);
	for (const broken of [null, '', '{', '{"a":1}', '"sepsis"', 'null'])
		expect(parseRecent(broken)).toEqual([]);
	expect(parseRecent(JSON.stringify(Array.from({ length: 99 }, () => 'again')))).toHaveLength(
		mostRecent,
	);
});
