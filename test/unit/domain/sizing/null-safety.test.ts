import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssumptions } from '#reader/assumptions.ts';
import { answerRow, readRows, type Row } from './cases.ts';
import { answerCase, askOf } from '#domain/sizing/replay/answer.ts';
import { isFields, type Fields } from '#domain/sizing/replay/fields.ts';

const assumptions = readAssumptions();
const rows = readRows('test/fixtures/sizing/cases.json');
const sections = ['model', 'dtype', 'hardware', 'workload', 'engine'] as const;

/** Every place of a row that can be emptied: a section, or a field of one. */
const places = (row: Row) =>
	sections.flatMap((section): [string, string | null][] => {
		const fields = row[section];
		return [
			[section, null],
			...(isFields(fields)
				? Object.keys(fields).map((name): [string, string] => [section, name])
				: []),
		];
	});

function without(row: Row, [section, field]: [string, string | null], value: unknown): Row {
	const fields = row[section];
	return {
		...row,
		[section]: field !== null && isFields(fields) ? { ...fields, [field]: value } : value,
	};
}

/** An answer is finite and in order, or there is a refusal that says why. */
function expectSane(row: Fields) {
	const ask = askOf(row);
	if (!ask) throw new Error('no question');
	const { answer, refused } = answerCase(row, ask, assumptions);
	if (!answer) {
		expect(refused).toMatch(/\S{3}/);
		return;
	}
	if (typeof answer.value === 'number') {
		expect(Number.isFinite(answer.value)).toBe(true);
		expect(Number(answer.low)).toBeLessThanOrEqual(answer.value);
		expect(Number(answer.high)).toBeGreaterThanOrEqual(answer.value);
	}
	expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity|undefined|"value":null/);
}

describe('missing numbers', () => {
	it('one at a time, in every case: an answer or a refusal by name, never NaN', () => {
		for (const row of rows) {
			for (const place of places(row)) expectSane(without(row, place, null));
		}
	});

	it('several at a time, and odd values', () => {
		const odd = fc.constantFrom(null, '', 'n/a', 0, -1, 'many', true, [], {});
		fc.assert(
			fc.property(
				fc.constantFrom(...rows),
				fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 5 }),
				(row, changes) => {
					const changed = changes.reduce((now, [index, value]) => {
						const open = places(now);
						const place = open[index % open.length];
						return place ? without(now, place, value) : now;
					}, row);
					expectSane(changed);
				},
			),
			{ numRuns: 500 },
		);
	});

	it('all that a row says beside the question is needed by somebody', () => {
		expect(rows.every((row) => answerRow(row, assumptions) !== undefined)).toBe(true);
	});
});
