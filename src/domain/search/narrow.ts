import type { Membership } from './facet-file.ts';
import { facetNames, type FacetName, type SearchState } from './state.ts';

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
		const values = [...(membership.values.get(facet) ?? [])].map(
			([value, members]) => [value, left.filter((id) => members.has(id)).length] as const,
		);
		return [facet, Object.fromEntries(values.filter(([, count]) => count > 0))] as const;
	});
	return Object.fromEntries(counts) as Record<FacetName, Record<string, number>>;
}

function passes(
	id: string,
	{ values, memoryGB }: Membership,
	state: SearchState,
	spared: FacetName | null,
): boolean {
	if (state.memoryGB !== null && (memoryGB.get(id) ?? Infinity) > state.memoryGB) return false;
	return facetNames.every((facet) => {
		const wanted = state.facets[facet];
		if (facet === spared || !wanted) return true;
		return wanted.some((value) => values.get(facet)?.get(value)?.has(id) ?? false);
	});
}
