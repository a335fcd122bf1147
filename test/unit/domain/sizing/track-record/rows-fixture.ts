import type { Accelerator } from '#schemas/accelerators.ts';
import { benchmarkSchema, type Benchmark } from '#schemas/benchmarks.ts';
import type { Model } from '#schemas/models.ts';
import { readContent } from '#reader/read-content.ts';
import { contentRoots } from '#reader/roots.ts';
import { isOf } from '#reader/entry.ts';
import type { Assumption, Assumptions } from '#domain/sizing/types.ts';
import type { RowFacts } from '#domain/sizing/track-record/types.ts';

const content = readContent(contentRoots('content'));

const constants = [...content.entries.values()].flatMap((entry): Assumption[] =>
	isOf(entry, 'assumptions') ? entry.data.constants : [],
);
/** The constants of the site. */
export const assumptions: Assumptions = new Map(constants.map((found) => [found.id, found]));

const dataOf = (key: string) => content.entries.get(key)?.data;

/** Every table of the site, with its id. */
export const tables = [...content.entries.values()].flatMap((entry) =>
	isOf(entry, 'benchmarks') ? [{ id: entry.id, table: entry.data }] : [],
);

const head = {
	title: 'A table for tests',
	summary:
		'A table that only tests read, with a summary long enough to be one: it measures nothing that anybody ran anywhere.',
	stations: ['hardware'],
	aliases: [],
	tags: [],
	status: 'reviewed',
	reviewed: '2026-11-23',
	owner: 'models',
	changes: [{ date: '2026-11-23', what: 'First version.' }],
	measuredOn: null,
	runBy: 'nvidia',
	measuredBy: 'vendor',
	method: 'public',
	source: 'nvidia-nim-performance-2026',
	locator: 'nowhere',
};

/** A table of one row, as a writer would write it. */
export function tableOf(
	kind: Benchmark['kind'],
	row: object,
	{ engine = 'vLLM', engineVersion = null as string | null, ...rest } = {},
): Benchmark {
	return benchmarkSchema.parse({
		...head,
		kind,
		engine,
		engineVersion,
		...rest,
		rows: [{ id: 'one', model: 'llama-3.1-8b-instruct', precision: 'bf16', ...row }],
	});
}

/** The rows of a table with the facts of the site's own entries. */
export function factsOf(table: Benchmark): RowFacts[] {
	return table.rows.map((row) => {
		const card = 'accelerator' in row ? row.accelerator : undefined;
		return {
			table,
			row,
			model: dataOf(`models/${row.model}`) as Model,
			modelTitle: row.model,
			accelerator: card === undefined ? null : (dataOf(`accelerators/${card}`) as Accelerator),
			acceleratorTitle: card ?? null,
			assumptions,
		};
	});
}

/** The facts of the one row of a table. */
export function oneRow(table: Benchmark): RowFacts {
	const [facts] = factsOf(table);
	if (!facts) throw new Error('The table has no row.');
	return facts;
}
