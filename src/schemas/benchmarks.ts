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

const positive = z.number().positive();
const count = z.int().positive();

/** How the model was split over the cards, where the source says so. */
const layout = {
	tensorParallel: count.optional(),
	pipelineParallel: count.optional(),
	expertParallel: count.optional(),
	/** Several cards that take turns, layer by layer, without adding their bandwidth. */
	layerSplit: z.boolean().optional(),
};

/** What it ran on: cards, or a configuration of a system. */
const machine = {
	accelerator: ref('accelerators'),
	acceleratorCount: count,
	system: ref('systems').optional(),
	/** Memory of one card as the source saw it reported, where it prints that. */
	reportedMemoryGiB: positive.optional(),
	...layout,
};

/** Share of the card's memory that the engine was given, from 0 to 1. */
const memoryShare = z.number().positive().max(1).optional();

const speedRow = z.strictObject({
	...rowFields,
	...machine,
	cachePrecision: numberFormat.optional(),
	/** Tokens that were already in the cache when the measurement began. */
	contextTokens: z.int().nonnegative().optional(),
	inputTokens: z.int().nonnegative().optional(),
	outputTokens: count.optional(),
	/** Left out of an offline run, which fills the engine with as many as it takes. */
	concurrentRequests: count.optional(),
	/** Those requests start together, once: a batch, or a burst of as many prompts. */
	allAtOnce: z.boolean().optional(),
	/** Over the whole run, reading of the prompts included; all requests together. */
	outputTokensPerSecond: positive.optional(),
	/** While writing only, as llama-bench measures it; all requests together. */
	decodeTokensPerSecond: positive.optional(),
	/** While reading the prompt only. */
	inputTokensPerSecond: positive.optional(),
	totalTokensPerSecond: positive.optional(),
	requestsPerSecond: positive.optional(),
	ttftSeconds: positive.optional(),
	tpotSeconds: positive.optional(),
});
const diskSizeRow = z.strictObject({
	...rowFields,
	/** As printed by the source: decimal gigabytes, binary gibibytes or bytes. */
	sizeGB: positive.optional(),
	sizeGiB: positive.optional(),
	sizeBytes: count.optional(),
	/** The whole file, or the sum of its tensors as an engine logs it. */
	of: z.enum(['file', 'tensors']).optional(),
});
const loadedSizeRow = z.strictObject({
	...rowFields,
	...machine,
	/** Weights on one card, as the engine logs them. */
	loadedGiB: positive,
});
const cacheRow = z.strictObject({
	...rowFields,
	/** Format of the cache; where it is left out, that of `precision`. */
	cachePrecision: numberFormat.optional(),
	tokens: count,
	sequences: count.optional(),
	cacheGB: positive.optional(),
	cacheMiB: positive.optional(),
	bytesPerToken: positive.optional(),
	/** An engine that keeps the whole context in windowed layers too. */
	fullWindowCache: z.boolean().optional(),
});
const memoryPoolRow = z.strictObject({
	...rowFields,
	...machine,
	/** Longest context that the engine was started with. */
	contextTokens: count.optional(),
	memoryShare,
	/** Memory left for the cache on one card. */
	poolGiB: positive.optional(),
	/** Tokens that the engine says it can cache, on all cards together. */
	poolTokens: count.optional(),
});
const fitRow = z.strictObject({
	...rowFields,
	...machine,
	contextTokens: count.optional(),
	memoryShare,
	fits: z.boolean(),
});
const fineTuningRow = z.strictObject({
	...rowFields,
	accelerator: ref('accelerators').optional(),
	acceleratorCount: count.optional(),
	method: z.enum(['full', 'lora', 'qlora']),
	/** Of one card, unless `allCards` says otherwise. As printed by the source: GB or GiB. */
	peakMemoryGB: positive.optional(),
	peakMemoryGiB: positive.optional(),
	allCards: z.boolean().optional(),
	sequenceTokens: count.optional(),
	batchSize: count.optional(),
	loraRank: count.optional(),
	/** Matrices that get an adapter, as the recipe names them. */
	loraTargets: z.array(z.string().min(1).max(40)).optional(),
	optimiser: z.enum(['adamw', 'adamw-8bit', 'paged-adamw-8bit', 'sgd', 'adafactor']).optional(),
	activationCheckpointing: z.boolean().optional(),
	flashAttention: z.boolean().optional(),
	sharding: z.enum(['none', 'zero-1', 'zero-2', 'zero-3', 'fsdp']).optional(),
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
	z.strictObject({
		kind: z.literal('loaded-size'),
		...tableFields,
		rows: z.array(loadedSizeRow).min(1),
	}),
	z.strictObject({ kind: z.literal('cache'), ...tableFields, rows: z.array(cacheRow).min(1) }),
	z.strictObject({
		kind: z.literal('memory-pool'),
		...tableFields,
		rows: z.array(memoryPoolRow).min(1),
	}),
	z.strictObject({ kind: z.literal('fit'), ...tableFields, rows: z.array(fitRow).min(1) }),
	z.strictObject({
		kind: z.literal('fine-tuning-memory'),
		...tableFields,
		rows: z.array(fineTuningRow).min(1),
	}),
]);
export type Benchmark = z.infer<typeof benchmarkSchema>;
