import type { Fragment } from './fragment.ts';
import type { FoundPage } from './index-api.ts';
import { once } from './once.ts';
import { foundPage } from './places.ts';
import type { Ranked } from './rank.ts';
import type { KindWords } from './table.ts';

/** A page that was found: what is known of it at once, and its text on demand. */
export interface FoundHit {
	id: string;
	/** Higher is better; only to compare within one search. */
	score: number;
	/** Empty for a page beyond those that are shown, as long as its text is not loaded. */
	title: string;
	/** From the root of the site, without the base path. */
	url: string;
	/** Name of the collection. */
	collection: string;
	/** "Term" */
	kind: string;
	/** "Glossary" */
	group: string;
	/** Tone and words: "go Current"; empty where it flies none. */
	flag: string;
	/** The other name that matched, when the title did not. */
	alias: string | null;
	/** Loads the excerpt and the places within the page. */
	data: () => Promise<FoundPage>;
}

/** What a hit is made from. */
export interface HitReader {
	/** By name of a collection. */
	kinds: Readonly<Record<string, KindWords>>;
	fragment: (id: string) => Promise<Fragment>;
	/** Words to look for in texts. */
	words: readonly string[];
}

/** A page in the order of results as it is shown. */
export function hitOf({ id, row, score, alias }: Ranked, reader: HitReader): FoundHit {
	const kind = row && reader.kinds[row.collection];
	return {
		...{ id, score, alias },
		title: row?.title ?? '',
		url: row?.address ?? '',
		collection: row?.collection ?? 'pages',
		kind: kind?.one ?? 'Page',
		group: kind?.many ?? 'Pages',
		flag: row?.flag ?? '',
		data: once(async () => {
			// Some pages of the site have no text in the index.
			if (id === row?.address) return { url: id, meta: {}, excerpt: '', sub_results: [] };
			const fragment = await reader.fragment(id);
			// A task of its own for each page: twenty in a row would hold up the next key.
			await new Promise((resolve) => setTimeout(resolve));
			return foundPage(fragment, reader.words);
		}),
	};
}
