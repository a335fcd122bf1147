import { excerptParts } from './excerpt.ts';
import type { FoundPage } from './index-api.ts';

/** How much of a word a page must hold from its start: a stem's worth, "hallucin" of "hallucinating". */
const stemShare = 0.55;

/**
 * Whether a page truly holds one of the words. For a word that it does not know, Pagefind falls back to words that
 * share as little as a letter with it; those answers are worse than none.
 */
export function holdsAny(page: FoundPage, words: readonly string[]): boolean {
	const excerpts = [page.excerpt, ...page.sub_results.map(({ excerpt }) => excerpt)];
	const marked = excerpts.flatMap((excerpt) =>
		excerptParts(excerpt).filter(({ isMarked }) => isMarked),
	);
	const text = [...Object.values(page.meta), ...marked.map(({ text }) => text)]
		.join(' ')
		.toLowerCase();
	// "sm_121" is asked for whole, "query" of "grouped-query" in part.
	const held = [...text.split(/\s+/).map(plain), ...(text.match(/[\p{L}\p{N}]+/gu) ?? [])];
	return words.some((word) => {
		const stem = plain(word);
		const wanted = stem.slice(0, Math.ceil(stem.length * stemShare));
		return held.some((other) => other.startsWith(wanted));
	});
}

const plain = (word: string) => word.replaceAll(/[^\p{L}\p{N}]/gu, '');
