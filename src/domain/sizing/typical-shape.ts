import { constant, constantInput } from './trace.ts';
import type { SpeedQuestion } from './speed-question.ts';
import type { Model, TraceInput } from './types.ts';

/** A question whose model has every number that speed needs, and what was assumed to get there. */
export interface ShapedQuestion {
	question: SpeedQuestion;
	assumed: TraceInput[];
}

const billion = 1e9;

/** Whether the cache of a model follows from what is known of it. */
const cacheKnown = (model: Model) =>
	model.kvLoraRank !== null ||
	model.cacheBytesPerToken !== null ||
	model.attention === 'none' ||
	model.attention === 'compressed' ||
	(model.kvHeadCount !== null && model.headDimension !== null);

/**
 * Fills what a configuration lacks with the typical shape of its size, so that a model known by its parameter count
 * alone has a speed too, with a wide range and every assumption in the trace:
 *
 *     layers     typical × (√(total × active) ÷ 10⁹) ^ exponent
 *     width      √(parameters ÷ (12 × layers))
 *     cache      a typical number of key and of value elements a layer
 *
 * Twelve widths squared a layer is the count of a plain transformer (https://arxiv.org/abs/2001.08361, §2.1).
 * A model without a parameter count is not filled: the refusal names what lacks.
 */
export function withTypicalShape(question: SpeedQuestion): ShapedQuestion {
	const { model, assumptions } = question;
	const total = model.statedParameterCount;
	if (
		total === null ||
		(model.layerCount !== null && model.hiddenSize !== null && cacheKnown(model))
	)
		return { question, assumed: [] };
	const active = model.statedActiveParameterCount ?? total;
	const base = constant(assumptions, 'decode-typical-layers');
	const exponent = constant(assumptions, 'decode-typical-layer-exponent');
	const elements = constant(assumptions, 'decode-typical-cache-elements');
	const size = Math.sqrt(total * active) / billion;
	const layerCount =
		model.layerCount ?? Math.max(8, Math.round(base.value * size ** exponent.value));
	const filled: Model = {
		...model,
		layerCount,
		hiddenSize: model.hiddenSize ?? Math.round(Math.sqrt(active / (12 * layerCount))),
		...(cacheKnown(model)
			? {}
			: { kvHeadCount: 8, headDimension: elements.value / 8, kvLoraRank: null }),
	};
	return {
		question: { ...question, model: filled, assumedShape: true },
		assumed: [base, exponent, elements].map((assumption) => constantInput(assumption)),
	};
}
