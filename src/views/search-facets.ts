import type { Catalog } from '#catalog/types.ts';
import { facetNames, type FacetName } from '#domain/search/state.ts';
import { collectionWords, sentence } from '#format/words.ts';
import { collectionNames } from '#schemas/shared.ts';
import { caseOutcome, gradeLetters, rungKind, stationIds } from '#schemas/vocabulary.ts';
import { facetValues } from './search-facet-values.ts';
import { licenceFamilies } from './search-licences.ts';

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
	rung: 'Rung',
	licence: 'Licence',
	airgapped: 'Air-gapped',
	grade: 'Holds a claim of grade',
	evidence: 'Evidence',
	freshness: 'Last full check',
};

const bySentence = (values: readonly string[]) =>
	Object.fromEntries(values.map((value) => [value, sentence(value)]));

function wordsFor(sectors: Record<string, string>): Record<FacetName, Record<string, string>> {
	return {
		collection: Object.fromEntries(
			collectionNames.map((name) => [name, collectionWords[name].many]),
		),
		sector: sectors,
		outcome: bySentence(caseOutcome.options),
		station: bySentence(stationIds),
		rung: bySentence(rungKind.options),
		licence: Object.fromEntries(licenceFamilies.map(({ value, label }) => [value, label])),
		airgapped: { possible: 'Runs without a line outside' },
		grade: Object.fromEntries(gradeLetters.map((grade) => [grade, grade])),
		evidence: { independent: 'Independent evidence' },
		freshness: { fresh: 'Fresh', due: 'Due for a check', expired: 'Expired' },
	};
}

/** The facets of search with how many entries hold each value, in the order in which readers see them. */
export function searchFacets(catalog: Catalog): SearchFacet[] {
	const words = wordsFor(catalog.vocabulary.sectors);
	const counts = new Map<string, number>();
	for (const entry of catalog.all()) {
		const isLeftOut =
			'status' in entry.data && (entry.data.status === 'draft' || entry.data.status === 'archived');
		if (isLeftOut) continue;
		const values = facetValues(entry);
		for (const name of facetNames) {
			for (const value of values[name])
				counts.set(`${name}=${value}`, (counts.get(`${name}=${value}`) ?? 0) + 1);
		}
	}
	return facetNames.map((name) => ({
		name,
		label: labels[name],
		values: Object.entries(words[name])
			.map(([value, label]) => ({ value, label, count: counts.get(`${name}=${value}`) ?? 0 }))
			.filter(({ value, count }) => count > 0 || name === 'freshness' || value === 'independent'),
	}));
}
