import { describe, expect, it } from 'vitest';
import type { Trace } from '#domain/sizing/types.ts';
import { readAssumptions } from '#reader/assumptions.ts';
import { answerRow, readRows } from './cases.ts';

const assumptions = readAssumptions();
const rows = readRows('test/fixtures/sizing/cases.json');

/** Ten configurations of every kind: a change of any formula or constant shows as a changed line. */
const chosen = [
	'p003-weights',
	'p009-gguf-size',
	'p019-gguf-size',
	'p021-kv',
	'p026-max-context',
	'p030-fits',
	'p040-throughput',
	'p049-throughput',
	'p063-ttft',
	'p076-finetune-memory',
];

const rounded = (value: number | string | boolean) =>
	typeof value === 'number' ? String(Number(value.toPrecision(6))) : String(value);

/** A trace as lines: each result with its formula, each input with where it came from. */
function lines(trace: Trace, depth = 0): string[] {
	const indent = '  '.repeat(depth);
	return [
		`${indent}${trace.label} = ${rounded(trace.result.value)} ${trace.result.unit}: ${trace.formula}`,
		...trace.inputs.flatMap(({ name, value, unit, source, trace: inner }) =>
			inner
				? lines(inner, depth + 1)
				: [`${indent}  ${name} ${rounded(value)} ${unit} [${source}]`],
		),
		...(trace.note === undefined ? [] : [`${indent}  note: ${trace.note}`]),
	];
}

describe('golden traces', () => {
	it.each(chosen)('%s', async (id) => {
		const row = rows.find((one) => one.id === id);
		const found = row && answerRow(row, assumptions);
		if (!found) throw new Error(`${id} has no answer`);
		const head = `${id}: ${rounded(found.value)} (${rounded(found.low)} to ${rounded(found.high)}) ${found.unit}, ${found.confidence}`;
		await expect([head, ...lines(found.trace), ''].join('\n')).toMatchFileSnapshot(
			`../../../fixtures/sizing/traces/${id}.txt`,
		);
	});
});
