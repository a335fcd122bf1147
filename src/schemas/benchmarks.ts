import { z } from 'zod';
import { entryFields, partialDate, prose, ref, slug } from './shared.ts';
import { measuredBy, method, numberFormat } from './vocabulary.ts';

const rowFields = {
	/** Stable: a row's global id is `benchmarks/slug#row-id`. */
	id: slug,
	model: ref('models'),
	precision: numberFormat,
	note: z.string().min(3).max(200).optional(),
};

/** What it ran on: cards, or a configuration of a system. */
const machine = {
	accelerator: ref('accelerators'),
	acceleratorCount: z.int().positive(),
	system: ref('systems').optional(),
};

const positive = z.number().positive();

const speedRow = z.strictObject({
	...rowFields,
	...machine,
	inputTokens: z.int().nonnegative().optional(),
	outputTokens: z.int().positive().optional(),
	concurrentRequests: z.int().positive().optional(),
	outputTokensPerSecond: positive.optional(),
	inputTokensPerSecond: positive.optional(),
	totalTokensPerSecond: positive.optional(),
	requestsPerSecond: positive.optional(),
	ttftSeconds: positive.optional(),
	tpotSeconds: positive.optional(),
});
const diskSizeRow = z.strictObject({ ...rowFields, sizeGB: positive });
const cacheRow = z.strictObject({
	...rowFields,
	tokens: z.int().positive(),
	cacheGB: positive.optional(),
	bytesPerToken: positive.optional(),
});
const fitRow = z.strictObject({
	...rowFields,
	...machine,
	contextTokens: z.int().positive().optional(),
	fits: z.boolean(),
});
const fineTuningRow = z.strictObject({
	...rowFields,
	method: z.enum(['full', 'lora', 'qlora']),
	peakMemoryGB: positive,
	sequenceTokens: z.int().positive().optional(),
	batchSize: z.int().positive().optional(),
});

const tableFields = {
	...entryFields,
	/** The engine that ran it, where it has an entry. */
	software: ref('software').optional(),
	engine: z.string().min(2).max(60).nullable(),
	engineVersion: z.string().min(1).max(60).nullable(),
	measuredOn: partialDate.nullable(),
	runBy: ref('organisations'),
	measuredBy,
	method,
	source: ref('sources'),
	locator: z.string().min(2).max(160),
	/** What a reader must know before comparing rows. */
	caveats: z.array(prose(10, 300)).default([]),
	supersededBy: ref('benchmarks').optional(),
};

/** One published table of measurements. */
export const benchmarkSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('speed'), ...tableFields, rows: z.array(speedRow).min(1) }),
	z.strictObject({
		kind: z.literal('disk-size'),
		...tableFields,
		rows: z.array(diskSizeRow).min(1),
	}),
	z.strictObject({ kind: z.literal('cache'), ...tableFields, rows: z.array(cacheRow).min(1) }),
	z.strictObject({ kind: z.literal('fit'), ...tableFields, rows: z.array(fitRow).min(1) }),
	z.strictObject({
		kind: z.literal('fine-tuning-memory'),
		...tableFields,
		rows: z.array(fineTuningRow).min(1),
	}),
]);
export type Benchmark = z.infer<typeof benchmarkSchema>;
