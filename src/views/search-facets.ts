import type { Catalog } from '#catalog/types.ts';
import { facetNames, type FacetName } from '#domain/search/state.ts';
import { collectionWords, sentence } from '#format/words.ts';
import { collectionNames } from '#schemas/shared.ts';
import { caseOutcome, gradeLetters, stationIds } from '#schemas/vocabulary.ts';
import { searchRecord } from './search-record.ts';

/** A facet of the page of results, with every value that an entry holds. */
export interface SearchFacet {
	name: FacetName;
	label: string;
	values: { value: string; label: string; count: number }[];
}

const labels: Record<FacetName, string> = {
	collection: 'Kind',
	sector: 'Sector of a case',
	outcome: 'Outcome of a case',
	station: 'Station',
	grade: 'Holds a claim of grade',
	evidence: 'Evidence',
	freshness: 'Last full check',
};

/** The facets of search with how many entries hold each value, in the order in which readers see them. */
export function searchFacets(catalog: Catalog): SearchFacet[] {
	const { sectors } = catalog.vocabulary;
	const wordsFor: Record<FacetName, Record<string, string>> = {
		collection: Object.fromEntries(
			collectionNames.map((name) => [name, collectionWords[name].many]),
		),
		sector: sectors,
		outcome: Object.fromEntries(caseOutcome.options.map((outcome) => [outcome, sentence(outcome)])),
		station: Object.fromEntries(stationIds.map((station) => [station, sentence(station)])),
		grade: Object.fromEntries(gradeLetters.map((grade) => [grade, grade])),
		evidence: { independent: 'Independent evidence' },
		freshness: { fresh: 'Fresh', due: 'Due for a check', expired: 'Expired' },
	};
	const counts = new Map<string, number>();
	for (const entry of catalog.all()) {
		const isLeftOut =
			'status' in entry.data && (entry.data.status === 'draft' || entry.data.status === 'archived');
		if (isLeftOut) continue;
		for (const { name, value } of searchRecord(entry).filters) {
			counts.set(`${name}=${value}`, (counts.get(`${name}=${value}`) ?? 0) + 1);
		}
	}
	return facetNames.map((name) => ({
		name,
		label: labels[name],
		values: Object.entries(wordsFor[name])
			.map(([value, label]) => ({ value, label, count: counts.get(`${name}=${value}`) ?? 0 }))
			.filter(({ value, count }) => count > 0 || name === 'freshness' || value === 'independent'),
	}));
}
