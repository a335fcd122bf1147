import { WordCache } from './body-scores.ts';
import { readFacets, type FacetFile } from './facet-file.ts';
import { find, type Found } from './find.ts';
import { decodeFragment, type Fragment } from './fragment.ts';
import { ranking, type SearchIndex } from './index-api.ts';
import type { Knowledge } from './knowledge.ts';
import { namesOf, type NameIndex } from './names.ts';
import type { SizingFile } from './offer.ts';
import { once } from './once.ts';
import type { Ranked } from './rank.ts';
import { finishCalmly } from './slices.ts';
import { formatState, type SearchState } from './state.ts';
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

/** Lets a page answer the reader first. */
function pause(): Promise<void> {
	return 'scheduler' in globalThis && 'yield' in scheduler
		? scheduler.yield()
		: new Promise((resolve) => setTimeout(resolve));
}

/** Answers that are kept: readers go back to what they typed before. */
const mostKept = 40;

/** Keeps the last answers of a search; a failure is forgotten. */
function keeping(ask: Search['find']): Search['find'] {
	const kept = new Map<string, Promise<Found>>();
	return (state) => {
		const key = formatState(state);
		const answer = kept.get(key) ?? ask(state);
		kept.delete(key);
		kept.set(key, answer);
		answer.catch(() => kept.delete(key));
		for (const oldest of kept.keys()) {
			if (kept.size <= mostKept) break;
			kept.delete(oldest);
		}
		return answer;
	};
}

/** Opens search over a site. Nothing is loaded before it is asked for. */
export function openSearch(reader: SiteReader): Search {
	const file = <T>(name: string) => once(() => reader.json(`search/${name}.json`) as Promise<T>);
	const entries = file<TableFile>('entries');
	const names = once(async (): Promise<[SearchTable, NameIndex]> => {
		const table = readTables([await entries()]);
		return [table, await finishCalmly(namesOf(table), pause)];
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
			foresee: (word) => {
				if (isWithText) void text.ask(word);
			},
			text: isWithText ? text : null,
			mended: isWithText ? mended.withText : mended.byNames,
		};
	};
	return {
		warm: async () => {
			// The index first: it needs two files in a row.
			await Promise.allSettled([index(), names()]);
		},
		table: async () => (await names())[0],
		glance: async (state) => find(await withText(false), state),
		find: keeping(async (state) => {
			// Both at once: the first search waits for the slower one only.
			void index().catch(() => undefined);
			return find(await withText(true), state);
		}),
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
