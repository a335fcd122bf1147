import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeRows, compareCells, isNarrowed, rowsWithin } from '#domain/table/arrange.ts';
import { parseTableState } from '#domain/table/table-state.ts';
import type { CellValue, TableData } from '#domain/table/types.ts';

const data: TableData = {
	columns: [
		{ id: 'maker', label: 'Maker', kind: 'text' },
		{ id: 'memory', label: 'Memory, GB', kind: 'number' },
		{ id: 'released', label: 'Released', kind: 'date' },
		{ id: 'claims', label: 'Claims', kind: 'grades' },
	],
	rows: [
		{ id: 'a', title: 'Anvil', facets: 'kind=gpu maker=acme', cells: ['Acme', 24, '2024', 'C9'] },
		{ id: 'b', title: 'Bolt', facets: 'kind=apu maker=acme', cells: ['Acme', null, null, null] },
		{
			id: 'c',
			title: 'Comet',
			facets: 'kind=gpu maker=zenit',
			cells: ['Žénit', 9, '2024-11', 'B1'],
		},
		{
			id: 'd',
			title: 'Dart',
			facets: 'kind=asic',
			cells: ['bolt & co', 141, '2023-05-01', 'A1 D2'],
		},
	],
};
const ids = (search: string) =>
	arrangeRows(data, parseTableState(search))
		.map(({ id }) => id)
		.join('');

describe('sorting', () => {
	test.for([
		['', 'abcd'],
		['?sort=memory', 'cadb'],
		['?sort=-memory', 'dacb'],
		['?sort=released', 'dacb'],
		['?sort=-released', 'cadb'],
		['?sort=maker', 'abdc'],
		['?sort=-maker', 'cdab'],
		['?sort=-claims', 'dcab'],
		['?sort=name', 'abcd'],
		['?sort=-name', 'dcba'],
		['?sort=colour', 'abcd'],
	] as const)('%s gives %s', ([search, order]) => {
		expect(ids(search)).toBe(order);
	});

	test('what is unknown comes last in both directions, whatever the column', () => {
		const value = fc.oneof(fc.constant(null), fc.integer(), fc.string());
		fc.assert(
			fc.property(value, value, fc.constantFrom(1, -1), (a, b, direction) => {
				const order = (['number', 'text', 'date'] as const).map((kind) =>
					compareCells(a as CellValue, b as CellValue, kind, direction as 1 | -1),
				);
				if (a === null && b !== null) expect(order.every((sign) => sign > 0)).toBe(true);
				if (a !== null && b === null) expect(order.every((sign) => sign < 0)).toBe(true);
			}),
		);
	});
});

describe('filtering', () => {
	test.for([
		['?kind=gpu', 'ac'],
		['?kind=gpu&kind=asic', 'acd'],
		['?kind=gpu&maker=acme', 'a'],
		['?kind=tpu', ''],
		['?colour=blue&utm_source=mail', 'abcd'],
		['?q=zenit', 'c'],
		['?q=ACME%20anv', 'a'],
		// A number is no word: 24 must not find a year.
		['?q=24', ''],
		['?q=acme&kind=apu', 'b'],
		['?kind=gpu&sort=memory', 'ca'],
	] as const)('%s keeps %s', ([search, kept]) => {
		expect(ids(search)).toBe(kept);
	});

	test('a state says whether it keeps rows back', () => {
		const narrows = (search: string) => isNarrowed(data.rows, parseTableState(search));
		expect(['?kind=gpu', '?q=x'].map(narrows)).toEqual([true, true]);
		expect(['', '?sort=memory&columns=maker', '?utm_source=mail'].map(narrows)).toEqual([
			false,
			false,
			false,
		]);
	});

	test('the rows of one value are found by the whole of its name', () => {
		expect(rowsWithin(data.rows, 'kind=gp')).toEqual([]);
		expect(rowsWithin(data.rows, 'maker=acme').map(({ id }) => id)).toEqual(['a', 'b']);
		expect(rowsWithin(data.rows, undefined)).toHaveLength(4);
	});
});
