/** What a search narrows by, in the order in which readers see it; the names stand in addresses. */
export const facetNames = [
	'collection',
	'sector',
	'outcome',
	'station',
	'rung',
	'licence',
	'airgapped',
	'grade',
	'evidence',
	'freshness',
] as const;
export type FacetName = (typeof facetNames)[number];

/** How many results are shown at first, and how many more at each step. */
export const pageSize = 20;

/** The most results that an address may ask for at once. */
export const mostShown = 25 * pageSize;

/** The largest memory that may be asked for, in GB. */
export const mostMemoryGB = 100_000;

/** Everything a search depends on; it stands whole in the address. */
export interface SearchState {
	query: string;
	/** Chosen values of each facet, sorted: an entry needs one of them. */
	facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
	/** Only what needs or has at most so much memory, in GB; null for everything. */
	memoryGB: number | null;
	/** Archived entries are left out unless asked for. */
	withArchived: boolean;
	/** Search every word as it was typed: no slips mended, nothing added. Only with a query. */
	isExact: boolean;
	/** How many results are shown: a multiple of the page size. */
	shown: number;
}

/** Reads a state from the query part of an address. What it does not know, it passes over. */
export function parseState(search: string): SearchState {
	const fields = new URLSearchParams(search);
	const facets = facetNames.flatMap((name) => {
		const values = fields.getAll(name).filter((value) => /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(value));
		return values.length > 0 ? [[name, [...new Set(values)].sort()] as const] : [];
	});
	const steps = Math.ceil(Number(fields.get('shown') ?? 0) / pageSize) || 1;
	const memory = Number(fields.get('memory') ?? Number.NaN);
	const query = tidyQuery(fields.get('q') ?? '');
	return {
		query,
		facets: Object.fromEntries(facets),
		memoryGB: memory > 0 && memory <= mostMemoryGB ? memory : null,
		withArchived: fields.get('archived') === '1',
		isExact: query !== '' && fields.get('exact') === '1',
		shown: Math.min(Math.max(steps, 1) * pageSize, mostShown),
	};
}

/** Writes a state as the query part of an address, without the question mark; what is usual is left out. */
export function formatState(state: SearchState): string {
	const { query, facets, memoryGB, withArchived, isExact, shown } = state;
	const fields = new URLSearchParams();
	if (query !== '') fields.set('q', query);
	for (const name of facetNames) {
		for (const value of facets[name] ?? []) fields.append(name, value);
	}
	if (memoryGB !== null) fields.set('memory', String(memoryGB));
	if (withArchived) fields.set('archived', '1');
	if (isExact) fields.set('exact', '1');
	if (shown !== pageSize) fields.set('shown', String(shown));
	return fields.toString();
}

/** A state in which nothing is asked: no query, no facet. */
export function isIdle({ query, facets, memoryGB }: SearchState): boolean {
	return query === '' && memoryGB === null && Object.keys(facets).length === 0;
}

/** A query as it is searched and kept: single spaces, none at the ends. */
export function tidyQuery(query: string): string {
	return query.replace(/\s+/g, ' ').trim().slice(0, 200).trim();
}
