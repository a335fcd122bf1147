import type { Catalog } from '#catalog/types.ts';
import type { FacetFile } from '#domain/search/facet-file.ts';
import { facetNames } from '#domain/search/state.ts';
import { facetValues } from './search-facet-values.ts';
import { searchMemoryGB } from './search-memory.ts';
import { tableCollections } from './search-table.ts';

/** Which entry holds which value of a facet, and memory: by the place of its row in the table of names. */
export function searchFacetFile(catalog: Catalog): FacetFile {
	const values: FacetFile['values'] = {};
	const memoryGB: FacetFile['memoryGB'] = [];
	const entries = tableCollections.entries.flatMap((name) =>
		catalog.of(name).filter(({ data }) => !('status' in data && data.status === 'draft')),
	);
	entries.forEach((entry, place) => {
		const held = facetValues(entry);
		for (const name of facetNames) {
			if (name === 'collection') continue;
			for (const value of held[name]) ((values[name] ??= {})[value] ??= []).push(place);
		}
		const memory = searchMemoryGB(catalog, entry);
		if (memory !== null) memoryGB.push([place, Math.round(memory * 10) / 10]);
	});
	return { idPrefix: '', values, memoryGB, records: {} };
}
