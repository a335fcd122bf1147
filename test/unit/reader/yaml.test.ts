import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '#reader/yaml.ts';

const text = [
	'title: Token',
	'years: { start: 2024 }',
	'claims:',
	'  - id: one',
	'    value: 5',
	'  - id: two',
].join('\n');

describe('the place of a field', () => {
	// The text stands from line 2 of its file, behind the line ---.
	const { locate, locateKey } = readYaml(text, 'a.mdx', 2);

	test.each<[string, PropertyKey[], number, number]>([
		['a value', ['title'], 2, 8],
		['a value in braces', ['years', 'start'], 3, 17],
		['a value in a list', ['claims', 0, 'value'], 6, 12],
		['an item of a list', ['claims', 1], 7, 5],
		['a missing field: the mapping it belongs to', ['claims', 1, 'value'], 7, 5],
		['a missing list: the whole', ['models', 0], 2, 1],
	])('%s', (_name, path, line, column) => {
		expect(locate(path)).toEqual({ line, column });
	});

	test('a key that should not be there', () => {
		expect(locateKey([], 'years')).toEqual({ line: 3, column: 1 });
		expect(locateKey(['claims', 0], 'value')).toEqual({ line: 6, column: 5 });
		expect(locateKey(['claims', 0], 'unit')).toEqual({ line: 5, column: 5 });
	});
});

test('dates stay text, quoted or not; impossible ones too, for the schema to refuse', () => {
	expect(readYaml('a: 2026-02-30\nb: "2026-02-30"\nc: 2026-03-01', 'a.yaml').data).toEqual({
		a: '2026-02-30',
		b: '2026-02-30',
		c: '2026-03-01',
	});
});

test('the words of YAML 1.1 are words: no is a country, not a lie', () => {
	expect(readYaml('a: no\nb: on\nc: 0o17\nd: 1_000', 'a.yaml').data).toEqual({
		a: 'no',
		b: 'on',
		c: 15,
		d: '1_000',
	});
});

test('every syntax error comes back, with the line of the file', () => {
	const { data, findings } = readYaml('a: 1\na: 2\nb: *nobody\n', 'a.mdx', 2);
	expect(data).toBeUndefined();
	expect(findings.map(({ line, found }) => `${line} ${found}`)).toEqual([
		'3 Map keys must be unique',
		'4 the alias *nobody',
	]);
});

test('anchors, aliases and rings of them are refused, not followed', () => {
	const { data, findings } = readYaml('a: &ring [*ring]\n', 'a.yaml');
	expect(data).toBeUndefined();
	expect(findings.map(({ column, found }) => `${column} ${found}`)).toEqual([
		'10 the anchor &ring',
		'11 the alias *ring',
	]);
});

test('thousands of brackets are a finding, no crash', { timeout: 60_000 }, () => {
	const { findings } = readYaml('['.repeat(5000), 'a.yaml');
	expect(findings.length).toBeGreaterThan(0);
});

test('CRLF does not move lines or columns', () => {
	const { data, locate } = readYaml(text.replaceAll('\n', '\r\n'), 'a.mdx', 2);
	expect(data).toEqual(readYaml(text, 'a.mdx', 2).data);
	expect(locate(['claims', 0, 'value'])).toEqual({ line: 6, column: 12 });
});

test('a finding after a block of empty lines stands on its own line', () => {
	const { findings } = readYaml('a\n: |\n\na', 'a.yaml');
	expect(findings.map(({ line, column }) => [line, column])).toContainEqual([4, 1]);
});

test('no text is too odd to read, and findings lie inside it', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'binary' }),
				fc
					.array(
						fc.constantFrom(
							'a',
							': ',
							'\n',
							'- ',
							'{',
							'}',
							'[',
							']',
							'&b ',
							'*b',
							'"',
							"'",
							'|',
							'#',
							'---',
							'!!x ',
						),
					)
					.map((all) => all.join('')),
			),
			(any) => {
				const lines = any.split('\n');
				for (const { line, column } of readYaml(any, 'a.yaml').findings) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines.length);
					expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
				}
			},
		),
	);
});
