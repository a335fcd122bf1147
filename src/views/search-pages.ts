import { collectionWords } from '#format/words.ts';
import { collectionNames } from '#schemas/shared.ts';
import type { Vocabulary } from '#schemas/vocabulary-file.ts';
import { pageTitles } from './page-titles.ts';

/** A page about the site or over many entries, as search knows it. */
export interface SitePage {
	/** Address without the base path. */
	path: string;
	title: string;
	/** Other words that people type for it. */
	aliases: readonly string[];
	/** What people ask when it is the answer. */
	asked: readonly string[];
}

/** Pages that are no entries: tools, stations, what the site says of itself, and the index of every collection. */
export function searchPages({ pages }: Vocabulary): SitePage[] {
	const own = Object.entries(pageTitles).map(([path, title]) => ({ path, title, names: [] }));
	const indexes = collectionNames.map((name) => {
		const { many } = collectionWords[name];
		const lower = many.toLowerCase();
		return { path: `/${name}/`, title: many, names: [`all ${lower}`, `list of ${lower}`] };
	});
	return [...own, ...indexes].map(({ path, title, names }) => ({
		path,
		title,
		aliases: [...names, ...(pages[path]?.aliases ?? [])],
		asked: pages[path]?.asked ?? [],
	}));
}
