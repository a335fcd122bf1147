import type { RecordKind } from './types.ts';

/** How far a prediction may lie from the measurement. */
export type Tolerance =
	/** |predicted − measured| ÷ measured at most. */
	| { type: 'relative'; most: number }
	/** |predicted − measured| at most, in the unit of the measurement. */
	| { type: 'absolute'; most: number }
	/** The larger of predicted ÷ measured and its inverse at most. */
	| { type: 'factor'; most: number }
	/** The verdict itself; "tight" counts as either. */
	| { type: 'verdict' };

/** The kinds of the record in the order of the pages, each with its tolerance. */
export const recordKinds: readonly RecordKind[] = [
	'ttft',
	'tpot',
	'throughput',
	'decode',
	'prefill',
	'fits',
	'pool',
	'cache',
	'weights',
	'gguf-size',
	'fine-tuning',
];

const tolerances: Record<Exclude<RecordKind, 'pool'>, Tolerance> = {
	weights: { type: 'relative', most: 0.02 },
	'gguf-size': { type: 'relative', most: 0.03 },
	cache: { type: 'relative', most: 0.01 },
	fits: { type: 'verdict' },
	throughput: { type: 'factor', most: 1.5 },
	decode: { type: 'factor', most: 1.5 },
	tpot: { type: 'factor', most: 1.5 },
	prefill: { type: 'factor', most: 2 },
	ttft: { type: 'factor', most: 2 },
	'fine-tuning': { type: 'relative', most: 0.3 },
};

/** What a pool may differ by: in GiB on one card, or in tokens that it holds. */
const poolTolerance = (unit: string): Tolerance =>
	unit === 'tokens' ? { type: 'relative', most: 0.15 } : { type: 'absolute', most: 3 };

/** The tolerance of a kind. A pool is measured in GiB or in tokens. */
export const toleranceOf = (kind: RecordKind, unit: string): Tolerance =>
	kind === 'pool' ? poolTolerance(unit) : tolerances[kind];

/** Kinds that are speeds: their ranges are statements about uncertainty, not about rounding. */
export const speedKinds: readonly RecordKind[] = [
	'ttft',
	'tpot',
	'throughput',
	'decode',
	'prefill',
];
