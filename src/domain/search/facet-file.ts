import type { FacetName } from './state.ts';
import type { SearchTable } from './table.ts';

/** `/search/facets.json`: everything that search narrows by, but for the collection of a named entry. */
export interface FacetFile {
	/** What every id of the index begins with. */
	idPrefix: string;
	/** Facet, value, places of rows in the table of entries. */
	values: Partial<Record<FacetName, Record<string, number[]>>>;
	/** Place of a row, and its memory in GB. */
	memoryGB: [place: number, memoryGB: number][];
	/** Ids of the pages of records, by collection, with blanks between. */
	records: Record<string, string>;
}

/** Which entries hold which value of which facet, and the memory of those that have one. */
export interface Membership {
	/** Facet, value, ids. */
	values: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
	memoryGB: ReadonlyMap<string, number>;
}

/** Reads the facets of the entries of a table, which must be of the same build. */
export function readFacets(file: FacetFile, { rows }: SearchTable): Membership {
	const idAt = (place: number) => rows[place]?.id ?? '';
	const values = Object.entries(file.values).map(
		([facet, byValue]) =>
			[
				facet,
				new Map(
					Object.entries(byValue).map(([value, places]) => [value, new Set(places.map(idAt))]),
				),
			] as const,
	);
	const collections = new Map<string, Set<string>>();
	for (const { id, collection } of rows) {
		const ids = collections.get(collection) ?? new Set();
		collections.set(collection, ids.add(id));
	}
	for (const [collection, ids] of Object.entries(file.records))
		collections.set(collection, new Set(ids.split(' ').map((id) => file.idPrefix + id)));
	return {
		values: new Map<string, ReadonlyMap<string, ReadonlySet<string>>>([
			['collection', collections],
			...values,
		]),
		memoryGB: new Map(file.memoryGB.map(([place, memory]) => [idAt(place), memory])),
	};
}
