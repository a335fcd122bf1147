import { tell } from '#domain/sizing/tell.ts';
import type { SpreadReason } from '../traces/memory-bar.ts';
import type { Estimate, Told } from '../types.ts';
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
export const bytesOf = (expected: number, trace: Told): SizedPart['bytes'] => ({
	expected,
	unit: 'bytes',
	trace: { ...trace, result: { value: expected, unit: 'bytes' } },
});

/** Bytes of all cards, where they differ from the estimate because cards keep parts twice or not evenly. */
export function spread(estimate: Estimate, bytes: number, why: SpreadReason): SizedPart['bytes'] {
	if (Math.abs(bytes - estimate.expected) <= estimate.expected * 1e-9) return estimate;
	return bytesOf(
		bytes,
		tell((traces) => traces.spread(estimate, bytes, why)),
	);
}
