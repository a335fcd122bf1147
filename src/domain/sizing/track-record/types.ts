import type { Accelerator } from '#schemas/accelerators.ts';
import type { Benchmark } from '#schemas/benchmarks.ts';
import type { Model as ModelFacts } from '#schemas/models.ts';
import type { Assumptions, Refusal } from '../types.ts';

/** What a published measurement measures, as the record groups them. */
export type RecordKind =
	| 'weights'
	| 'gguf-size'
	| 'cache'
	| 'pool'
	| 'fits'
	| 'throughput'
	| 'decode'
	| 'prefill'
	| 'tpot'
	| 'ttft'
	| 'fine-tuning';

/** One row of a table of any kind. */
export type BenchmarkRow = Benchmark['rows'][number];

/** One row of a table of one kind. */
export type RowOf<Kind extends Benchmark['kind']> = Extract<
	Benchmark,
	{ kind: Kind }
>['rows'][number];

/** A published row with the facts of the entries that it names. */
export interface RowFacts<Row = BenchmarkRow> {
	table: Benchmark;
	row: Row;
	model: ModelFacts;
	modelTitle: string;
	/** Null where the row names no card: sizes of files. */
	accelerator: Accelerator | null;
	acceleratorTitle: string | null;
	assumptions: Assumptions;
}

/** What the engine says to a row: a number with its range, or a verdict. */
export type Predicted =
	| { value: number; low: number; high: number }
	/** `tight` counts as either. */
	| { value: boolean | 'tight' };

/** One measured quantity of a row, and how to ask the engine for it. */
export interface Measurement {
	kind: RecordKind;
	/** What was measured, in words: "Output tokens a second". */
	quantity: string;
	unit: string;
	measured: number | boolean;
	/** Throws `SizingRefusal` where the engine cannot answer. */
	predict: () => Predicted;
}

/** Why a quantity of a row is not compared. */
export type LeftOut =
	/** It follows from another quantity of the same row. */
	| 'said-twice'
	/** Pictures a second: the engine predicts tokens. */
	| 'no-tokens'
	/** The measurement hangs on a length that the source does not print. */
	| 'length-not-given'
	/** A setting that the engine has no model of. */
	| 'setting-not-modelled';

/** What a row gives: quantities to compare, and those left out with the reason. */
export interface RowReading {
	measurements: Measurement[];
	leftOut: { quantity: string; reason: LeftOut }[];
}

/** A measurement with its prediction, judged; or with the refusal. */
export interface RecordLine {
	kind: RecordKind;
	quantity: string;
	unit: string;
	measured: number | boolean;
	outcome: Judged | { refusal: Refusal };
}

/** How a prediction stands to what was measured. */
export interface Judged {
	predicted: Predicted;
	/** Inside the tolerance of its kind. */
	isWithin: boolean;
	/** Measured value between our low and our high; for a verdict the same as `isWithin`. */
	isInRange: boolean;
	/** The larger of predicted ÷ measured and its inverse; null for a verdict. */
	factor: number | null;
}
