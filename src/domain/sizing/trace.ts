import type { Assumption, Assumptions, Confidence, Estimate, Told } from './types.ts';
import { SizingRefusal } from './refusal.ts';

/** The content lacks a constant: a fault of the content, not of the asker, so no refusal. */
export class MissingConstantError extends Error {
	readonly id: string;
	constructor(id: string) {
		super(`content/assumptions lacks the constant ${id}`);
		this.name = 'MissingConstantError';
		this.id = id;
	}
}

/** The constant of `content/assumptions` with this id. Throws `MissingConstantError`. */
export function constant(assumptions: Assumptions, id: string): Assumption {
	const found = assumptions.get(id);
	if (!found) throw new MissingConstantError(id);
	return found;
}

/** An estimate from its expected value and the factors of its range. */
export function estimate(
	expected: number,
	unit: string,
	range: { low: number; high: number; confidence: Confidence },
	trace: Told,
): Estimate {
	if (!Number.isFinite(expected))
		throw new SizingRefusal(
			'unsupported',
			trace.id,
			`${trace.label || 'A result'} has no finite value`,
		);
	return {
		low: expected * range.low,
		expected,
		high: expected * range.high,
		unit,
		confidence: range.confidence,
		trace: { ...trace, result: { value: expected, unit } },
	};
}

/** An estimate that was reached in the same way, told anew. */
export const retold = (of: Estimate, trace: Told): Estimate => ({
	...of,
	trace: { ...trace, result: of.trace.result },
});
