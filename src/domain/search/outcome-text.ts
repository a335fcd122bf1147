import type { Found } from './find.ts';
import type { SearchState } from './state.ts';

/**
 * What a search came to, in one or two sentences for eye and ear.
 *
 * @param shown how many of the results are on the page
 */
export function outcomeText(found: Found, { query }: SearchState, shown: number): string {
	const { hits, understood, isPartial } = found;
	const isMended = understood.corrections.length > 0;
	const asked = isMended ? understood.query : query;
	const count = `${hits.length} ${hits.length === 1 ? 'result' : 'results'}`;
	const firstOnes = shown < hits.length ? `, the best ${shown} shown` : '';
	if (hits.length === 0)
		return query === '' ? 'Nothing has all of these.' : `No results for “${asked}”.`;
	if (query === '') return `${count}${firstOnes}, by title.`;
	if (isPartial)
		return `${count}${firstOnes}. No page holds all of “${asked}”; the best hold most of it.`;
	return `${count} for “${asked}”${firstOnes}.`;
}
