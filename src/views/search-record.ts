import type { Entry } from '#catalog/types.ts';
import { collectionWords } from '#format/words.ts';

/** A filter of the search index; the page of results has the words for the values. */
export interface SearchFilter {
	name: string;
	/** A slug, as it stands in the address of the page of results. */
	value: string;
}

/** What search may filter an entry by. */
function searchFilters(entry: Entry): SearchFilter[] {
	const { data } = entry;
	const filters: SearchFilter[] = [{ name: 'collection', value: entry.collection }];
	const add = (name: string, value: string) => filters.push({ name, value });
	if ('sector' in data) add('sector', data.sector);
	if ('outcome' in data) add('outcome', data.outcome);
	if ('stations' in data) for (const station of data.stations) add('station', station);
	for (const grade of new Set(entry.claims.map(({ grading }) => grading.grade)))
		add('grade', grade);
	if (entry.claims.some(({ interest }) => interest.kind === 'independent'))
		add('evidence', 'independent');
	if (entry.freshness) add('freshness', entry.freshness.state);
	add(
		'state',
		entry.retirement?.startsWith('archived')
			? 'archived'
			: entry.retirement
				? 'superseded'
				: 'current',
	);
	// No filters for readers: these travel with a result, as metadata would, but are not searched.
	add('kind', collectionWords[entry.collection].one);
	add('group', collectionWords[entry.collection].many);
	if ('status' in data) add('flag', `${entry.flag.tone} ${entry.flag.label}`);
	return filters;
}

/** What the search index holds of an entry besides its text. */
export interface SearchRecord {
	title: string;
	filters: SearchFilter[];
	/** Searched, and weighed more than the text. */
	words: { name: 'summary' | 'aliases'; text: string }[];
}

/** The entry as the search index takes it. */
export function searchRecord(entry: Entry): SearchRecord {
	const { data, summary, title } = entry;
	const aliases = 'aliases' in data ? data.aliases.join(', ') : '';
	const words = [
		{ name: 'summary' as const, text: summary },
		{ name: 'aliases' as const, text: aliases },
	];
	return { title, filters: searchFilters(entry), words: words.filter(({ text }) => text !== '') };
}
