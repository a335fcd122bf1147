import { describe, expect, test } from 'vitest';
import { suggest } from '#domain/search/suggest.ts';
import { readTables } from '#domain/search/table.ts';
import { entries } from './small-site.ts';

const table = readTables([entries]);
const titles = (typed: string) =>
	suggest(table, typed).flatMap(({ items }) => items.map(({ title }) => title));

describe('suggestions while typing', () => {
	test.for<[string, string]>([
		['kv', 'KV cache'],
		['sr67', 'Lenovo ThinkSystem SR675 V3'],
		['llama3', 'Llama 3.3 70B Instruct'],
		['thinksy', 'Lenovo ThinkSystem SR675 V3'],
		['fine t', 'Fine-tuning'],
		['generation retr', 'Retrieval-augmented generation'],
	])('for "%s" begin with %s', ([typed, title]) => {
		expect(titles(typed)[0]).toBe(title);
	});

	test('say which other name matched', () => {
		expect(suggest(table, 'rag')[0]?.items[0]).toMatchObject({
			title: 'Retrieval-augmented generation',
			alias: 'RAG',
		});
		expect(suggest(table, 'retr')[0]?.items[0]?.alias).toBeNull();
	});

	test('stand in groups, no more than asked for, each name once', () => {
		const groups = suggest(table, 'a', 3);
		expect(groups.flatMap(({ items }) => items).length).toBeLessThanOrEqual(3);
		const kv = suggest(table, 'k').flatMap(({ items }) => items);
		expect(kv.filter(({ title }) => title === 'KV cache')).toHaveLength(1);
		expect(groups.map(({ group }) => group)).not.toContain('glossary');
	});

	test('put what stands before what was superseded, and leave out what is archived', () => {
		expect(titles('llama').slice(0, 2)).toEqual(['Llama 3.3 70B Instruct', 'Llama 2 70B']);
		expect(titles('sepsis')).not.toContain('A sepsis trial put away');
	});

	test('are none for signs alone', () => {
		expect(suggest(table, ' -')).toEqual([]);
	});
});
