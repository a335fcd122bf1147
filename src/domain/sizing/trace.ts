import type { Assumption, Assumptions, Confidence, Estimate, Trace, TraceInput } from './types.ts';
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

/** A trace input that names the constant it took. */
export function constantInput(assumption: Assumption, value = assumption.value): TraceInput {
	return {
		name: assumption.label,
		value,
		unit: assumption.unit,
		source: `assumptions/${assumption.id}`,
	};
}

/** A trace input that was given: by the asker, the model's entry or the machine's. */
export function givenInput(
	name: string,
	value: number | string | boolean,
	unit: string,
	source = 'given',
): TraceInput {
	return { name, value, unit, source };
}

/** A trace input that is itself a result. */
export function computedInput(
	name: string,
	estimate: Pick<Estimate, 'expected' | 'unit' | 'trace'>,
) {
	const { expected, unit, trace } = estimate;
	return { name, value: expected, unit, source: 'computed', trace } satisfies TraceInput;
}

/** An estimate from its expected value and the factors of its range. */
export function estimate(
	expected: number,
	unit: string,
	range: { low: number; high: number; confidence: Confidence },
	trace: Omit<Trace, 'result'>,
): Estimate {
	if (!Number.isFinite(expected))
		throw new SizingRefusal('unsupported', trace.id, `${trace.label} has no finite value`);
	return {
		low: expected * range.low,
		expected,
		high: expected * range.high,
		unit,
		confidence: range.confidence,
		trace: { ...trace, result: { value: expected, unit } },
	};
}
