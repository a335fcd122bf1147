import type { Entry } from '#catalog/types.ts';
import type { FacetName } from '#domain/search/state.ts';
import { licenceFamily } from './search-licences.ts';

/** Values of an entry in each facet of search, as they stand in the address of the page of results. */
export type FacetValues = Record<FacetName, string[]>;

/** Runs without any line to the outside: open weights or source, nothing of the design outside the house. */
function isAirGappable({ data }: Entry): boolean {
	if ('openWeights' in data) return data.openWeights;
	if ('rungs' in data)
		return data.components.every(({ kind, optional }) => kind !== 'external' || optional);
	if ('deployment' in data) return data.deployment === 'on-premises' || data.deployment === 'edge';
	return 'repository' in data && data.repository !== undefined;
}

function rungsOf({ data }: Entry): string[] {
	if ('rungs' in data) return [...new Set(data.rungs.map(({ rung }) => rung))];
	return 'configurations' in data ? [data.kind] : [];
}

/** What search may narrow to an entry by. */
export function facetValues(entry: Entry): FacetValues {
	const { claims, data, freshness } = entry;
	const licence = 'licence' in data ? licenceFamily(data.licence) : null;
	return {
		collection: [entry.collection],
		sector: 'sector' in data ? [data.sector] : [],
		outcome: 'outcome' in data ? [data.outcome] : [],
		station: 'stations' in data ? data.stations : [],
		rung: rungsOf(entry),
		licence: licence === null ? [] : [licence],
		airgapped: isAirGappable(entry) ? ['possible'] : [],
		grade: [...new Set(claims.map(({ grading }) => grading.grade))],
		evidence: claims.some(({ interest }) => interest.kind === 'independent') ? ['independent'] : [],
		freshness: freshness ? [freshness.state] : [],
	};
}
