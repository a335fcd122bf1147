import type { Trace, TraceInput } from '../types.ts';

/** An input that was not itself worked out: given, of the model or machine, or a constant. */
export type Leaf = Omit<TraceInput, 'trace'>;

/** The inputs at the ends of a trace. */
export function collectLeaves({ inputs }: Trace): Leaf[] {
	return inputs.flatMap((input) => (input.trace ? collectLeaves(input.trace) : [input]));
}
