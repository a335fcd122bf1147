import { expect, test } from 'vitest';
import { shortNames } from '#domain/search/short-names.ts';

test.for<[string, string[], string[]]>([
	['KV cache', ['KV-Cache', 'KV caches', 'key-value cache'], ['key-value cache']],
	['LoRA', ['low-rank adaptation', 'adaptation, low rank'], ['low-rank adaptation']],
	['Audit', ['independent weekly check of model answers'], []],
	['Qwen3-32B', ['Qwen 32B'], ['Qwen 32B']],
])('of the names of %s, %j, search needs %j', ([title, aliases, needed]) => {
	expect(shortNames(title, aliases)).toEqual(needed);
});
