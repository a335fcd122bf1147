import { describe, expect, it } from 'vitest';
import { readAssumptions } from '#reader/assumptions.ts';
import { answerRow, isInside, isMet, readRows } from './cases.ts';

const assumptions = readAssumptions();
const rows = readRows('test/fixtures/sizing/cases.json');

describe('published cases', () => {
	it.each(rows.map((row) => [row.id, row] as const))('%s', (_, row) => {
		const found = answerRow(row, assumptions);
		expect(isMet(row, found), `${String(found?.value)} for ${String(row.expected.value)}`).toBe(
			true,
		);
	});

	it('holds most measured speeds in its range', () => {
		const speeds = rows.filter(({ kind }) => /throughput|tpot|ttft/.test(kind));
		const inside = speeds.filter((row) => isInside(row, answerRow(row, assumptions)));
		expect(inside.length / speeds.length).toBeGreaterThan(0.8);
	});
});
