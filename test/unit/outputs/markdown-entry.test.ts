import './under-a-base.ts';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { entryMarkdown } from '#outputs/markdown-entry.ts';
import { textOf, walkTree } from '#rules/tree.ts';
import { smallCatalog } from './fixture.ts';

const catalog = smallCatalog();
const twin = (key: string, from = catalog) => entryMarkdown(from, from.entry(key));
const text = twin('cases/screening');
const nodes = [...walkTree(markdownToMdast(text))];
const rowOf = (start: string) => text.split('\n').find((line) => line.startsWith(start));

test('an embedded claim stands as its value and its grade', () => {
	expect(text).toContain('Readings fell by about 44% [A], and harm was not seen');
});

test('a finding without a number is its grade alone, and what follows makes no link of it', () => {
	expect(text).toContain('was not seen \\[C\\](so they say)');
});

test('a claim of a global id resolves inside a table of the body', () => {
	expect(text).toContain('| Readings | about 44% [A] |');
});

test('an embedded fact stands as its value, of this entry and of another', () => {
	expect(text).toContain(' has 36 layers; see');
	expect(twin('models/seer-1.5')).toContain('It has 36 layers.');
});

test('a given stands as its words, with their markup', () => {
	expect(text).toContain('\nThat is *two* in four, as [noted][1].\n');
});

test('nothing of MDX is left: no tags, no comments', () => {
	expect(text).not.toMatch(/<\/?[A-Z]|\{|\}/);
	expect(text).not.toContain('note to writers');
});

test('links inside the site carry the base path, titles stay, others are as written', () => {
	const urls = nodes.flatMap(({ type, url }) =>
		type === 'link' || type === 'definition' ? (url ?? []) : [],
	);
	expect(text).toContain('[model](/docs/models/seer-1.5/ "Its page")');
	expect(text).toContain('[1]: /docs/glossary/threshold/ "The term"');
	expect(text).toContain('[the evidence](/docs/cases/screening/#no-harm)');
	expect(urls).toContain('https://journal.example/');
	expect(urls.filter((url) => !/^(https:\/\/|\/docs\/)/.test(url))).toEqual([]);
});

test('a bar in a field ends no cell: each row has as many cells as its head', () => {
	const tables = nodes.filter(({ type }) => type === 'table');
	const widths = tables.map(({ children }) => children?.map((row) => row.children?.length));
	expect(tables.length).toBeGreaterThan(3);
	for (const rows of widths) expect(new Set(rows).size).toBe(1);
	expect(rowOf('| `fewer-readings`')).toContain('pictures \\| half');
});

test('signs of Markdown in a title are text', () => {
	const heading = nodes.find(({ type }) => type === 'heading');
	expect(heading && textOf(heading)).toBe('Screening with *stars* & bars');
	const link = nodes.find(({ url }) => url === 'https://journal.example/paper_%281%29');
	expect(link && textOf(link)).toBe('A paper | with a bar (2025) and a ] bracket');
});

test('a claim tells its baseline, grade, voice and the number of its source', () => {
	const cells = rowOf('| `fewer-readings`')?.split(/(?<!\\)\|/);
	expect(cells?.slice(3, 8).map((cell) => cell.trim())).toEqual([
		'50%, Two readers for each picture',
		'about 44%',
		'A: Independent, with its method, in a primary source that was read.',
		'Independent',
		'[1]',
	]);
});

test('claims that disagree stand together, though only one side was typed', () => {
	const conflicts = text.split('## Where the sources disagree')[1]?.split('\n## ')[0];
	expect(conflicts).toContain('/docs/cases/screening/#fewer-readings');
	expect(conflicts).toContain('/docs/cases/screening/#no-harm');
});

test('a source says who, when, how much was read, and what it supports', () => {
	expect(text).toContain(
		'The Journal, March 2025. Paper, read whole on 1 November 2026. Supports: Readings (Table 2).',
	);
	expect(twin('models/seer-1.5')).toContain('facts without a source of their own');
});

test('an expired entry says so before anything else', () => {
	// A case holds for 365 days from its review on 1 November 2026.
	expect(text).not.toContain('**Expired.**');
	const later = twin('cases/screening', smallCatalog('2027-11-02'));
	expect(later.indexOf('> **Expired.**')).toBeLessThan(later.indexOf('## At a glance'));
	expect(later).toContain('holds until 1 November 2027.');
});

test('every entry has a twin that ends with one line break', () => {
	for (const entry of catalog.all()) {
		expect(entryMarkdown(catalog, entry)).toMatch(/^# \S[^\n]*\n\n> [^]*\S\n$/);
		expect(entryMarkdown(catalog, entry)).not.toMatch(/undefined|\[object/);
	}
});
