import { unknownModel } from '#domain/sizing/unknown-model.ts';
import { unknownSettings } from '#domain/sizing/server-overheads.ts';
import type { MemoryQuestion } from '#domain/sizing/memory-question.ts';
import type { Cache, Machine, Model, Weights } from '#domain/sizing/types.ts';
import { readAssumptions } from '#reader/assumptions.ts';

export const assumptions = readAssumptions();

/** A small model whose figures can be worked out by hand. */
export const small: Model = {
	...unknownModel,
	name: 'small',
	layerCount: 2,
	hiddenSize: 256,
	intermediateSize: 512,
	attentionHeadCount: 4,
	kvHeadCount: 2,
	headDimension: 64,
	vocabularySize: 1000,
	tiedEmbeddings: false,
	gatedFeedForward: true,
};

export const cache: Cache = {
	key: 'fp16',
	value: 'fp16',
	mlaExpanded: false,
	mlaTransposedCopy: false,
	fullWindow: false,
	microBatchTokens: 0,
	sequences: 1,
};

export const inFormat = (format: Weights['format']): Weights => ({
	format,
	dynamic: false,
	statedBytes: null,
	groupSize: null,
});

export const card: Machine = {
	name: 'card',
	acceleratorCount: 1,
	memoryGB: 24,
	usableMemoryGiB: null,
	bandwidthGBPerSecond: 1000,
	fp16DenseTflops: 100,
	fp8DenseTflops: null,
	fp4DenseTflops: null,
	int8DenseTops: null,
	interconnectGBPerSecond: null,
	interconnect: null,
	hostMemoryGB: null,
	memoryKind: 'discrete',
	vendor: 'nvidia',
	powerW: null,
};

/** A question about a model of eight billion parameters on one card. */
export const eightBillion: Model = {
	...small,
	name: 'eight billion',
	layerCount: 32,
	hiddenSize: 4096,
	intermediateSize: 14336,
	attentionHeadCount: 32,
	kvHeadCount: 8,
	headDimension: 128,
	vocabularySize: 128256,
};

export const question: MemoryQuestion = {
	model: eightBillion,
	weights: inFormat('bf16'),
	cache,
	engine: { family: 'vllm', name: 'vLLM', version: null, year: null },
	machine: card,
	layout: {
		tensorParallel: 1,
		pipelineParallel: 1,
		expertParallel: 1,
		dataParallel: 1,
		layerSplit: false,
	},
	settings: unknownSettings,
	assumptions,
};
