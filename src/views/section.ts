/** A cell of a table: words, or a link. */
export type Cell = string | { text: string; path: string };

/** A table made from fields. */
export interface SectionTable {
	columns: { label: string; isNumber?: boolean }[];
	rows: { id?: string | undefined; cells: Cell[] }[];
}

/** A part of an entry's page that is made from its fields. */
export interface Section {
	id: string;
	title: string;
	text?: string | undefined;
	items?: readonly string[] | undefined;
	links?: { title: string; path: string; note?: string | undefined }[] | undefined;
	table?: SectionTable | undefined;
	/** Set in a box: what to take along. */
	isLifted?: boolean;
}

/** Sections with something in them. */
export function filled(sections: Section[]): Section[] {
	return sections.filter(
		({ text, items, links, table }) =>
			Boolean(text) || [items, links, table?.rows].some((list) => (list?.length ?? 0) > 0),
	);
}
