/** Asks three engines the same queries, in one page of Chromium: ours, Pagefind as it comes, and MiniSearch. */
import { createRequire } from 'node:module';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decodeFragment } from '../../src/domain/search/fragment.ts';
import { inChromium } from './in-chromium.ts';
import { looked } from './search-queries.ts';

export const engines = ['ours', 'Pagefind', 'MiniSearch'] as const;
export type Engine = (typeof engines)[number];

/** Addresses that each engine gives to each query, best first. */
export type Answers = Record<Engine, string[][]>;

/** Runs in the page. Each engine is asked one query after another, as a reader would. */
const ask = `async ({ queries, looked }, load) => {
	const [{ openSearch }, { webReader }, { parseState }] = await Promise.all(
		['open', 'web-reader', 'state'].map((name) => load('/src/domain/search/' + name + '.ts')),
	);
	const all = async (one) => {
		const answers = [];
		for (const query of queries) answers.push((await one(query)).slice(0, looked));
		return answers;
	};
	const search = openSearch(webReader(new URL('/', location.href)));
	const ours = await all(async (query) => {
		const state = parseState(new URLSearchParams({ q: query }).toString());
		const { named } = await search.find(state);
		return (await named()).map(({ url }) => url);
	});
	const plain = await load('/pagefind/pagefind.js?as-it-comes');
	const pagefind = await all(async (query) => {
		const { results } = await plain.search(query);
		const pages = await Promise.all(results.slice(0, looked).map((result) => result.data()));
		return pages.map(({ url }) => url);
	});
	const { default: MiniSearch } = await load('/minisearch.js');
	const mini = new MiniSearch({
		idField: 'url',
		fields: ['title', 'aliases', 'summary', 'text'],
		searchOptions: {
			prefix: true,
			fuzzy: 0.2,
			boost: { title: 4, aliases: 3, summary: 2 },
		},
	});
	mini.addAll(await (await fetch('/texts.json')).json());
	const miniSearch = await all(async (query) => mini.search(query).map(({ id }) => id));
	return { ours, Pagefind: pagefind, MiniSearch: miniSearch };
}`;

/** The text of every page of the index, as MiniSearch takes it. */
async function texts(site: string): Promise<Record<string, string>[]> {
	const files = globSync('pagefind/fragment/*.pf_fragment', { cwd: site }).sort();
	return Promise.all(
		files.map(async (file) => {
			const bytes = new Uint8Array(readFileSync(join(site, file)));
			const { url, content, meta } = await decodeFragment(bytes);
			const { title = '', aliases = '', summary = '' } = meta;
			return { url, title, aliases, summary, text: content };
		}),
	);
}

/** Asks every engine every query over a built site. */
export async function answersOf(site: string, queries: readonly string[]): Promise<Answers> {
	const folder = mkdtempSync(join(tmpdir(), 'pitcrew-search-'));
	try {
		const textFile = join(folder, 'texts.json');
		writeFileSync(textFile, JSON.stringify(await texts(site)));
		const entry = createRequire(import.meta.url).resolve('minisearch');
		const module = join(dirname(entry), '..', 'es', 'index.js');
		return await inChromium<Answers>(
			ask,
			{ queries, looked },
			{
				folder: site,
				files: { '/texts.json': textFile, '/minisearch.js': module },
			},
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
