import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, env } from 'node:process';
import { root } from '../house/run.ts';
import type { Benchmark } from './benchmark.ts';
import { enlarge } from './large-site.ts';
import { answersOf, engines } from './search-engines.ts';
import {
	judgedQueries,
	placeOf,
	qualityOf,
	type Answered,
	type Half,
	type JudgedQuery,
} from './search-queries.ts';
import { largeFrom, searchSpeed } from './search-speed.ts';

const halves: readonly Half[] = ['tuning', 'test'];

/** One row for each engine: of a kind, or of all. */
function rows(half: Half, kind: string, answered: Record<string, readonly Answered[]>) {
	return engines.map((engine) => {
		const list = (answered[engine] ?? []).filter((one) => kind === 'all' || one.kind === kind);
		const { queries, success1, success3, mrr10, nothing } = qualityOf(list);
		const missed = list.filter((one) => (placeOf(one) ?? Infinity) > 3).length;
		return {
			...{ half, kind, engine, queries },
			'success@1': success1,
			'success@3': success3,
			'MRR@10': mrr10,
			'missed in 3': missed,
			'nothing found': nothing,
		};
	});
}

/** Says of each query of the tuning half that ours did not answer among the first three what it gave instead. */
function tellMisses(answered: readonly Answered[]): void {
	for (const one of answered) {
		const place = placeOf(one);
		if (place !== null && place <= 3) continue;
		console.log(`${one.kind}: “${one.query}” ${place === null ? 'not in ten' : `place ${place}`}`);
		console.log(`  wanted ${one.answers.join(' ')}\n  got    ${one.given.slice(0, 5).join(' ')}`);
	}
}

/** Asks all engines all queries; the test half is summed up before anything is printed. */
async function quality(site: string) {
	const queries: (JudgedQuery & { half: Half })[] = halves.flatMap((half) =>
		judgedQueries(half).map((query) => ({ ...query, half })),
	);
	const answers = await answersOf(
		site,
		queries.map(({ query }) => query),
	);
	return halves.flatMap((half) => {
		const answered = Object.fromEntries(
			engines.map((engine) => [
				engine,
				queries
					.map((query, at) => ({ ...query, given: answers[engine][at] ?? [] }))
					.filter((one) => one.half === half),
			]),
		);
		if (half === 'tuning' && argv.includes('--misses')) tellMisses(answered['ours'] ?? []);
		const kinds = [...new Set(queries.map(({ kind }) => kind))];
		return [...kinds, 'all'].flatMap((kind) => rows(half, kind, answered));
	});
}

/** The same on a site of five thousand pages. */
async function largeSpeed(site: string, queries: readonly string[]) {
	const folder = mkdtempSync(join(tmpdir(), 'pitcrew-large-'));
	try {
		const pages = await enlarge(site, folder, largeFrom);
		return await searchSpeed(folder, queries, pages);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

export default {
	question: 'Does search find what people ask for, and how much sooner than its peers?',
	run: async () => {
		const site = resolve(root, env['PITCREW_OUT'] ?? 'dist');
		if (!existsSync(join(site, 'search', 'entries.json')))
			throw new Error(`There is no built site in ${site} yet: run "npm run build" first.`);
		const asked = judgedQueries('tuning').map(({ query }) => query);
		const some = asked.filter((_, at) => at % 5 === 0);
		const pages = globSync('pagefind/fragment/*', { cwd: site }).length;
		return [
			...(await quality(site)),
			...(await searchSpeed(site, some, pages)),
			...(argv.includes('--large') ? await largeSpeed(site, some) : []),
		];
	},
} satisfies Benchmark;
