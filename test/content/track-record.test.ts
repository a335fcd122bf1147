/** The engine against every published measurement of the site: no kind falls below what sizing must reach. */
import { describe, expect, it, test } from 'vitest';
import { recordLine } from '#domain/sizing/track-record/judge.ts';
import { recordKinds } from '#domain/sizing/track-record/kinds.ts';
import { readRow } from '#domain/sizing/track-record/read-row.ts';
import { tally } from '#domain/sizing/track-record/summary.ts';
import type { RecordKind } from '#domain/sizing/track-record/types.ts';
import { factsOf, tables } from '../unit/domain/sizing/track-record/rows-fixture.ts';

const rows = tables.flatMap(({ id, table }) =>
	factsOf(table).map((facts) => ({ key: `${id}#${facts.row.id}`, reading: readRow(facts) })),
);
const lines = rows.flatMap(({ reading }) => reading.measurements.map(recordLine));

test('every row gives a measurement, or says why not', () => {
	const silent = rows.filter(
		({ reading }) => reading.measurements.length + reading.leftOut.length === 0,
	);
	expect(silent.map(({ key }) => key)).toEqual([]);
});

test('there are at least 150 rows, and nearly all are compared', () => {
	expect(rows.length).toBeGreaterThan(150);
	const { compared, refused } = tally(lines);
	expect(refused / (compared + refused)).toBeLessThan(0.01);
});

/** Share inside tolerance that no kind may fall below. */
const floors: Record<RecordKind, number> = {
	ttft: 0.7,
	tpot: 0.85,
	throughput: 0.8,
	decode: 0.9,
	prefill: 0.75,
	fits: 0.98,
	pool: 0.85,
	cache: 0.95,
	// Of a model whose shape is not published we know the count alone.
	weights: 0.9,
	'gguf-size': 0.9,
	'fine-tuning': 0.75,
};

describe.each(recordKinds)('%s', (kind) => {
	const found = tally(lines.filter((line) => line.kind === kind));

	it('is measured often enough, and met often enough', () => {
		expect(found.compared).toBeGreaterThanOrEqual(10);
		expect(found.withinShare).toBeGreaterThanOrEqual(floors[kind]);
	});
});
