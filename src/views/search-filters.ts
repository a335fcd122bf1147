import type { Catalog, Entry } from '#catalog/types.ts';
import { collectionWords, sentence } from '#format/words.ts';

/** A filter of the search index: name and value as readers see them. */
export interface SearchFilter {
	name: string;
	value: string;
}

/** What search may filter an entry by. */
export function searchFilters(catalog: Catalog, entry: Entry): SearchFilter[] {
	const { data } = entry;
	const filters: SearchFilter[] = [{ name: 'collection', value: collectionWords[entry.collection].many }];
	const add = (name: string, value: string) => filters.push({ name, value });
	if ('sector' in data) add('sector', catalog.vocabulary.sectors[data.sector] ?? data.sector);
	if ('outcome' in data) add('outcome', sentence(data.outcome));
	if ('stations' in data) for (const station of data.stations) add('station', sentence(station));
	for (const grade of new Set(entry.claims.map(({ grading }) => grading.grade))) add('grade', grade);
	if (entry.claims.some(({ interest }) => interest.kind === 'independent')) add('evidence', 'Independent');
	if (entry.freshness) add('freshness', sentence(entry.freshness.state));
	add('state', entry.retirement?.startsWith('archived') ? 'Archived' : entry.retirement ? 'Superseded' : 'Current');
	return filters;
}
