import { given, shape } from './refusal.ts';
import { matrix, vector, type ModelPart, type Reading, type Tensor } from './tensor.ts';
import type { Model } from './types.ts';

/** The feed-forward tensors of one layer: dense, or router, experts and shared experts. */
export function feedForwardTensors(model: Model, layer: number, reading: Reading): Tensor[] {
	if (!hasExperts(model, layer)) {
		const size = denseSize(model);
		return size > 0
			? matrices(model, layer, { part: 'dense-ffn', size, count: 1, gated: reading.gated })
			: [];
	}
	const tensors = expertTensors(model, layer, reading);
	if (reading.denseBesideExperts) {
		const size = shape(model, 'intermediateSize');
		tensors.push(
			...matrices(model, layer, { part: 'dense-ffn', size, count: 1, gated: reading.gated }),
		);
	}
	return tensors;
}

/** Whether a layer routes to experts: the first ones may be dense, or only every n-th routes. */
export function hasExperts(model: Model, layer: number): boolean {
	if ((model.expertCount ?? 0) <= 1) return false;
	if (layer < (model.denseLayerCount ?? 0)) return false;
	const step = model.expertLayerStep ?? 1;
	return step <= 1 || (layer + 1) % step === 0;
}

/** Size of a dense layer; a mixture of experts may state it only for the layers without. */
function denseSize(model: Model): number {
	return given(model.intermediateSize ?? model.expertIntermediateSize, 'model.intermediateSize');
}

function expertTensors(model: Model, layer: number, { gated }: Reading): Tensor[] {
	const hidden = shape(model, 'hiddenSize');
	const count = shape(model, 'expertCount');
	const size = given(
		model.expertIntermediateSize ?? model.intermediateSize,
		'model.expertIntermediateSize',
	);
	const sharedSize = model.sharedExpertIntermediateSize ?? (model.sharedExpertCount ?? 0) * size;
	const tensors = [
		matrix(['router', 'router'], layer, hidden, count),
		...matrices(model, layer, { part: 'routed-experts', size, count, gated }),
	];
	if (sharedSize > 0) {
		tensors.push(
			...matrices(model, layer, { part: 'shared-experts', size: sharedSize, count: 1, gated }),
		);
	}
	if (model.fullBias) tensors.push(vector('router', layer, count));
	return tensors;
}

/**
 * Gated feed-forward part: gate and up (hidden → size) and down (size → hidden); without a gate, two
 * matrices. Source: https://arxiv.org/abs/2002.05202.
 */
function matrices(
	model: Model,
	layer: number,
	{ part, size, count, gated }: { part: ModelPart; size: number; count: number; gated: boolean },
): Tensor[] {
	const hidden = shape(model, 'hiddenSize');
	const tensors = [
		matrix([part, 'ffn-up'], layer, hidden, size * count),
		matrix([part, 'ffn-down'], layer, size, hidden * count),
	];
	if (gated) {
		tensors.push(matrix([part, 'ffn-gate'], layer, hidden, size * count));
	}
	if (model.fullBias) tensors.push(vector(part, layer, (2 * size + hidden) * count));
	return tensors;
}
