import type { Found } from './find.ts';
import type { SearchState } from './state.ts';

/**
 * What a search came to, in one or two sentences for eye and ear.
 *
 * @param shown how many of the results are on the page
 */
export function outcomeText(found: Found, { query }: SearchState, shown: number): string {
	const { hits, words, isMended, isPartial } = found;
	const asked = words.join(' ');
	const count = `${hits.length} ${hits.length === 1 ? 'result' : 'results'}`;
	const firstOnes = shown < hits.length ? `, the best ${shown} shown` : '';
	const mended = isMended ? ` No page holds “${query}” as it is spelt.` : '';
	if (hits.length === 0)
		return query === ''
			? 'Nothing has all of these.'
			: `No results for “${isMended ? asked : query}”.${mended}`;
	if (query === '') return `${count}${firstOnes}, by title.`;
	if (isPartial)
		return `${count}${firstOnes}. Few pages or none hold all of “${asked}”; the rest hold some of it.`;
	return `${count} for “${isMended ? asked : query}”${firstOnes}.${mended}`;
}
