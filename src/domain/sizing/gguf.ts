import { bytesPerValue } from './ggml-types.ts';
import type { WeightFormat } from './formats.ts';
import type { RecipeContext } from './gguf-context.ts';
import { baseType, tensorType } from './gguf-recipe.ts';
import { layerPlan } from './layer-plan.ts';
import type { ModelReading } from './parameters.ts';
import { attempt } from './refusal.ts';
import type { Tensor } from './tensor.ts';
import type { Model, Weights } from './types.ts';

/** Formats that publishers quantise with an importance matrix as a rule. */
const usuallyWithMatrix = (format: WeightFormat) => /^gguf-i?q?[123]|^gguf-iq/.test(format);

/** What llama.cpp's recipe needs to know of the model. */
export function recipeContext(
	model: Model,
	{ reading }: ModelReading,
	{ format, wideTables }: Weights,
): RecipeContext {
	const plan = attempt(() => layerPlan(model));
	const layers = plan.ok ? plan.value : [];
	const attention = layers.filter(({ attention: kind }) => kind !== 'state' && kind !== 'none');
	const queriesPerKv =
		model.attentionHeadCount !== null && model.kvHeadCount !== null
			? model.attentionHeadCount / model.kvHeadCount
			: 1;
	return {
		layerCount: layers.length,
		attentionLayerCount: attention.length,
		expertCount: model.expertCount ?? 0,
		queriesPerKv,
		wideGrouped: layers.length === 80 && queriesPerKv > 1 && (model.expertCount ?? 0) <= 1,
		tied: reading?.tied ?? model.tiedEmbeddings ?? false,
		importanceMatrix: usuallyWithMatrix(format),
		wideTables: wideTables ?? false,
	};
}

/**
 * Bytes of one tensor in a GGUF file: its parameters × bytes a value of the type that llama.cpp's recipe
 * chooses for it, the main type with bits of its own where they are stated.
 */
export function ggufTensorBytes(
	tensor: Tensor,
	{ format, bitsPerWeight }: Weights,
	context: RecipeContext,
): number {
	const type = tensorType(tensor, format, context);
	const own = bitsPerWeight !== undefined && type === baseType(format);
	return tensor.parameterCount * (own ? bitsPerWeight / 8 : bytesPerValue(type));
}

/** Bytes of a vocabulary entry in the header: text, its length, score, type, and its share of the merges. */
const headerBytesPerToken = 45;

/**
 * Header of a GGUF file: names and shapes of tensors, and the tokeniser, which is most of it.
 * Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md; the size of an entry is that of
 * vocabularies of about 128,000 entries, 5 to 8 MB.
 */
export function ggufHeaderBytes(vocabularySize: number, tensorCount: number): number {
	return vocabularySize * headerBytesPerToken + tensorCount * 90;
}
