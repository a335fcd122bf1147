import { layerPlan } from './layer-plan.ts';
import { shape } from './refusal.ts';
import { matrix, vector, type Reading, type Tensor } from './tensor.ts';
import { attentionTensors } from './tensors-attention.ts';
import { feedForwardTensors } from './tensors-feed-forward.ts';
import { stateTensors } from './tensors-state.ts';
import type { Model } from './types.ts';

/**
 * The tensors that a configuration describes, without those of an image or sound encoder.
 *
 *     embedding   vocabulary × hidden, once more for an output that is not tied to it
 *     each layer  attention, feed-forward part or experts, two norms
 *
 * Layers that keep a state instead of a cache have projections of their own; where their shape is not given they
 * come from the stated parameter count (see `parameters.ts`).
 * Throws a refusal that names the first missing number.
 */
export function modelTensors(model: Model, reading: Reading): Tensor[] {
	const hidden = shape(model, 'hiddenSize');
	const vocabulary = shape(model, 'vocabularySize');
	const tensors = [matrix(['embedding', 'embedding'], -1, hidden, vocabulary)];
	if (!reading.tied) tensors.push(matrix(['head', 'output'], -1, hidden, vocabulary));
	tensors.push(vector('norms', -1, hidden));
	for (const [layer, { attention, feedForward }] of layerPlan(model).entries()) {
		tensors.push(vector('norms', layer, 2 * hidden));
		if (attention !== 'state' && attention !== 'none') {
			tensors.push(...attentionTensors(model, layer, attention !== 'windowed'));
		}
		if (attention === 'state') tensors.push(...stateTensors(model, layer));
		if (feedForward) tensors.push(...feedForwardTensors(model, layer, reading));
	}
	return tensors;
}

/**
 * Layers that predict several tokens: each is a further layer of the model and a projection of two hidden
 * states to one. Source: https://arxiv.org/abs/2412.19437, §2.2.
 */
export function predictionTensors(model: Model, reading: Reading): Tensor[] {
	const count = model.predictionLayerCount ?? 0;
	if (count === 0) return [];
	const hidden = shape(model, 'hiddenSize');
	const last = shape(model, 'layerCount') - 1;
	const layer = [
		...attentionTensors(model, last, true),
		...feedForwardTensors(model, last, reading),
		matrix(['prediction', 'other'], last, 2 * hidden, hidden),
		vector('prediction', last, 5 * hidden),
	].map((tensor): Tensor => ({ ...tensor, part: 'prediction' }));
	return Array.from({ length: count }, () => layer).flat();
}
