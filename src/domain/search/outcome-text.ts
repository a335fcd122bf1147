import type { Found } from './find.ts';
import type { SearchState } from './state.ts';

/**
 * What a search came to, in one or two sentences for eye and ear.
 *
 * @param shown how many of the results are on the page
 */
export function outcomeText(found: Found, { query }: SearchState, shown: number): string {
	const { count: all, understood, isPartial } = found;
	const isMended = understood.corrections.length > 0;
	const asked = isMended ? understood.query : query;
	const count = `${all} ${all === 1 ? 'result' : 'results'}`;
	const firstOnes = shown < all ? `, the best ${shown} shown` : '';
	if (all === 0) return query === '' ? 'Nothing has all of these.' : `No results for “${asked}”.`;
	if (query === '') return `${count}${firstOnes}, by title.`;
	if (isPartial)
		return `${count}${firstOnes}. No page holds all of “${asked}”; the best hold most of it.`;
	return `${count} for “${asked}”${firstOnes}.`;
}
