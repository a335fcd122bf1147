import type { TableColumn } from './types.ts';

/** The column of titles stands in front of all others, and orders the rows unless a reader asks otherwise. */
export const titleColumn: TableColumn = { id: 'name', label: 'Name', kind: 'text' };

/** Parameters of an address that are no facets. */
export const ownParameters: readonly string[] = ['q', 'sort', 'columns'];

/** How a reader looks at a table. */
export interface TableState {
	/** Words that a row must hold. */
	query: string;
	/** Column to sort by; null for the order of titles. */
	sort: { column: string; isDescending: boolean } | null;
	/** Ids of the columns that are shown; null for the usual ones. */
	columns: string[] | null;
	/** Facets with the values that were chosen. */
	facets: Map<string, string[]>;
}

/** Reads the state of a table from the query string of its address. */
export function parseTableState(search: string): TableState {
	const parameters = new URLSearchParams(search);
	const sort = parameters.get('sort') ?? '';
	const column = sort.replace(/^-/, '');
	const facets = Map.groupBy(
		[...parameters].filter(([name]) => !ownParameters.includes(name)),
		([name]) => name,
	);
	return {
		query: (parameters.get('q') ?? '').trim(),
		sort: column === '' ? null : { column, isDescending: sort.startsWith('-') },
		columns: parameters.get('columns')?.split(',') ?? null,
		facets: new Map([...facets].map(([name, pairs]) => [name, pairs.map(([, value]) => value)])),
	};
}

/** Whether a state asks for nothing. */
export function isIdle({ query, sort, columns, facets }: TableState): boolean {
	return query === '' && sort === null && columns === null && facets.size === 0;
}

/** The columns that a state shows, each with its place among all; the usual ones where it names none that exists. */
export function shownColumns(columns: readonly TableColumn[], state: TableState): ShownColumn[] {
	const all = columns.map((column, index) => ({ column, index }));
	const chosen = all.filter(({ column }) => state.columns?.includes(column.id));
	return chosen.length > 0 ? chosen : all.filter(({ column }) => !column.isExtra);
}

/** A column with its place among the cells of a row. */
export interface ShownColumn {
	column: TableColumn;
	index: number;
}

/** The query string with one parameter set anew, or taken out when it is empty. */
export function withParameter(search: string, name: string, value: string): string {
	const parameters = new URLSearchParams(search);
	if (value === '') parameters.delete(name);
	else parameters.set(name, value);
	return toSearch(parameters);
}

/** The query string with a value of a facet added, or taken out when it was there. */
export function withToggled(search: string, facet: string, value: string): string {
	const parameters = new URLSearchParams(search);
	if (parameters.getAll(facet).includes(value)) parameters.delete(facet, value);
	else parameters.append(facet, value);
	return toSearch(parameters);
}

/** The query string that brings all rows back: sorting and columns stay. */
export function withoutFilters(search: string): string {
	const parameters = new URLSearchParams(search);
	for (const name of [...parameters.keys()])
		if (name !== 'sort' && name !== 'columns') parameters.delete(name);
	return toSearch(parameters);
}

/**
 * The query string after a click on a heading: a first click sorts, a second turns the order round, a third gives the
 * order of titles back.
 *
 * @param startsDescending whether the first click puts the largest on top, as for numbers and dates
 */
export function withSort(search: string, column: string, startsDescending: boolean): string {
	const { sort } = parseTableState(search);
	const isTitle = column === titleColumn.id;
	const [first, second] =
		startsDescending || isTitle ? [`-${column}`, column] : [column, `-${column}`];
	if (sort?.column !== column) return withParameter(search, 'sort', first);
	const isSecond = !isTitle && sort.isDescending === startsDescending;
	return withParameter(search, 'sort', isSecond ? second : '');
}

/** A list of columns reads better with commas than with their code. */
function toSearch(parameters: URLSearchParams): string {
	const text = parameters.toString().replaceAll('%2C', ',');
	return text === '' ? '' : `?${text}`;
}
