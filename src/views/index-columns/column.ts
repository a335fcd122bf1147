import type { Catalog, Entry } from '#catalog/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import type { CellValue, TableColumn } from '#domain/table/types.ts';
import { gradeTally } from '../board.ts';

/** A column of an index, with how an entry's cell is read. */
export interface Column extends TableColumn {
	read: (entry: Entry, catalog: Catalog) => CellValue;
}

/** What a column says of itself beside its name and heading. */
type Options = Pick<TableColumn, 'isExtra' | 'none'>;

/** Makes columns that read the fields of one collection. */
export function columnsOf<Name extends CollectionName>() {
	type Read = (data: Entry<Name>['data'], catalog: Catalog) => CellValue | undefined;
	const make =
		(kind: TableColumn['kind']) =>
		(id: string, label: string, read: Read, options: Options = {}): Column => ({
			...{ id, label, kind, ...options },
			read: ({ data }, catalog) => read(data as Entry<Name>['data'], catalog) ?? null,
		});
	return { text: make('text'), number: make('number'), date: make('date') };
}

/** What an entry is: current, superseded, in production. */
export const state: Column = {
	id: 'state',
	label: 'State',
	kind: 'state',
	read: ({ flag }) => `${flag.tone} ${flag.label}`,
};

/** How many claims of each grade an entry holds. */
export const grades: Column = {
	id: 'claims',
	label: 'Claims by grade',
	kind: 'grades',
	none: 'No claims',
	read: (entry) =>
		gradeTally(entry)
			.map(({ grade, count }) => `${grade}${count}`)
			.join(' ') || null,
};

/** The day until which an entry holds, and whether it is due or past. */
export const until: Column = {
	id: 'until',
	label: 'Good until',
	kind: 'until',
	none: 'Does not expire',
	read: ({ freshness }) =>
		freshness &&
		freshness.goodUntil + { fresh: '', due: ' Due', expired: ' Expired' }[freshness.state],
};

/** A column that the table has, and shows when a reader asks for it. */
export const extra = (column: Column): Column => ({ ...column, isExtra: true });

/** The name of an organisation. */
export const organisationName = (catalog: Catalog, id: string) =>
	catalog.get('organisations', id).title;

/** A yes or no. */
export const yesOrNo = (value: boolean | null | undefined) =>
	value === null || value === undefined ? null : value ? 'Yes' : 'No';
