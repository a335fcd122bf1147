/** The part of Pagefind's API that we use, as types: https://pagefind.app/docs/api/ */

/** A place within a page that holds what was asked. */
export interface SubResult {
	title: string;
	url: string;
	/** HTML of `<mark>` and escaped text. */
	excerpt: string;
	/** Higher is better; only to compare within one page. */
	score: number;
}

/** A page that was found, as it is shown. */
export interface FoundPage {
	/** From the root of the site, without the base path. */
	url: string;
	meta: Readonly<Record<string, string>>;
	excerpt: string;
	/** Best first. */
	sub_results: readonly SubResult[];
}

/** A page that the index found. */
export interface IndexHit {
	id: string;
	/** Higher is better; only to compare within one search. */
	score: number;
}

/** The index of the site. */
export interface SearchIndex {
	options: (options: Record<string, unknown>) => Promise<void>;
	search: (query: string) => Promise<{ results: IndexHit[] }>;
}

/**
 * How the index weighs, compared with its defaults: less for short pages and for sheer repetition, since ours run
 * from a term of glossary to a long case; more for title, other names and summary.
 */
export const ranking = {
	pageLength: 0.3,
	termFrequency: 0.8,
	termSaturation: 0.7,
	termSimilarity: 3,
	metaWeights: { title: 4, aliases: 2, summary: 2, also: 8 },
};
