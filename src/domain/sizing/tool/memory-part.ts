import { computedInput, givenInput } from '../trace.ts';
import type { Estimate, Trace } from '../types.ts';
import type { MemoryPart } from './types.ts';

/** A part of the memory of all cards of one copy. */
export interface SizedPart {
	id: MemoryPart['id'];
	label: string;
	bytes: Pick<Estimate, 'expected' | 'unit' | 'trace'>;
}

/** What the parts of a machine are worked out from. */
export interface PartsOf {
	/** Cards of one copy. */
	cards: number;
	/** Tokens of each request at its end. */
	contextTokens: number;
	/** Usable memory of one card. */
	one: Estimate;
}

/** Bytes with how they were reached. */
export const bytesOf = (expected: number, trace: Omit<Trace, 'result'>): SizedPart['bytes'] => ({
	expected,
	unit: 'bytes',
	trace: { ...trace, result: { value: expected, unit: 'bytes' } },
});

/** Bytes of all cards, where they differ from the estimate because cards keep parts twice or not evenly. */
export function spread(estimate: Estimate, bytes: number, why: string): SizedPart['bytes'] {
	if (Math.abs(bytes - estimate.expected) <= estimate.expected * 1e-9) return estimate;
	const { label, id } = estimate.trace;
	return bytesOf(bytes, {
		id: `${id}-on-cards`,
		label,
		formula: `${label.toLowerCase()} × what the cards keep of it`,
		inputs: [
			computedInput(label, estimate),
			givenInput('What the cards keep of it', bytes / estimate.expected, 'ratio', why),
		],
	});
}
