import type { AttentionKind } from '#schemas/vocabulary.ts';
import type { WeightFormat } from './formats.ts';

/** How far a number can be trusted: `exact` follows from definitions, the others from fits. */
export type Confidence = 'exact' | 'high' | 'medium' | 'low';

/** One value that a formula was filled with: given by the asker, a named constant, or a result of its own. */
export interface TraceInput {
	name: string;
	value: number | string | boolean;
	unit: string;
	/** `given`, `assumptions/<id>`, `model`, `machine`, `definition: …`, or `computed`. */
	source: string;
	/** Where a computed value came from. */
	trace?: Trace;
}

/** How a number was reached: the formula, what it was filled with, down to inputs and constants. */
export interface Trace {
	id: string;
	label: string;
	formula: string;
	inputs: TraceInput[];
	result: { value: number | string | boolean; unit: string };
	note?: string;
}

/** A trace before its result is put on. */
export type Told = Omit<Trace, 'result'>;

/** A number with its range. Low ≤ expected ≤ high. */
export interface Estimate {
	low: number;
	expected: number;
	high: number;
	unit: string;
	confidence: Confidence;
	trace: Trace;
}

/** Why there is no answer. `field` names the input that lacks or the property that is not supported. */
export interface Refusal {
	kind: 'missing' | 'unsupported' | 'incompatible' | 'does-not-fit';
	field: string;
	why: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** A constant of `content/assumptions`, as the engine takes it. */
export interface Assumption {
	id: string;
	label: string;
	value: number;
	low: number;
	high: number;
	unit: string;
	basis: 'published' | 'fitted' | 'assumed';
}

/** All constants, handed to the engine by its caller: the domain reads no files. */
export type Assumptions = ReadonlyMap<string, Assumption>;

/** A number of a model's configuration: null where it is not published. */
type Known = number | null;

/** A model's shape. Field names are those of `content/models`. */
export interface Model {
	name: string;
	/** All weights as published, not in billions; decides only where no formula holds. */
	statedParameterCount: Known;
	statedActiveParameterCount: Known;
	attention: AttentionKind | null;
	layerCount: Known;
	/** Layers that keep every token; null means all that are not windowed and keep no state. */
	fullAttentionLayerCount: Known;
	windowedLayerCount: Known;
	/** Layers with linear attention or a state space: a state of fixed size. */
	stateLayerCount: Known;
	slidingWindowTokens: Known;
	/** Last layers that read the cache of an earlier one and keep none. */
	sharedCacheLayerCount: Known;
	/** Sparse attention: keys of the indexer beside the cache; null layers means all. */
	indexerHeadDimension: Known;
	indexerLayerCount: Known;
	hiddenSize: Known;
	intermediateSize: Known;
	attentionHeadCount: Known;
	kvHeadCount: Known;
	headDimension: Known;
	/** Where full layers differ from windowed ones. */
	fullAttentionKvHeadCount: Known;
	fullAttentionHeadDimension: Known;
	/** Full layers use one matrix for key and value (and are cached once each all the same). */
	sharedKeyValue: boolean;
	attentionBias: boolean | null;
	/** Bias on the output projection and the feed-forward part too. */
	fullBias: boolean;
	gatedFeedForward: boolean | null;
	kvLoraRank: Known;
	qLoraRank: Known;
	qkNopeHeadDimension: Known;
	qkRopeHeadDimension: Known;
	vHeadDimension: Known;
	expertCount: Known;
	expertsPerToken: Known;
	sharedExpertCount: Known;
	expertIntermediateSize: Known;
	/** Of all shared experts together. */
	sharedExpertIntermediateSize: Known;
	/** First layers without experts. */
	denseLayerCount: Known;
	/** Experts in every n-th layer only; null means in all after the dense ones. */
	expertLayerStep: Known;
	predictionLayerCount: Known;
	/** Weights outside the language model, for images and sound. */
	encoderParameterCount: Known;
	/** Published or measured, where no formula gives it; at 16 bits a value. */
	cacheBytesPerToken: Known;
	stateBytesPerSequence: Known;
	/** Shape of the state of one layer: heads × dimension × size, groups for the inputs of its convolution. */
	stateHeadCount: Known;
	stateHeadDimension: Known;
	stateSize: Known;
	stateGroupCount: Known;
	vocabularySize: Known;
	tiedEmbeddings: boolean | null;
}

/** In what format the weights are, and a measured size if there is one. */
export interface Weights {
	format: WeightFormat;
	/** A recipe that its maker tunes by hand, tensor by tensor ("UD", custom). */
	dynamic: boolean;
	/** Size of the file or of its tensors, where the asker knows it. */
	statedBytes: number | null;
	/** Weights that share one scale, where the asker knows it. */
	groupSize: number | null;
	/** Only routed experts are quantised, whatever the format usually covers. */
	expertsOnly?: boolean;
	/** Bits of the main type, scales included, where the name of the format does not tell. */
	bitsPerWeight?: number;
	/** Embedding and output at eight bits, whatever the recipe says. */
	wideTables?: boolean;
}

export type CacheFormat =
	| 'fp32'
	| 'fp16'
	| 'bf16'
	| 'fp8'
	| 'int8'
	| 'q8_0'
	| 'q8_kv'
	| 'q6_0'
	| 'q5_1'
	| 'q5_0'
	| 'q4_1'
	| 'q4_0'
	| 'iq4_nl'
	| 'int4'
	| 'fp4'
	| 'nvfp4';

export type EngineFamily =
	'vllm' | 'sglang' | 'trt-llm' | 'llama.cpp' | 'mlx' | 'transformers' | 'edge' | 'other';

/** The engine as the asker names it. */
export interface Engine {
	family: EngineFamily;
	/** As printed by the asker, for people. */
	name: string;
	/** Major × 100 + minor, or null where it is not stated: 0.11.0 is 11, 1.2 is 102. */
	version: number | null;
	/** Year of the build where it is stated or follows from the version. */
	year: number | null;
}

/** One machine: cards of one kind. */
export interface Machine {
	name: string;
	acceleratorCount: number;
	/** Of one card, as sold. */
	memoryGB: Known;
	/** Of one card, as software reports it. */
	usableMemoryGiB: Known;
	bandwidthGBPerSecond: Known;
	fp16DenseTflops: Known;
	fp8DenseTflops: Known;
	fp4DenseTflops: Known;
	int8DenseTops: Known;
	/** Of one card, one direction. */
	interconnectGBPerSecond: Known;
	interconnect: string | null;
	hostMemoryGB: Known;
	/** `unified`: one memory for processor and accelerator. */
	memoryKind: 'discrete' | 'unified' | 'apple' | 'cpu';
	/** Kind of memory that decides which constants of speed hold. */
	vendor: 'nvidia' | 'amd' | 'intel' | 'apple' | 'other';
	powerW: Known;
}

/** How the model is laid over the cards. */
export interface Layout {
	tensorParallel: number;
	pipelineParallel: number;
	expertParallel: number;
	dataParallel: number;
	/** Cards take turns layer by layer (llama.cpp): memory adds up, bandwidth does not. */
	layerSplit: boolean;
}

/** What is asked of the model. */
export interface Load {
	inputTokens: Known;
	outputTokens: Known;
	/** Tokens already in the cache when the measurement begins, or the context allocated. */
	contextTokens: Known;
	/** Sequences at the same time; null where the engine is filled (offline). */
	concurrentRequests: Known;
	/** These requests all start together, once: a batch, or a burst. */
	allAtOnce?: boolean;
	/** Offline run: as many sequences as the memory holds. */
	saturated: boolean;
	requestsPerSecond: Known;
	/** Share of the prompt that is already cached, 0 to 1. */
	prefixHitRate: number;
}

/** How the engine stores keys and values. */
export interface Cache {
	key: CacheFormat;
	value: CacheFormat;
	/** Latent attention without absorption stores every head (old llama.cpp builds). */
	mlaExpanded: boolean;
	/** llama.cpp builds that also keep the latent a second time, for the values. */
	mlaTransposedCopy: boolean;
	/** An engine without a windowed cache keeps the whole context in every layer. */
	fullWindow: boolean;
	/** Tokens of one physical batch (llama.cpp `-ub`): added to each window. */
	microBatchTokens: number;
	sequences: number;
}
