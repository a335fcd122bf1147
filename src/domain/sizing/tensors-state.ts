import { shape } from './refusal.ts';
import { matrix, vector, type Tensor } from './tensor.ts';
import type { Model } from './types.ts';

/**
 * The tensors of one layer with a state, where its shape is given:
 *
 *     in    hidden × (2 × heads × dimension + 2 × groups × size + heads): inputs, gates, keys and queries, steps
 *     out   heads × dimension × hidden
 *
 * The projections of Mamba-2 (https://arxiv.org/abs/2405.21060, §7) and, in other words, of the delta rule
 * (https://arxiv.org/abs/2412.06464). None where the shape is not given: the stated count tells their sum.
 */
export function stateTensors(model: Model, layer: number): Tensor[] {
	const { stateHeadCount: heads, stateHeadDimension: dimension, stateSize: size } = model;
	if (heads === null || dimension === null || size === null) return [];
	const hidden = shape(model, 'hiddenSize');
	const groups = model.stateGroupCount ?? heads;
	const inner = heads * dimension;
	return [
		matrix(['state-layers', 'other'], layer, hidden, 2 * inner + 2 * groups * size + heads),
		matrix(['state-layers', 'other'], layer, inner, hidden),
		vector('norms', layer, 4 * (inner + 2 * groups * size) + inner),
	];
}

/** Squares of the hidden size that a layer with a state holds: Mamba-2 expands by two on the way in and out. */
const usualSquares = 6;

/** The tensors of a layer with a state of unknown shape, as large as such layers usually are. */
export function usualStateTensor(model: Model, layer: number): Tensor {
	const hidden = shape(model, 'hiddenSize');
	return matrix(['state-layers', 'other'], layer, hidden, usualSquares * hidden);
}
