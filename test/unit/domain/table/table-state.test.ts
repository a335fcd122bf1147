import { describe, expect, test } from 'vitest';
import {
	isIdle,
	parseTableState,
	shownColumns,
	withoutFilters,
	withParameter,
	withSort,
	withToggled,
} from '#domain/table/table-state.ts';
import { packTable, unpackTable, type TableColumn, type TableData } from '#domain/table/types.ts';

test('an address holds the whole state', () => {
	expect(parseTableState('?q=+llama+&kind=a&sort=-memory&kind=b&columns=maker,memory')).toEqual({
		query: 'llama',
		sort: { column: 'memory', isDescending: true },
		columns: ['maker', 'memory'],
		facets: new Map([['kind', ['a', 'b']]]),
	});
	expect(isIdle(parseTableState(''))).toBe(true);
	expect(isIdle(parseTableState('?q=&sort='))).toBe(true);
	expect(isIdle(parseTableState('?columns=maker'))).toBe(false);
});

test('a choice changes its own part of the address and nothing else', () => {
	expect(withToggled('?q=x', 'kind', 'gpu')).toBe('?q=x&kind=gpu');
	expect(withToggled('?kind=gpu&kind=apu', 'kind', 'gpu')).toBe('?kind=apu');
	expect(withParameter('?kind=gpu', 'columns', 'maker,memory')).toBe(
		'?kind=gpu&columns=maker,memory',
	);
	expect(withParameter('?q=x', 'q', '')).toBe('');
	expect(withoutFilters('?q=x&kind=gpu&sort=-memory&columns=maker')).toBe(
		'?sort=-memory&columns=maker',
	);
});

describe('clicks on a heading', () => {
	const clicks = (column: string, startsDescending: boolean) => {
		const first = withSort('', column, startsDescending);
		const second = withSort(first, column, startsDescending);
		return [first, second, withSort(second, column, startsDescending)];
	};

	test.for<[string, boolean, string[]]>([
		['memory', true, ['?sort=-memory', '?sort=memory', '']],
		['maker', false, ['?sort=maker', '?sort=-maker', '']],
		['name', false, ['?sort=-name', '', '?sort=-name']],
	])('on %s', ([column, startsDescending, searches]) => {
		expect(clicks(column, startsDescending)).toEqual(searches);
	});

	test('another column starts anew', () => {
		expect(withSort('?sort=maker&q=x', 'memory', true)).toBe('?sort=-memory&q=x');
	});
});

test('columns stand in the order of the table; names that do not exist give the usual ones', () => {
	const columns: TableColumn[] = [
		{ id: 'maker', label: 'Maker', kind: 'text' },
		{ id: 'memory', label: 'Memory', kind: 'number' },
		{ id: 'bus', label: 'Bus', kind: 'text', isExtra: true },
	];
	const shown = (search: string) =>
		shownColumns(columns, parseTableState(search)).map(({ column, index }) => column.id + index);
	expect(shown('')).toEqual(['maker0', 'memory1']);
	expect(shown('?columns=bus,maker')).toEqual(['maker0', 'bus2']);
	expect(shown('?columns=colour')).toEqual(['maker0', 'memory1']);
});

test('a packed table is the same table', () => {
	const data: TableData = {
		columns: [{ id: 'memory', label: 'Memory', kind: 'number', decimals: 1 }],
		rows: [
			{ id: 'a', title: 'A, "b"', facets: 'kind=gpu', cells: [1.5] },
			{ id: 'b', title: 'B', facets: '', cells: [null] },
		],
	};
	expect(unpackTable(JSON.parse(JSON.stringify(packTable(data))))).toEqual(data);
});
