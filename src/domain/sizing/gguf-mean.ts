import { ggufTensorBytes, recipeContext } from './gguf.ts';
import { readModel } from './parameters.ts';
import type { Model, Weights } from './types.ts';
import { unknownModel } from './unknown-model.ts';

/** A plain transformer of usual proportions: eight billion parameters, grouped heads, output of its own. */
const usual: Model = {
	...unknownModel,
	name: 'usual proportions',
	layerCount: 32,
	hiddenSize: 4096,
	intermediateSize: 14336,
	attentionHeadCount: 32,
	kvHeadCount: 8,
	headDimension: 128,
	vocabularySize: 128256,
	tiedEmbeddings: false,
	gatedFeedForward: true,
};

/**
 * Bytes a weight of a GGUF file whose tensors are not known: the recipe's mean over a model of usual
 * proportions. Files of other proportions differ by a few percent.
 */
export function meanBytesPerWeight(weights: Weights): number {
	const read = readModel(usual);
	const context = recipeContext(usual, read, weights);
	const bytes = read.tensors.reduce(
		(sum, tensor) => sum + ggufTensorBytes(tensor, weights, context),
		0,
	);
	return bytes / read.parameterCount;
}
