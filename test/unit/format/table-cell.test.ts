import { expect, test } from 'vitest';
import type { CellValue, ColumnKind, TableColumn } from '#domain/table/types.ts';
import {
	cellClass,
	cellText,
	cellTone,
	decimalGap,
	emptyWords,
	gradeCounts,
} from '#format/table-cell.ts';

test.for<[ColumnKind, CellValue, string | null, string | null]>([
	['number', 131_072, '131,072', null],
	['number', 1_000_000, '1,000,000', null],
	['number', 7.61561152, '7.62', null],
	['number', 0.0227, '0.0227', null],
	['number', 3352.5, '3,352.5', null],
	['number', 0, '0', null],
	['number', null, null, null],
	['text', 'MIT', 'MIT', null],
	['date', '2024-11', '2024-11', null],
	['state', 'go In production', 'In production', 'go'],
	['until', '2027-01-01', '2027-01-01', null],
	['until', '2027-01-01 Due', '2027-01-01', 'caution'],
	['until', '2025-01-01 Expired', '2025-01-01', 'stop'],
	['grades', 'A2 B1', 'A2 B1', null],
])('%s %s reads %s and flies %s', ([kind, value, text, tone]) => {
	expect(cellText({ kind }, value)).toBe(text);
	expect(cellTone({ kind }, value)).toBe(tone);
});

test('points stand in one line: what a number lacks in width is left free', () => {
	const column: TableColumn = { id: 'x', label: 'X', kind: 'number', decimals: 2 };
	const width = (value: number) => {
		const fraction = (cellText(column, value) ?? '').split('.')[1];
		return (fraction === undefined ? 0 : fraction.length + 1) + decimalGap(column, value);
	};
	expect([181, 95.7, 644.62].map(width)).toEqual([3, 3, 3]);
	expect(cellClass(column, 181)).toBe('num gap-3');
	expect(cellClass(column, null)).toBe('num gap-3');
	expect(cellClass({ id: 'y', label: 'Y', kind: 'text' }, 'words')).toBe('');
});

test('an empty cell says what it means', () => {
	expect(emptyWords({})).toBe('Not published');
	expect(emptyWords({ none: 'No list price on record' })).toBe('No list price on record');
});

test('letters come with their counts', () => {
	expect(gradeCounts('A2 D13')).toEqual([
		{ grade: 'A', count: 2 },
		{ grade: 'D', count: 13 },
	]);
	expect(gradeCounts(null)).toEqual([]);
});
