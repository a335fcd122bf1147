import { layerCounts } from './layer-plan.ts';
import { constant } from './trace.ts';
import type { SpeedQuestion } from './speed-question.ts';
import type { Assumption, Assumptions, Model } from './types.ts';

/** A question whose model has every number that speed needs, and what was assumed to get there. */
export interface ShapedQuestion {
	question: SpeedQuestion;
	assumed: Assumption[];
}

const billion = 1e9;

/** Whether the cache of a model follows from what is known of it. */
const cacheKnown = (model: Model) =>
	model.kvLoraRank !== null ||
	model.cacheBytesPerToken !== null ||
	model.attention === 'none' ||
	(model.attention !== 'compressed' && model.kvHeadCount !== null && model.headDimension !== null);

/** Heads of a cache with a typical number of elements; heads that are given stay. */
const typicalCache = ({ kvHeadCount, headDimension }: Model, elements: number) => ({
	attention: 'gqa' as const,
	kvHeadCount: kvHeadCount ?? 8,
	headDimension: headDimension ?? elements / (kvHeadCount ?? 8),
	kvLoraRank: null,
});

/** Whether it is known what each layer keeps; a model of unknown depth has no kinds yet. */
const layerKindsKnown = (model: Model) =>
	model.layerCount === null || layerCounts(model).unknown === 0;

/**
 * Fills what a configuration lacks with the typical shape of its size, so that a model known by its parameter count
 * alone has a speed too, with a wide range and every assumption in the trace:
 *
 *     layers     typical × (√(total × active) ÷ 10⁹) ^ exponent
 *     width      √(parameters ÷ (12 × layers))
 *     cache      a typical number of key and of value elements a layer; layers of unknown kind keep every token
 *
 * Twelve widths squared a layer is the count of a plain transformer (https://arxiv.org/abs/2001.08361, §2.1).
 * A model without a parameter count is not filled: the refusal names what lacks.
 */
export function typicalShape(
	model: Model,
	assumptions: Assumptions,
): { model: Model; assumed: Assumption[] } {
	const total = model.statedParameterCount;
	const kindsKnown = layerKindsKnown(model);
	if (
		total === null ||
		(model.layerCount !== null && model.hiddenSize !== null && cacheKnown(model) && kindsKnown)
	)
		return { model, assumed: [] };
	const active = model.statedActiveParameterCount ?? total;
	const base = constant(assumptions, 'decode-typical-layers');
	const exponent = constant(assumptions, 'decode-typical-layer-exponent');
	const elements = constant(assumptions, 'decode-typical-cache-elements');
	const size = Math.sqrt(total * active) / billion;
	const layerCount =
		model.layerCount ?? Math.max(8, Math.round(base.value * size ** exponent.value));
	return {
		model: {
			...model,
			...(kindsKnown ? {} : { fullAttentionLayerCount: layerCount }),
			layerCount,
			hiddenSize: model.hiddenSize ?? Math.round(Math.sqrt(active / (12 * layerCount))),
			...(cacheKnown(model) ? {} : typicalCache(model, elements.value)),
		},
		assumed: [base, exponent, elements],
	};
}

/** A question of speed with the typical shape where its model lacks one (`typicalShape`). */
export function withTypicalShape(question: SpeedQuestion): ShapedQuestion {
	const { model, assumed } = typicalShape(question.model, question.assumptions);
	if (assumed.length === 0) return { question, assumed };
	return { question: { ...question, model, assumedShape: true }, assumed };
}
