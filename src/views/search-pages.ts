import { collectionWords } from '#format/words.ts';
import { collectionNames } from '#schemas/shared.ts';
import type { Vocabulary } from '#schemas/vocabulary-file.ts';

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

const titles: Record<string, string> = {
	'/size/': 'Size a model',
	'/track-record/': 'Track record of our sizing',
	'/method/': 'How we know: grades, sources and freshness',
	'/due/': 'Due and expired',
	'/idea/': 'Station: Idea',
	'/model/': 'Station: Model',
	'/design/': 'Station: Design',
	'/tune/': 'Station: Tune',
	'/hardware/': 'Station: Hardware',
	'/plan/': 'Station: Brief',
	'/licence/': 'Licence',
	'/privacy/': 'Privacy',
	'/accessibility/': 'Accessibility',
	'/trademarks/': 'Trademarks',
};

/** Pages that are no entries: tools, stations, what the site says of itself, and the index of every collection. */
export function searchPages({ pages }: Vocabulary): SitePage[] {
	const own = Object.entries(titles).map(([path, title]) => ({ path, title, names: [] }));
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
