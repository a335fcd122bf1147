/** Which pages the sweeps visit: read once, since to read the whole site takes long. */
import { env } from 'node:process';
import { basePath, siteOrigin } from '#site';
import { readSite, type Page } from '../../scripts/built/site.ts';

/** Addresses of pages. */
export interface SweptPages {
	/** Every page that a reader can read, in order. */
	all: string[];
	/** One page of each template, the one with the longest address; with `PITCREW_SWEEP=all`, all. */
	templates: string[];
	/** The pages of each template whose titles hold the longest words: a title may hold anything. */
	longWorded: string[];
}

/** Pages of one template share their first folder and their depth. */
function templateOf({ path }: Page): string {
	const folders = path.slice(basePath.length).split('/').filter(Boolean);
	return folders.length < 2 ? path : `${folders[0]}/${folders.length}`;
}

/** Letters of the longest word that a page's title cannot break. */
const longestWord = ({ elements }: Page) =>
	Math.max(
		0,
		...elements
			.filter(({ name }) => name === 'h1')
			.flatMap(({ text }) => text.split(/[\s-]/).map((word) => word.length)),
	);

/** Reads the built site in a folder. */
export function sweptPages(folder: string): SweptPages {
	const read = readSite(folder, basePath, siteOrigin).pages.filter((page) => !page.isRedirect);
	const all = read.map((page) => page.path);
	const templates = [...Map.groupBy(read, templateOf).values()];
	const ofLongestAddress = templates.map((group) =>
		group
			.map(({ path }) => path)
			.reduce((longest, path) => (path.length > longest.length ? path : longest)),
	);
	const longWorded = templates.flatMap((group) =>
		group
			.toSorted((a, b) => longestWord(b) - longestWord(a))
			.slice(0, 3)
			.map(({ path }) => path),
	);
	return { all, templates: env['PITCREW_SWEEP'] === 'all' ? all : ofLongestAddress, longWorded };
}
