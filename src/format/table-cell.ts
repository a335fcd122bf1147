import type { CellValue, TableColumn } from '#domain/table/types.ts';

/** Tones of the flags that cells fly. */
export type CellTone = 'go' | 'caution' | 'stop';

/** Three digits that count, and hundredths where there are more: 0.0227, 7.62, 131,072. */
const figure = new Intl.NumberFormat('en-GB', {
	maximumSignificantDigits: 3,
	maximumFractionDigits: 2,
	roundingPriority: 'morePrecision',
});

/** What stands in a cell, without its flag or letters; null where nothing is known. */
export function cellText({ kind }: Pick<TableColumn, 'kind'>, value: CellValue): string | null {
	if (value === null) return null;
	if (typeof value === 'number') return figure.format(value);
	if (kind === 'state') return value.slice(value.indexOf(' ') + 1);
	return kind === 'until' ? (value.split(' ')[0] ?? value) : value;
}

/** What an empty cell means. */
export function emptyWords({ none }: Pick<TableColumn, 'none'>): string {
	return none ?? 'Not published';
}

/** Digits behind the point as a number is shown. */
export function decimalsOf(value: CellValue): number {
	return typeof value === 'number' ? (figure.format(value).split('.')[1]?.length ?? 0) : 0;
}

/** How many digits, the point among them, a number or a dash lacks so that points stand in one line. */
export function decimalGap({ decimals = 0 }: TableColumn, value: CellValue): number {
	if (decimals === 0) return 0;
	const own = decimalsOf(value);
	return decimals - own + (own === 0 ? 1 : 0);
}

/** Columns whose cells are set flush right in the typeface of figures. */
export function isFigure({ kind }: Pick<TableColumn, 'kind'>): boolean {
	return kind === 'number' || kind === 'date' || kind === 'until';
}

/** The classes of a cell: how it is aligned. */
export function cellClass(column: TableColumn, value: CellValue): string {
	const gap = decimalGap(column, value);
	return [
		isFigure(column) ? 'num' : '',
		column.kind === 'grades' ? 'grades' : '',
		gap > 0 ? `gap-${gap}` : '',
	]
		.filter(Boolean)
		.join(' ');
}

/** The class of a heading; those with one put the largest on top at the first click. */
export function headClass(column: Pick<TableColumn, 'kind'>): string {
	return isFigure(column) ? 'end' : column.kind === 'grades' ? 'grades' : '';
}

/** The tone of the flag in a cell, if it flies one. */
export function cellTone({ kind }: Pick<TableColumn, 'kind'>, value: CellValue): CellTone | null {
	const words = typeof value === 'string' ? value.split(' ') : [];
	if (kind === 'state') return (words[0] as CellTone | undefined) ?? null;
	if (kind !== 'until' || !words[1]) return null;
	return words[1] === 'Due' ? 'caution' : 'stop';
}

/** The letters of a cell of grades with their counts: "A2 B1" holds A twice and B once. */
export function gradeCounts(value: CellValue): { grade: string; count: number }[] {
	return [...String(value ?? '').matchAll(/([A-E])(\d+)/g)].map(([, grade = '', count]) => ({
		grade,
		count: Number(count),
	}));
}
