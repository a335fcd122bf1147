import {
	headerBytes,
	isCountAlone,
	loadedScope,
	weightParts,
} from '#domain/sizing/model-figures.ts';
import { tell } from '#domain/sizing/tell.ts';
import { isGguf } from './is-gguf.ts';
import { constant, estimate } from './trace.ts';
import type { Assumptions, Engine, Estimate, Layout, Model, Weights } from './types.ts';
import type { WeightPart, WeightScope } from './weights.ts';

/** What is weighed: the maker's file, the tensors that an engine logs, or what it holds once loaded. */
export type WeightMeasure = 'file' | 'tensors' | 'loaded';

export interface WeightQuestion {
	model: Model;
	weights: Weights;
	assumptions: Assumptions;
}

/** Server kernels pad the rows of MXFP4 experts to a multiple of this (vLLM, `mxfp4.py`). */
const expertRowMultiple = 256;

function scopeOf(weights: Weights, measure: WeightMeasure): WeightScope {
	if (measure === 'loaded') return loadedScope(weights);
	const all = !isGguf(weights.format);
	return { prediction: all, encoder: all };
}

/**
 * Size of the weights in bytes: the sum over tensors (`weights.ts`), for a GGUF file its header too, and for
 * recipes tuned by hand a factor with a wide range.
 */
export function weightsEstimate(
	question: WeightQuestion,
	measure: WeightMeasure,
	engine?: Engine,
): Estimate {
	const { model, weights, assumptions } = question;
	const parts = weightParts(model, weights, scopeOf(weights, measure));
	const padded =
		measure === 'loaded' && engine ? paddedParts(model, weights, parts, engine) : parts;
	const sum = padded.reduce((total, { bytes }) => total + bytes, 0);
	const isFactor = weights.dynamic && weights.statedBytes === null && isGguf(weights.format);
	const header = isGguf(weights.format) && measure === 'file' ? headerBytes(model) : 0;
	const range = constant(assumptions, isFactor ? dynamicId(weights) : rangeId(question));
	const factor = isFactor ? range.value : 1;
	return estimate(
		(sum + header) * factor,
		'bytes',
		{
			low: range.low / factor,
			high: range.high / factor,
			confidence: isFactor || isMean(question) ? 'medium' : 'exact',
		},
		tell((traces) => traces.weights(weights, measure, { parts: padded, header, range, isFactor })),
	);
}

/** Recipes tuned by hand add bits to files of many bits, and save some in files of few. */
function dynamicId({ format }: Weights): string {
	const bits = Number(/q(\d)/.exec(format)?.[1] ?? 4);
	if (bits >= 5) return 'memory-dynamic-recipe-wide';
	return bits === 4 ? 'memory-dynamic-recipe' : 'memory-dynamic-recipe-narrow';
}

/** Only the sum of bits is known, not which tensor has how many. */
const isMean = ({ model, weights }: WeightQuestion) =>
	weights.bitsPerWeight !== undefined || isCountAlone(model);

function rangeId(question: WeightQuestion): string {
	const { weights } = question;
	if (weights.bitsPerWeight !== undefined) return 'memory-gguf-mean-range';
	if (!isGguf(weights.format)) return 'memory-safetensors-range';
	return isMean(question) ? 'memory-gguf-mean-range' : 'memory-gguf-recipe-range';
}

/** MXFP4 experts as server engines hold them: rows padded for their kernels. */
function paddedParts(
	model: Model,
	weights: Weights,
	parts: WeightPart[],
	engine: Engine,
): WeightPart[] {
	const hidden = model.hiddenSize;
	const server = engine.family === 'vllm' || engine.family === 'sglang';
	if (weights.format !== 'mxfp4' || !server || hidden === null) return parts;
	const factor = (Math.ceil(hidden / expertRowMultiple) * expertRowMultiple) / hidden;
	return parts.map((part) =>
		part.part === 'routed-experts' ? { ...part, bytes: part.bytes * factor } : part,
	);
}

/** Weights on one card: divided over tensor and pipeline parallel ranks, norms and routers on all. */
export function weightsPerCard(question: WeightQuestion, layout: Layout, engine: Engine): Estimate {
	const all = weightsEstimate(question, 'loaded', engine);
	const ranks = layout.tensorParallel * layout.pipelineParallel;
	if (ranks === 1) return all;
	return estimate(
		all.expected / ranks,
		'bytes',
		{ low: all.low / all.expected, high: all.high / all.expected, confidence: all.confidence },
		tell((traces) => traces.weightsOnCard(all, layout)),
	);
}
