import { facetNames, type FacetName, type SearchState } from './state.ts';

/** Which entries hold which value of which facet: facet, value, ids. */
export type Membership = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** How many results a value of a facet would leave. */
export type FacetCounts = Readonly<Record<FacetName, Readonly<Record<string, number>>>>;

/** The ids that a state lets through, in their order. */
export function narrow(
	ids: readonly string[],
	membership: Membership,
	state: SearchState,
): string[] {
	return ids.filter((id) => passes(id, membership, state, null));
}

/**
 * How many results each value would give: counted under all other facets, so that a second value of the same facet
 * says what it adds. Values without a result are left out.
 */
export function countFacets(
	ids: readonly string[],
	membership: Membership,
	state: SearchState,
): FacetCounts {
	const counts = facetNames.map((facet) => {
		const left = ids.filter((id) => passes(id, membership, state, facet));
		const values = [...(membership.get(facet) ?? [])].map(
			([value, members]) => [value, left.filter((id) => members.has(id)).length] as const,
		);
		return [facet, Object.fromEntries(values.filter(([, count]) => count > 0))] as const;
	});
	return Object.fromEntries(counts) as Record<FacetName, Record<string, number>>;
}

function passes(
	id: string,
	membership: Membership,
	state: SearchState,
	spared: FacetName | null,
): boolean {
	const holds = (facet: string, value: string) =>
		membership.get(facet)?.get(value)?.has(id) ?? false;
	if (!state.withArchived && holds('state', 'archived')) return false;
	return facetNames.every((facet) => {
		const wanted = state.facets[facet];
		return facet === spared || !wanted || wanted.some((value) => holds(facet, value));
	});
}
