/** Whether an entry may be leaned on: what does not stand comes after everything that does. */
export type Standing = 'current' | 'expired' | 'superseded' | 'archived';

/** One page that search knows by name, before any text of it is loaded. */
export interface TableRow {
	/** Of the page in the index of the full text. */
	id: string;
	/** From the root of the site, with both slashes: `/glossary/kv-cache/`. */
	address: string;
	title: string;
	/** Other words that people type for it. */
	aliases: readonly string[];
	/** Name of the collection; `pages` for a page about the site itself. */
	collection: string;
	standing: Standing;
	/** The flag it flies, as tone and words: "go Current"; empty where it flies none. */
	flag: string;
}

/** How readers call what is in a collection. */
export interface KindWords {
	/** "Case study" */
	one: string;
	/** "Case studies" */
	many: string;
}

/** All pages that search knows by name. */
export interface SearchTable {
	rows: readonly TableRow[];
	byId: ReadonlyMap<string, TableRow>;
	/** By name of a collection. */
	kinds: Readonly<Record<string, KindWords>>;
}

/** A row as it is written: id without its language, address, title, names, flag by number, standing; ends may lack. */
export type WrittenRow = [
	id: string,
	slug: string,
	title: string,
	aliases?: string,
	flag?: number,
	standing?: number,
];

/** `/search/entries.json` and `/search/records.json`. */
export interface TableFile {
	/** What every id of the index begins with: `en-gb_`. */
	idPrefix: string;
	kinds: Record<string, KindWords>;
	flags: string[];
	/** By collection. The slug of a page that is no entry is its whole address. */
	rows: Record<string, WrittenRow[]>;
}

/** Standings by their number in a written row. */
export const standings = ['current', 'expired', 'superseded', 'archived'] as const;

/** Between names in a written row. */
export const nameMark = '|';

/** The collection of pages that are no entries. */
export const sitePages = 'pages';

/** The collection of indexes of one value: all models of one maker. */
export const listPages = 'lists';

/** Whether rows of a collection are no entries: their slugs are whole addresses. */
export const isOfSite = (collection: string) =>
	collection === sitePages || collection === listPages;

/** Address of a row, from the root of the site. */
export const addressOf = (collection: string, slug: string) =>
	isOfSite(collection) ? slug : `/${collection}/${slug}/`;

/** Reads tables as the build wrote them into one. */
export function readTables(files: readonly TableFile[]): SearchTable {
	const rows = files.flatMap((file) =>
		Object.entries(file.rows).flatMap(([collection, written]) =>
			written.map((row) => readRow(row, collection, file)),
		),
	);
	return {
		rows,
		byId: new Map(rows.map((row) => [row.id, row])),
		kinds: Object.assign({}, ...files.map(({ kinds }) => kinds)) as SearchTable['kinds'],
	};
}

function readRow(
	[id, slug, title, aliases = '', flag = -1, standing = 0]: WrittenRow,
	collection: string,
	{ idPrefix, flags }: TableFile,
): TableRow {
	const address = addressOf(collection, slug);
	return {
		// A page without text in the index is known by its address.
		id: id === '' ? address : idPrefix + id,
		address,
		title,
		aliases: aliases === '' ? [] : aliases.split(nameMark),
		collection,
		standing: standings[standing] ?? 'current',
		flag: flags[flag] ?? '',
	};
}
