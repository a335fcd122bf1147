import { compare } from '../order.ts';
import { titleColumn, type TableState } from './table-state.ts';
import type { CellValue, ColumnKind, TableColumn, TableData, TableRow } from './types.ts';

/** The rows that a state asks for, in its order. Facets and columns that the table lacks change nothing. */
export function arrangeRows({ columns, rows }: TableData, state: TableState): TableRow[] {
	const known = knownFacets(rows);
	const kept = rows.filter(
		(row) => hasFacets(row, state.facets, known) && hasWords(row, columns, state.query),
	);
	const index = columns.findIndex(({ id }) => id === state.sort?.column);
	const kind = columns[index]?.kind;
	if (!kind)
		return state.sort?.column === titleColumn.id && state.sort.isDescending ? kept.reverse() : kept;
	const direction = state.sort?.isDescending ? -1 : 1;
	return kept.toSorted((a, b) =>
		compareCells(a.cells[index] ?? null, b.cells[index] ?? null, kind, direction),
	);
}

/** The rows that have a value of a facet, `facet=value`; all rows where none is named. */
export function rowsWithin(rows: TableRow[], pair: string | undefined): TableRow[] {
	return pair === undefined ? rows : rows.filter(({ facets }) => facets.split(' ').includes(pair));
}

/** Whether a state keeps rows back. */
export function isNarrowed(rows: readonly TableRow[], state: TableState): boolean {
	const known = knownFacets(rows);
	return state.query !== '' || [...state.facets.keys()].some((facet) => known.has(facet));
}

function knownFacets(rows: readonly TableRow[]): Set<string> {
	return new Set(
		rows.flatMap(({ facets }) => facets.split(' ').map((pair) => pair.split('=')[0] ?? '')),
	);
}

/** Values of one facet widen, facets together narrow. */
function hasFacets(row: TableRow, chosen: TableState['facets'], known: Set<string>): boolean {
	const has = row.facets.split(' ');
	return [...chosen].every(
		([facet, values]) =>
			!known.has(facet) || values.some((value) => has.includes(`${facet}=${value}`)),
	);
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word of the query stands in the title or a cell of words, however it is accented. */
function hasWords({ title, cells }: TableRow, columns: TableColumn[], query: string): boolean {
	if (query === '') return true;
	const words = cells.filter((_, index) =>
		['text', 'state'].includes(columns[index]?.kind ?? 'number'),
	);
	const text = fold([title, ...words].join(' '));
	return fold(query)
		.split(/\s+/)
		.every((word) => text.includes(word));
}

/**
 * Which of two cells comes first: negative for the first. What is unknown comes last in both directions.
 *
 * @param direction 1 for the smallest first, -1 for the largest
 */
export function compareCells(
	a: CellValue,
	b: CellValue,
	kind: ColumnKind,
	direction: 1 | -1,
): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	if (kind === 'grades') return direction * (strength(a) - strength(b));
	if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
	const key = (value: CellValue) => {
		const text = String(value);
		return kind === 'state' ? text.slice(text.indexOf(' ') + 1) : fold(text);
	};
	return direction * compare(key(a), key(b));
}

/** Claims of grade A or B count first, an A a little more; then how many there are in all. */
function strength(grades: CellValue): number {
	const weights: Record<string, number> = { A: 1010, B: 1000 };
	return [...String(grades).matchAll(/([A-E])(\d+)/g)].reduce(
		(sum, [, letter = '', count]) => sum + Number(count) * (weights[letter] ?? 1),
		0,
	);
}
