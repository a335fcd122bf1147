import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { link, plain, section, table } from '#outputs/markdown-text.ts';
import { textOf, walkTree } from '#rules/tree.ts';

const read = (markdown: string) => [...walkTree(markdownToMdast(markdown))];
/** Text as authors may write it in a field, with every sign that Markdown knows. */
const field = fc
	.array(fc.constantFrom('a', 'b', '1', ' ', ...'\\`*_[]()<>#+-.!|~&:;"=/'), {
		minLength: 1,
		maxLength: 24,
	})
	.map((signs) => signs.join(''))
	.filter((text) => text.trim() !== '' && !/www\.|[a-z]:\/\/|@/.test(text));
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

test('any field is read back as the text it was', () => {
	fc.assert(
		fc.property(field, (text) => {
			const [root, paragraph, ...rest] = read(plain(text));
			expect(root?.children).toHaveLength(1);
			expect(paragraph?.type).toBe('paragraph');
			expect(rest.map(({ type }) => type)).toEqual(['text']);
			expect(paragraph && textOf(paragraph)).toBe(folded(text));
		}),
		{ numRuns: 1000 },
	);
});

test('any field is read back from a cell of a table', () => {
	fc.assert(
		fc.property(field, field, (a, b) => {
			const cells = read(table(['A', 'B'], [[plain(a), plain(b)]])).filter(
				({ type }) => type === 'tableCell',
			);
			expect(cells.slice(2).map(textOf)).toEqual([folded(a), folded(b)]);
		}),
		{ numRuns: 1000 },
	);
});

test('any field is read back as the text of a link', () => {
	fc.assert(
		fc.property(field, (text) => {
			const found = read(link(text, '/x/')).find(({ type }) => type === 'link');
			expect(found?.url).toBe('/x/');
			expect(found && textOf(found)).toBe(folded(text));
		}),
		{ numRuns: 1000 },
	);
});

test('brackets and spaces in an address do not end it', () => {
	expect(link('a', 'https://x.example/a_(b) c')).toBe('[a](https://x.example/a_%28b%29%20c)');
});

test('an empty table and an empty section are nothing', () => {
	expect(table(['A'], [])).toBe('');
	expect(section('A', '', '')).toBe('');
	expect(section('A', '', 'b')).toBe('## A\n\nb');
});
