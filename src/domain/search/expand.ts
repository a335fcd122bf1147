import type { NameScore } from './name-scores.ts';
import { squeeze } from './tokens.ts';
import type { Expansion } from './understood.ts';

/** Names that are told at most. */
const mostNames = 2;

/**
 * Long forms of short ones and the reverse, to be told to the reader and marked in texts: where another name of a term
 * stands whole in the query, the term's title; where the title does, its abbreviations.
 *
 * @param best names that answer the query, best first
 */
export function expansionsOf(best: readonly NameScore[]): Expansion[] {
	return best
		.filter(({ isWhole, row }) => isWhole && row.collection === 'glossary')
		.slice(0, mostNames)
		.map(({ row, alias }) => {
			const short = row.aliases.filter((name) => /^[A-Z][A-Za-z]{1,5}$/.test(name));
			const typed = alias ?? row.title;
			const names = alias === null ? short : [row.title, ...short];
			return { typed, also: names.filter((name) => squeeze(name) !== squeeze(typed)) };
		})
		.filter(({ also }) => also.length > 0);
}
