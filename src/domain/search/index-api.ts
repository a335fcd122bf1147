/** The part of Pagefind's API that we use, as types: https://pagefind.app/docs/api/ */

/** A place within a page that holds what was asked. */
export interface SubResult {
	title: string;
	url: string;
	/** HTML of `<mark>` and escaped text. */
	excerpt: string;
	weighted_locations: readonly { balanced_score: number }[];
}

/** A page that was found, as it is shown. */
export interface FoundPage {
	url: string;
	meta: Readonly<Record<string, string>>;
	filters: Readonly<Record<string, readonly string[]>>;
	excerpt: string;
	sub_results: readonly SubResult[];
}

/** A page that was found, before its text is loaded. */
export interface SearchHit {
	id: string;
	/** Higher is better; only to compare within one search. */
	score: number;
	data: () => Promise<FoundPage>;
}

export interface SearchOptions {
	filters?: Record<string, string>;
	sort?: Record<string, 'asc' | 'desc'>;
}

/** The index of the site. */
export interface SearchIndex {
	options: (options: Record<string, unknown>) => Promise<void>;
	/** All values of all filters, with how many pages hold each. */
	filters: () => Promise<Record<string, Record<string, number>>>;
	/** `null` finds every page. */
	search: (query: string | null, options?: SearchOptions) => Promise<{ results: SearchHit[] }>;
}

/**
 * How the index weighs, compared with its defaults: less for short pages and for sheer repetition, since ours run
 * from a term of glossary to a long case; more for title, other names and summary.
 */
export const ranking = {
	pageLength: 0.3,
	termFrequency: 0.6,
	termSaturation: 1.2,
	termSimilarity: 1.5,
	metaWeights: { title: 8, aliases: 5, summary: 2 },
};
