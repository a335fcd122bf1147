import type { Assumption, Estimate, TraceInput } from '../types.ts';

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
