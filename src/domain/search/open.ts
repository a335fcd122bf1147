import { WordCache } from './body-scores.ts';
import { readFacets, type FacetFile } from './facet-file.ts';
import { find, type Found } from './find.ts';
import { decodeFragment, type Fragment } from './fragment.ts';
import { ranking, type SearchIndex } from './index-api.ts';
import type { Knowledge } from './knowledge.ts';
import { indexNames, type NameIndex } from './names.ts';
import type { SizingFile } from './offer.ts';
import type { Ranked } from './rank.ts';
import type { SearchState } from './state.ts';
import { readTables, type SearchTable, type TableFile } from './table.ts';

/** Reads what the build wrote for search, from wherever the site lies. */
export interface SiteReader {
	/** A file by its path below the base: `search/entries.json`. */
	json: (path: string) => Promise<unknown>;
	bytes: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
	/** The module `pagefind/pagefind.js`. */
	index: () => Promise<SearchIndex>;
}

/** Search over one site. Each file is loaded once, when it is first needed; what failed is tried again. */
export interface Search {
	/** Loads what every search needs. Never rejects: a failure is met by the search itself. */
	warm: () => Promise<void>;
	table: () => Promise<SearchTable>;
	/** By names alone, before the index of the full text is there. */
	glance: (state: SearchState) => Promise<Found>;
	find: (state: SearchState) => Promise<Found>;
}

/** Keeps the answer of a load; a failure is forgotten. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
	let kept: Promise<T> | undefined;
	return () => {
		kept ??= load().catch((error: unknown) => {
			kept = undefined;
			throw error;
		});
		return kept;
	};
}

/** Opens search over a site. Nothing is loaded before it is asked for. */
export function openSearch(reader: SiteReader): Search {
	const file = <T>(name: string) => once(() => reader.json(`search/${name}.json`) as Promise<T>);
	const entries = file<TableFile>('entries');
	const names = once(async (): Promise<[SearchTable, NameIndex]> => {
		const table = readTables([await entries()]);
		return [table, indexNames(table)];
	});
	const index = once(async () => {
		const opened = await reader.index();
		await opened.options({ ranking });
		return opened;
	});
	const text = new WordCache(index);
	const fragments = new Map<string, Promise<Fragment>>();
	const fragment = (id: string) => {
		const kept = fragments.get(id) ?? reader.bytes(fragmentPath(id)).then(decodeFragment);
		fragments.set(id, kept);
		kept.catch(() => fragments.delete(id));
		return kept;
	};
	const loadRecords = file<TableFile>('records');
	const loadFacets = file<FacetFile>('facets');
	const shared = {
		fragment,
		words: file<string[]>('words'),
		sizing: file<SizingFile>('sizing'),
		records: once(async () => readTables([await entries(), await loadRecords()])),
		facets: once(async () => readFacets(await loadFacets(), (await names())[0])),
		named: (ranked: Ranked) => named(ranked, fragment),
	};
	const mended = { withText: new Map(), byNames: new Map() };
	const withText = async (isWithText: boolean): Promise<Knowledge> => {
		const [table, parted] = await names();
		const isHeld = async (word: string) => !isWithText || (await text.ask(`"${word}"`)).size > 0;
		return {
			...shared,
			...{ table, names: parted, isHeld },
			text: isWithText ? text : null,
			mended: isWithText ? mended.withText : mended.byNames,
		};
	};
	return {
		warm: async () => {
			await Promise.allSettled([names(), index()]);
		},
		table: async () => (await names())[0],
		glance: async (state) => find(await withText(false), state),
		find: async (state) => {
			// Both at once: the first search waits for the slower one only.
			void index().catch(() => undefined);
			return find(await withText(true), state);
		},
	};
}

const fragmentPath = (id: string) => `pagefind/fragment/${id}.pf_fragment`;

/** Gives a page that the table does not hold its name, from its text. */
async function named(ranked: Ranked, fragment: Knowledge['fragment']): Promise<Ranked> {
	if (ranked.row) return ranked;
	const { url, meta } = await fragment(ranked.id);
	const row = {
		id: ranked.id,
		address: url,
		title: meta['title'] ?? url,
		aliases: [],
		collection: /^\/([a-z-]+)\/./.exec(url)?.[1] ?? 'pages',
		standing: 'current' as const,
		flag: '',
	};
	return { ...ranked, row };
}
