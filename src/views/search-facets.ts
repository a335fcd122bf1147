import type { Catalog } from '#catalog/types.ts';
import { facetNames, type FacetName } from '#domain/search/state.ts';
import { collectionWords, gradeWords, sentence } from '#format/words.ts';
import { collectionNames } from '#schemas/shared.ts';
import { caseOutcome, gradeLetters, stationIds } from '#schemas/vocabulary.ts';
import { isSearchable } from './entry-page.ts';
import { searchRecord } from './search-record.ts';

/** A facet of the page of results with every value that an entry holds. */
export interface SearchFacet {
	name: FacetName;
	label: string;
	values: { value: string; label: string; count: number }[];
}

const labels: Record<FacetName, string> = {
	collection: 'Kind',
	sector: 'Sector',
	outcome: 'Outcome of a case',
	station: 'Station',
	grade: 'Holds a claim of grade',
	evidence: 'Evidence',
	freshness: 'Last check',
};

const words: Record<string, string> = {
	independent: 'Independent evidence',
	fresh: 'Fresh',
	due: 'Due for a check',
	expired: 'Expired',
};
