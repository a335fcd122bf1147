import { unknownModel } from '#domain/sizing/unknown-model.ts';
import type { Assumption, Assumptions, Machine, Model } from '#domain/sizing/types.ts';
import type { SpeedQuestion } from '#domain/sizing/speed-question.ts';

const classes = [
	'nvidia-discrete',
	'nvidia-unified',
	'amd-discrete',
	'amd-unified',
	'intel',
	'apple',
	'cpu',
];

/** Round constants, so that results can be worked out by hand; not those of the content. */
const values: Record<string, number> = {
	'decode-bandwidth-share-server': 0.5,
	'decode-bandwidth-share-experts': 0.5,
	'decode-bandwidth-share-cache': 0.5,
	'decode-compute-share-server': 0.5,
	'decode-narrow-format-exponent': 1,
	'decode-layer-overhead-vllm': 10,
	'decode-layer-overhead-sglang': 20,
	'decode-layer-overhead-trt-llm': 10,
	'decode-layer-overhead-trt-llm-recent': 5,
	'decode-card-wait': 5,
	'decode-expert-layer-overhead': 10,
	'decode-sequence-overhead': 1,
	'decode-sequence-overhead-old': 100,
	'decode-layer-overhead-python': 500,
	'decode-expert-overhead-python': 10,
	'prefill-peak-exponent-local': 0.5,
	'decode-maker-factor-amd': 0.5,
	'decode-maker-factor-intel': 0.5,
	'prefill-compute-share-dense': 0.5,
	'prefill-compute-share-experts': 0.25,
	'prefill-interference': 1,
	'prefill-format-factor-mxfp4': 1,
	'ttft-prefill-factor': 1,
	'ttft-burst-share-mixed': 0.5,
	'ttft-burst-share-prompts-first': 1,
	'ttft-sending-steps-trt-llm': 10,
	'ttft-layer-overhead-vllm': 1,
	'ttft-layer-overhead-sglang': 1,
	'ttft-layer-overhead-trt-llm': 1,
	'throughput-prefill-factor': 1,
	'throughput-prefill-factor-experts': 0.5,
	'throughput-step-factor': 1,
	'throughput-memory-share': 0.9,
	'throughput-memory-reserve': 5,
	'throughput-sequence-limit': 1024,
	'throughput-tight-share': 0.95,
	'throughput-tight-reserve': 2,
	'throughput-assumed-prompt-ratio': 1,
	'link-share-pcie': 0.5,
	'decode-assumed-input-tokens': 200,
	'decode-assumed-output-tokens': 256,
	'decode-bandwidth-knee-nvidia-discrete': 1e9,
	'decode-bandwidth-knee-apple': 1e9,
	'decode-format-factor-q8': 1,
	'decode-format-factor-mxfp4': 1,
	'decode-format-factor-block': 1,
	'decode-format-factor-k-quant': 0.8,
	'decode-cache-share-local': 0.5,
	'decode-early-build-factor': 2,
	'decode-sequence-share-local': 0.1,
	'decode-unpack-share-edge': 0.2,
	'decode-host-bandwidth': 40,
	'decode-typical-layers': 13.4,
	'decode-typical-layer-exponent': 0.42,
	'decode-typical-cache-elements': 1024,
	'prefill-quantised-factor-local': 0.5,
	'prefill-attention-share-local': 0.5,
	'prefill-bandwidth-share-local': 1,
	'prefill-layer-overhead-local': 100,
	'prefill-card-gain-local': 0.1,
	'power-share-decode': 0.4,
	'power-share-saturated': 0.8,
	'power-share-prefill': 0.9,
	'power-share-box': 0.75,
	'power-host-share': 0.3,
	'power-host-desktop': 100,
	...Object.fromEntries(
		classes.flatMap((name) => [
			[`decode-bandwidth-share-local-${name}`, 0.8],
			[`decode-layer-overhead-local-${name}`, 50],
			[`decode-expert-layer-overhead-local-${name}`, 50],
			[`prefill-compute-share-local-${name}`, 0.5],
			[`prefill-flops-per-byte-${name}`, 100],
		]),
	),
};

const bandIds = [
	...classes.flatMap((name) => [`band-decode-local-${name}`, `band-prefill-local-${name}`]),
	'band-tpot-server-dense',
	'band-tpot-server-experts',
	'band-ttft-server-vllm',
	'band-ttft-server-trt-llm',
	'band-ttft-server-sglang',
	'band-saturated-dense',
	'band-saturated-experts',
	'band-extra-uncalibrated',
	'band-extra-assumed-peak',
	'band-extra-queue',
	'band-extra-crowd',
	'band-extra-old-engine',
	'band-extra-offload',
	'band-extra-lengths',
	'band-extra-shape',
];

const entry = (id: string, value: number, low: number, high: number): [string, Assumption] => [
	id,
	{ id, label: id, value, low, high, unit: 'test', basis: 'assumed' },
];

/** Constants for tests: the round values above, each band from 0.8 to 1.25. */
export const constants: Assumptions = new Map([
	...Object.entries(values).map(([id, value]) => entry(id, value, value / 2, value * 2)),
	...bandIds.map((id) => entry(id, 1, 0.8, 1.25)),
]);

/** No number of a model, but the usual form: grouped heads, output of its own. */
const nothing: Model = {
	...unknownModel,
	attention: 'gqa',
	sharedKeyValue: false,
	fullBias: false,
	gatedFeedForward: true,
	tiedEmbeddings: false,
};

/** A dense model of eight billion parameters with grouped queries. */
export const denseModel: Model = {
	...nothing,
	name: 'dense',
	layerCount: 32,
	hiddenSize: 4096,
	intermediateSize: 14336,
	attentionHeadCount: 32,
	kvHeadCount: 8,
	headDimension: 128,
	vocabularySize: 128256,
};

/** A mixture of 128 experts, 8 of them used. */
export const expertModel: Model = {
	...nothing,
	name: 'experts',
	layerCount: 48,
	hiddenSize: 2048,
	attentionHeadCount: 32,
	kvHeadCount: 4,
	headDimension: 128,
	expertCount: 128,
	expertsPerToken: 8,
	expertIntermediateSize: 768,
	vocabularySize: 151936,
};

/** A model known by its size alone. */
export const sizeOnlyModel: Model = {
	...nothing,
	name: 'size',
	statedParameterCount: 8e9,
	tiedEmbeddings: null,
};

/** A data-centre card of round figures. */
export const serverCard: Machine = {
	name: 'card',
	acceleratorCount: 1,
	memoryGB: 80,
	usableMemoryGiB: 80,
	bandwidthGBPerSecond: 2000,
	fp16DenseTflops: 1000,
	fp8DenseTflops: 2000,
	fp4DenseTflops: null,
	int8DenseTops: null,
	interconnectGBPerSecond: 450,
	interconnect: 'NVLink',
	hostMemoryGB: 1000,
	memoryKind: 'discrete',
	vendor: 'nvidia',
	powerW: 700,
};

/** A desktop card without a published peak. */
export const desktopCard: Machine = {
	...serverCard,
	name: 'desktop',
	memoryGB: 24,
	usableMemoryGiB: 24,
	bandwidthGBPerSecond: 1000,
	fp16DenseTflops: null,
	fp8DenseTflops: null,
	interconnectGBPerSecond: null,
	interconnect: null,
	hostMemoryGB: 64,
	powerW: 450,
};

/** A question to a server engine; override what a test is about. */
export const serverQuestion = (part: Partial<SpeedQuestion> = {}): SpeedQuestion => ({
	model: denseModel,
	weights: { format: 'bf16', dynamic: false, statedBytes: null, groupSize: null },
	cache: {
		key: 'bf16',
		value: 'bf16',
		mlaExpanded: false,
		mlaTransposedCopy: false,
		fullWindow: false,
		microBatchTokens: 0,
		sequences: 1,
	},
	engine: { family: 'vllm', name: 'vLLM', version: null, year: null },
	machine: serverCard,
	layout: {
		tensorParallel: 1,
		pipelineParallel: 1,
		expertParallel: 1,
		dataParallel: 1,
		layerSplit: false,
	},
	load: {
		inputTokens: 1000,
		outputTokens: 100,
		contextTokens: null,
		concurrentRequests: 4,
		saturated: false,
		requestsPerSecond: null,
		prefixHitRate: 0,
	},
	assumptions: constants,
	...part,
});

/** A question to a local engine: one user, an empty context. */
export const localQuestion = (part: Partial<SpeedQuestion> = {}): SpeedQuestion => {
	const base = serverQuestion();
	return {
		...base,
		weights: { ...base.weights, format: 'gguf-q4_k_m' },
		engine: { family: 'llama.cpp', name: 'llama.cpp', version: null, year: 2026 },
		machine: desktopCard,
		load: { ...base.load, inputTokens: 1, outputTokens: 128, concurrentRequests: 1 },
		...part,
	};
};
