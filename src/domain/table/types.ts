/** What columns hold: it says how a cell is shown, aligned and sorted. */
export const columnKinds = ['text', 'number', 'date', 'state', 'until', 'grades'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A column of a catalogue's table. */
export interface TableColumn {
	/** Names the column in addresses: no facet may be called the same. */
	id: string;
	/** The heading, with the unit. */
	label: string;
	kind: ColumnKind;
	/** Shown only when a reader asks for it. */
	isExtra?: boolean;
	/** Most digits behind the point of any number in the column. */
	decimals?: number;
	/** What an empty cell means, where it is not that nothing was published. */
	none?: string;
}

/**
 * What a cell holds; null where nothing is known. A date is `2026`, `2026-11` or `2026-11-01`; a state is its
 * tone and its words, "go In production"; a shelf life is a day, and the state when it is not fresh,
 * "2026-11-01 Due"; grades are letters with counts, "A2 B1".
 */
export type CellValue = string | number | null;

/** An entry in a catalogue's table. */
export interface TableRow {
	id: string;
	title: string;
	/** Values of facets, as `facet=value`, with blanks between. */
	facets: string;
	/** One for each column. */
	cells: CellValue[];
}

/** A whole catalogue, rows by title. */
export interface TableData {
	columns: TableColumn[];
	rows: TableRow[];
}

/** A catalogue as it travels: each row a list of id, title, facets and cells. */
export interface PackedTable {
	columns: TableColumn[];
	rows: [id: string, title: string, facets: string, ...cells: CellValue[]][];
}

/** Makes a table small for the way. */
export function packTable({ columns, rows }: TableData): PackedTable {
	return {
		columns,
		rows: rows.map(({ id, title, facets, cells }) => [id, title, facets, ...cells]),
	};
}

/** The table that was packed. */
export function unpackTable({ columns, rows }: PackedTable): TableData {
	return {
		columns,
		rows: rows.map(([id, title, facets, ...cells]) => ({ id, title, facets, cells })),
	};
}
