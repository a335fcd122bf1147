/** Which pages the sweeps visit. */
import { env } from 'node:process';
import { basePath, siteOrigin } from '#site';
import { inject } from 'vitest';
import { readSite, type Page } from '../../scripts/built/site.ts';

const read = readSite(inject('siteFolder'), basePath, siteOrigin).pages.filter(
	(page) => !page.isRedirect,
);

/** Addresses of every page that a reader can read, in order. */
export const allPages = read.map((page) => page.path);

/** Pages of one template share their first folder and their depth. */
function templateOf(path: string): string {
	const folders = path.slice(basePath.length).split('/').filter(Boolean);
	return folders.length < 2 ? path : `${folders[0]}/${folders.length}`;
}

/** One page of each template, the one with the longest address; with `PITCREW_SWEEP=all`, all. */
export const templatePages =
	env['PITCREW_SWEEP'] === 'all'
		? allPages
		: [...Map.groupBy(allPages, templateOf).values()].map((group) =>
				group.reduce((longest, path) => (path.length > longest.length ? path : longest)),
			);

/** Letters of the longest word that a page's title cannot break. */
const longestWord = ({ elements }: Page) =>
	Math.max(
		0,
		...elements
			.filter(({ name }) => name === 'h1')
			.flatMap(({ text }) => text.split(/[\s-]/).map((word) => word.length)),
	);

/** The pages of each template whose titles hold the longest words: a title may hold anything. */
export const longWordedPages = [
	...Map.groupBy(read, (page) => templateOf(page.path)).values(),
].flatMap((group) =>
	group
		.toSorted((a, b) => longestWord(b) - longestWord(a))
		.slice(0, 3)
		.map((page) => page.path),
);

/**
 * Pages in groups, each named by its first and its last, for tests that visit a group in one window: to open a window
 * costs more than several visits, and it keeps what it has compiled.
 */
export function inGroups(paths: readonly string[], atOnce = 12) {
	return Array.from({ length: Math.ceil(paths.length / atOnce) }, (_, index) =>
		paths.slice(index * atOnce, (index + 1) * atOnce),
	).map((group) => ({ paths: group, first: group[0], last: group.at(-1) }));
}
