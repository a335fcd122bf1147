import { given, shape } from './refusal.ts';
import { matrix, vector, type Tensor } from './tensor.ts';
import type { Model } from './types.ts';

/** The attention tensors of one layer: latent where ranks are given, grouped heads otherwise. */
export function attentionTensors(model: Model, layer: number, full: boolean): Tensor[] {
	return model.kvLoraRank === null
		? groupedTensors(model, layer, full)
		: latentTensors(model, layer, model.kvLoraRank);
}

/** KV heads and head dimension of a layer; layers with full attention may have their own. */
export function layerHeads(model: Model, full: boolean) {
	const kvHeads = shape(model, 'kvHeadCount');
	const headDimension = shape(model, 'headDimension');
	return {
		kvHeads: full ? (model.fullAttentionKvHeadCount ?? kvHeads) : kvHeads,
		headDimension: full ? (model.fullAttentionHeadDimension ?? headDimension) : headDimension,
	};
}

/**
 * Multi-head, grouped-query and multi-query attention:
 *
 *     query   hidden × heads × head dimension      output   the same, turned
 *     key     hidden × KV heads × head dimension   value    the same, unless shared with the key
 */
function groupedTensors(model: Model, layer: number, full: boolean): Tensor[] {
	const hidden = shape(model, 'hiddenSize');
	const heads = shape(model, 'attentionHeadCount');
	const { kvHeads, headDimension } = layerHeads(model, full);
	const queryWidth = heads * headDimension;
	const keyWidth = kvHeads * headDimension;
	const tensors = [
		...queryTensors(model, layer, queryWidth),
		matrix(['attention', 'attention-k'], layer, hidden, keyWidth),
		matrix(['attention', 'attention-output'], layer, queryWidth, hidden),
	];
	if (!(full && model.sharedKeyValue)) {
		tensors.push(matrix(['attention', 'attention-v'], layer, hidden, keyWidth));
	}
	if (model.attentionBias === true || model.fullBias) {
		tensors.push(vector('norms', layer, queryWidth + 2 * keyWidth));
	}
	if (model.fullBias) tensors.push(vector('norms', layer, hidden + heads));
	return tensors;
}

/** Queries: one matrix, or two through a low rank. */
function queryTensors(model: Model, layer: number, width: number): Tensor[] {
	const hidden = shape(model, 'hiddenSize');
	const rank = model.qLoraRank ?? 0;
	if (rank === 0) return [matrix(['attention', 'attention-q'], layer, hidden, width)];
	return [
		matrix(['attention', 'other'], layer, hidden, rank),
		matrix(['attention', 'other'], layer, rank, width),
	];
}

/**
 * Latent attention (MLA): queries and the pair of key and value go through low ranks.
 * Source: https://arxiv.org/abs/2405.04434, §2.1; tensors as `convert_hf_to_gguf.py` of llama.cpp splits them.
 */
function latentTensors(model: Model, layer: number, kvRank: number): Tensor[] {
	const hidden = shape(model, 'hiddenSize');
	const heads = shape(model, 'attentionHeadCount');
	const nope = given(model.qkNopeHeadDimension, 'model.qkNopeHeadDimension');
	const rope = given(model.qkRopeHeadDimension, 'model.qkRopeHeadDimension');
	const value = given(model.vHeadDimension, 'model.vHeadDimension');
	return [
		...queryTensors(model, layer, heads * (nope + rope)),
		matrix(['attention', 'other'], layer, hidden, kvRank + rope),
		matrix(['attention', 'other'], layer, nope, kvRank * heads),
		matrix(['attention', 'other'], layer, kvRank, heads * value),
		matrix(['attention', 'attention-output'], layer, heads * value, hidden),
		vector('norms', layer, (model.qLoraRank ?? 0) + kvRank),
	];
}
