import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '#format/csv.ts';
import { parseCsv } from '../../csv.ts';

test('fields are quoted where RFC 4180 asks for it, and lines end with CR LF', () => {
	expect(csv([['plain', 'a, b', 'say "hi"', 'two\nlines', null, 0.5]])).toBe(
		'plain,"a, b","say ""hi""","two\nlines",,0.5\r\n',
	);
});

test.for(['=1+1', '+44 20', '-5 to 5', '@home', '\t=1'])(
	'%s stays words in a spreadsheet',
	(text) => {
		expect(parseCsv(csv([[text]]))).toEqual([[`'${text}`]]);
	},
);

test('a number is no formula', () => {
	expect(csv([[-5, 1e21]])).toBe('-5,1e+21\r\n');
});

test('any words come back as they went', () => {
	const words = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
	const row = fc.array(words, { minLength: 2, maxLength: 4 });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1 }), (rows) => {
			expect(parseCsv(csv(rows))).toEqual(rows);
		}),
	);
});
