import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '#reader/body.ts';
import { splitFrontmatter, unseenIn } from '#reader/file-text.ts';

describe('frontmatter and body', () => {
	test.each<[string, string, string, string, number]>([
		['plain', '---\na: 1\n---\nwords\n', 'a: 1\n', 'words\n', 4],
		['with CRLF', '---\r\na: 1\r\n---\r\nwords\r\n', 'a: 1\r\n', 'words\r\n', 4],
		['behind a byte-order mark', '\uFEFF---\na: 1\n---\nwords', 'a: 1\n', 'words', 4],
		['with spaces behind the dashes', '---  \na: 1\n---\t\nwords', 'a: 1\n', 'words', 4],
		['without a body', '---\na: 1\n---', 'a: 1\n', '', 3],
		['without fields', '---\n---\nwords', '', 'words', 3],
		['with a rule in the body', '---\na: 1\n---\n\n---\n', 'a: 1\n', '\n---\n', 4],
		['with dashes in a field', '---\na: |\n  ---\n---\nwords', 'a: |\n  ---\n', 'words', 5],
	])('%s', (_name, text, yaml, body, line) => {
		expect(splitFrontmatter(text)).toEqual({ yaml, yamlLine: 2, body: { text: body, line } });
	});

	test.each([
		['empty', ''],
		['no dashes', 'a: 1\n'],
		['a blank line first', '\n---\na: 1\n---\n'],
		['not closed', '---\na: 1\n'],
		['closed by another line', '---\na: 1\n----\nwords'],
		['a line that Astro would take for the end', '---\na: 1\n--- b\nc: 2\n---\n'],
		['a line that Astro would take for the end of TOML', '---\na: 1\n+++\n---\n'],
	])('refused: %s', (_name, text) => {
		expect(splitFrontmatter(text)).toBeNull();
	});
});

test('what nobody sees is found, with its place', () => {
	expect(unseenIn('a\nbc\u200Bd')).toEqual({
		line: 2,
		column: 3,
		found: 'the invisible character U+200B',
	});
	expect(unseenIn('a\u202Eb')?.found).toBe('the invisible character U+202E');
	expect(unseenIn('a\u0000b')?.found).toBe('the invisible character U+0000');
	expect(unseenIn('\uFEFFplain\ttext, – with signs: é ½ 日本\r\n')).toBeNull();
});

describe('a body', { timeout: 60_000 }, () => {
	test('counts lines from the top of its file, columns in UTF-16', () => {
		const { tree } = readBody('é𝟒 *x*\n', 'a.mdx', 10);
		const [paragraph] = (
			tree as unknown as {
				children: {
					children: { type: string; position: { start: { line: number; column: number } } }[];
				}[];
			}
		).children;
		expect(paragraph?.children[1]?.position.start).toMatchObject({ line: 10, column: 5 });
	});

	test('with a syntax error is a finding at its place, and an empty tree', () => {
		const { tree, findings } = readBody('words\n\n<Given why="x">open\n', 'a.mdx', 10);
		expect(findings).toMatchObject([{ file: 'a.mdx', line: 12, column: 1, field: 'body' }]);
		expect(tree).toEqual({ type: 'root', children: [] });
	});

	test('nested too deeply is a finding, no crash', () => {
		expect(readBody(`${'> '.repeat(5000)}x`, 'a.mdx', 1).findings).toMatchObject([
			{ line: 1, found: 'Markdown nested deeper than 50 levels' },
		]);
	});

	test('is read whatever it holds', () => {
		const pieces = fc.constantFrom(
			'<',
			'>',
			'{',
			'}',
			'Claim',
			' id="a"',
			'/',
			'\n',
			'*',
			'`',
			'[',
			']',
			'(',
			')',
			'#',
			'|',
			'-',
			'import x',
			'&#0;',
			'\u0000',
			'٣',
		);
		const anyText = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(pieces).map((all) => all.join('')),
		);
		fc.assert(
			fc.property(anyText, (any) => {
				for (const { line } of readBody(any, 'a.mdx', 1).findings) {
					expect(line).toBeLessThanOrEqual(any.split(/\r\n|\r|\n/).length);
				}
			}),
		);
	});
});
