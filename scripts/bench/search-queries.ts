/** The judged queries of test/search-queries, and how well a search answers them. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../house/run.ts';

/** Which queries: those to look at, or those that only count. */
export type Half = 'tuning' | 'test';

/** A query with every page that a reader would be content to land on. */
export interface JudgedQuery {
	kind: string;
	query: string;
	answers: readonly string[];
}

const file = z.array(
	z.strictObject({ q: z.string().min(1), answers: z.array(z.string().regex(/^\/.*\/$/)).min(1) }),
);

/** Reads one half of the judged queries, by kind. Throws for a file that is not as it should be. */
export function judgedQueries(half: Half): JudgedQuery[] {
	const folder = join(root, 'test', 'search-queries', half);
	return globSync('*.yaml', { cwd: folder })
		.sort()
		.flatMap((name) =>
			file
				.parse(parse(readFileSync(join(folder, name), 'utf8')))
				.map(({ q, answers }) => ({ kind: basename(name, '.yaml'), query: q, answers })),
		);
}

/** How many results are looked at. */
export const looked = 10;

/** What a search gave to a query: the addresses, best first, at most so many as are looked at. */
export interface Answered extends JudgedQuery {
	given: readonly string[];
}

/** How well queries were answered, as shares of them. */
export interface Quality {
	queries: number;
	/** An answer stands first. */
	success1: number;
	/** An answer stands among the first three. */
	success3: number;
	/** Mean of one over the place of the first answer; 0 where none is among the first ten. */
	mrr10: number;
	/** Nothing was found at all. */
	nothing: number;
}

/** Place of the first answer from 1, or null when none was among those looked at. */
export function placeOf({ given, answers }: Answered): number | null {
	const at = given.slice(0, looked).findIndex((address) => answers.includes(address));
	return at < 0 ? null : at + 1;
}

/** Sums up how well queries were answered. */
export function qualityOf(answered: readonly Answered[]): Quality {
	const places = answered.map(placeOf);
	const share = (count: number) => round(count / Math.max(1, answered.length));
	return {
		queries: answered.length,
		success1: share(places.filter((place) => place === 1).length),
		success3: share(places.filter((place) => place !== null && place <= 3).length),
		mrr10: share(places.reduce((sum: number, place) => sum + (place === null ? 0 : 1 / place), 0)),
		nothing: share(answered.filter(({ given }) => given.length === 0).length),
	};
}

const round = (figure: number) => Math.round(figure * 1000) / 1000;
