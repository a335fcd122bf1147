/** Which pages the sweeps visit. */
import { env } from 'node:process';
import { basePath, siteOrigin } from '#site';
import { inject } from 'vitest';
import { readSite } from '../../scripts/built/site.ts';

/** Addresses of every page that a reader can read, in order. */
export const allPages = readSite(inject('siteFolder'), basePath, siteOrigin)
	.pages.filter((page) => !page.isRedirect)
	.map((page) => page.path);

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

/** Pages that one test visits in one window: opening a window costs more than a visit. */
const atOnce = 12;

/** Pages in groups, each named by its first and its last, for tests that visit a group in one window. */
export function inGroups(paths: readonly string[]) {
	return Array.from({ length: Math.ceil(paths.length / atOnce) }, (_, index) =>
		paths.slice(index * atOnce, (index + 1) * atOnce),
	).map((group) => ({ paths: group, first: group[0], last: group.at(-1) }));
}
