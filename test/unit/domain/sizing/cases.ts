import { readFileSync } from 'node:fs';
import { answerCase, askOf, type CaseAnswer } from '#domain/sizing/replay/answer.ts';
import type { Fields } from '#domain/sizing/replay/fields.ts';
import type { Assumptions } from '#domain/sizing/types.ts';

/** One published measurement, in the form of a replay case. */
export interface Row extends Fields {
	id: string;
	kind: string;
	model: string | Fields;
	expected: { metric: string; value: number | boolean; unit: string };
	tolerance: { type: 'relative' | 'absolute' | 'factor' | 'exact'; value?: number };
}

interface RowFile {
	shapes: Record<string, Fields>;
	rows: Row[];
}

/** The rows of a fixture, each with its model in full. */
export function readRows(path: string): Row[] {
	const { shapes, rows } = JSON.parse(readFileSync(path, 'utf8')) as RowFile;
	return rows.map((row) => ({
		...row,
		model: typeof row.model === 'string' ? (shapes[row.model] ?? {}) : row.model,
	}));
}

/** What we answer for a row, from all that it says but the figure. */
export function answerRow(row: Row, assumptions: Assumptions): CaseAnswer | undefined {
	const ask = askOf(row);
	const { expected, tolerance, source_url, ...question } = row;
	void [expected, tolerance, source_url];
	return ask ? answerCase(question, ask, assumptions).answer : undefined;
}

/** Whether an answer lies within the tolerance of its row. */
export function isMet({ expected, tolerance }: Row, found: CaseAnswer | undefined): boolean {
	if (!found) return false;
	if (tolerance.type === 'exact') return found.value === 'tight' || found.value === expected.value;
	const [value, wanted] = [Number(found.value), Number(expected.value)];
	const allowed = tolerance.value ?? 0;
	if (tolerance.type === 'factor') return Math.max(value / wanted, wanted / value) <= allowed;
	return Math.abs(value - wanted) <= allowed * (tolerance.type === 'relative' ? wanted : 1);
}

/** Whether the measured figure lies in the range of an answer. */
export function isInside({ expected }: Row, found: CaseAnswer | undefined): boolean {
	const value = Number(expected.value);
	return found !== undefined && Number(found.low) <= value && value <= Number(found.high);
}
