import { isGguf, plainBits, plainFormat, type QuantisedParts } from './formats.ts';
import { ggufTensorBytes, recipeContext } from './gguf.ts';
import { meanBytesPerWeight } from './gguf-mean.ts';
import { baseType } from './gguf-recipe.ts';
import { readModel } from './parameters.ts';
import { shape, SizingRefusal } from './refusal.ts';
import type { ModelPart, Tensor } from './tensor.ts';
import type { Model, Weights } from './types.ts';

/** Weights of one part of a model in one format. */
export interface WeightPart {
	part: ModelPart | 'encoder';
	parameterCount: number;
	bytes: number;
}

/** Which of a model's tensors are counted. */
export interface WeightScope {
	/** Layers that predict several tokens: in the maker's files, not loaded unless asked for. */
	prediction: boolean;
	/** Image and sound encoders: in the maker's files and loaded, a separate file with GGUF. */
	encoder: boolean;
}

/** Parts that linear-layer formats leave at 16 bits. */
const kept16 = new Set<ModelPart>(['embedding', 'head', 'norms', 'router']);

function isQuantised(tensor: Tensor, parts: QuantisedParts, hasExperts: boolean): boolean {
	if (tensor.role === 'vector' || tensor.role === 'router') return false;
	if (parts === 'all-matrices') return true;
	if (kept16.has(tensor.part)) return false;
	if (parts === 'experts-or-linear' && hasExperts) return tensor.part === 'routed-experts';
	return true;
}

/** Bytes of one tensor in a format. */
function tensorBytes(model: Model, weights: Weights): (tensor: Tensor) => number {
	const { format } = weights;
	if (isGguf(format)) {
		if (baseType(format) === null) throw unknownFormat(format);
		const read = readModel(model);
		if (read.reading === null) {
			const mean = meanBytesPerWeight(weights);
			return (tensor) => tensor.parameterCount * mean;
		}
		const context = recipeContext(model, read, weights);
		return (tensor) => ggufTensorBytes(tensor, weights, context);
	}
	const plain = plainFormat(format);
	const bits = plainBits(weights);
	if (!plain || bits === null || Number.isNaN(bits)) throw unknownFormat(format);
	const hasExperts = (model.expertCount ?? 0) > 1;
	const parts = weights.expertsOnly ? 'experts-or-linear' : plain.parts;
	const wide = bits > 16 ? bits : 16;
	return (tensor) =>
		(tensor.parameterCount * (isQuantised(tensor, parts, hasExperts) ? bits : wide)) / 8;
}

const unknownFormat = (format: string) =>
	new SizingRefusal('unsupported', 'weights.format', `no size is known for the format ${format}`);

/**
 * Weights part by part, in bytes:
 *
 *     Σ over tensors  parameters × bits of the format ÷ 8
 *
 * where embeddings, output, norms and routers keep 16 bits unless the format quantises every matrix, and GGUF
 * files follow llama.cpp's recipe tensor by tensor. A stated size scales every part alike.
 */
export function weightParts(model: Model, weights: Weights, scope: WeightScope): WeightPart[] {
	const read = readModel(model);
	const bytesOf = tensorBytes(model, weights);
	const parts = new Map<WeightPart['part'], WeightPart>();
	const add = (part: WeightPart['part'], parameterCount: number, bytes: number) => {
		const sum = parts.get(part) ?? { part, parameterCount: 0, bytes: 0 };
		sum.parameterCount += parameterCount;
		sum.bytes += bytes;
		parts.set(part, sum);
	};
	for (const tensor of read.tensors) add(tensor.part, tensor.parameterCount, bytesOf(tensor));
	if (scope.prediction) {
		for (const tensor of read.prediction) add('prediction', tensor.parameterCount, bytesOf(tensor));
	}
	if (scope.encoder && read.encoderParameterCount > 0) {
		add('encoder', read.encoderParameterCount, read.encoderParameterCount * 2);
	}
	return scaledToStated([...parts.values()], weights.statedBytes);
}

function scaledToStated(parts: WeightPart[], statedBytes: number | null): WeightPart[] {
	if (statedBytes === null) return parts;
	const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
	return parts.map((part) => ({ ...part, bytes: (part.bytes * statedBytes) / total }));
}

/** Scope of what an engine loads to write text. */
export const loadedScope = (weights: Weights): WeightScope => ({
	prediction: false,
	encoder: !isGguf(weights.format),
});

/** What one decode step reads of the weights, so that a model of time can tell shared from routed reading. */
export interface DecodeWeightReads {
	/** Read once a step, whatever the number of sequences. */
	alwaysReadBytes: number;
	/** All routed experts; a step reads the share that its sequences are routed to. */
	routedExpertBytes: number;
	expertCount: number;
	expertsPerToken: number;
	activeParameterCount: number;
}

/**
 * Bytes a decode step reads: everything but the routed experts is read once; an embedding that is not also the
 * output is only looked up; encoders and prediction layers are left out.
 */
export function decodeWeightReads(model: Model, weights: Weights): DecodeWeightReads {
	const parts = weightParts(model, weights, { prediction: false, encoder: false });
	const tied = !parts.some(({ part, bytes }) => part === 'head' && bytes > 0);
	const routed = parts.find(({ part }) => part === 'routed-experts');
	const always = parts.filter(
		({ part }) => part !== 'routed-experts' && (tied || part !== 'embedding'),
	);
	const total = parts.reduce((sum, { parameterCount }) => sum + parameterCount, 0);
	const alwaysReadBytes = always.reduce((sum, { bytes }) => sum + bytes, 0);
	if (!routed) {
		const share = wholeActiveShare(model, total);
		return {
			alwaysReadBytes: alwaysReadBytes * share,
			routedExpertBytes: 0,
			expertCount: 1,
			expertsPerToken: 1,
			activeParameterCount: total * share,
		};
	}
	const expertCount = shape(model, 'expertCount');
	const expertsPerToken = shape(model, 'expertsPerToken');
	return {
		alwaysReadBytes,
		routedExpertBytes: routed.bytes,
		expertCount,
		expertsPerToken,
		activeParameterCount: total - routed.parameterCount * (1 - expertsPerToken / expertCount),
	};
}

/** Beyond this share, weights that no formula explains may be tables that are only looked up. */
const largeUnexplainedShare = 0.1;

/**
 * Share of the weights that one token uses, where only two counts are known of a mixture of experts, or where a
 * large part of a dense model is looked up and not multiplied (tables of each layer).
 */
function wholeActiveShare(model: Model, total: number): number {
	const active = model.statedActiveParameterCount;
	if (active === null) return 1;
	const { reading, unexplainedShare } = readModel(model);
	if (reading !== null && unexplainedShare < largeUnexplainedShare) return 1;
	return Math.min(1, active / total);
}
