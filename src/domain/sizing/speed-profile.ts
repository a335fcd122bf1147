import { layerPlan } from './layer-plan.ts';
import { given, shape } from './refusal.ts';
import { layerHeads } from './tensors-attention.ts';
import type { Model, Weights } from './types.ts';
import { decodeWeightReads, loadedScope, weightParts, type DecodeWeightReads } from './weights.ts';

/** What the time of a step needs to know of a model in a format. */
export interface SpeedProfile {
	reads: DecodeWeightReads;
	/** All weights as loaded. */
	loadedBytes: number;
	layerCount: number;
	expertLayerCount: number;
	hiddenSize: number;
	/** Floating-point operations for one query token over one cached token, all layers that keep everything. */
	fullPairFlops: number;
	/** The same for layers with a window. */
	windowedPairFlops: number;
	windowTokens: number;
}

const profiles = new WeakMap<Model, Map<string, SpeedProfile>>();

/** The profile of a model in a format: worked out once for the same objects. */
export function speedProfile(model: Model, weights: Weights): SpeedProfile {
	const key = Object.values(weights).join(' ');
	const known = profiles.get(model)?.get(key);
	if (known) return known;
	const profile = buildProfile(model, weights);
	const ofModel = profiles.get(model) ?? new Map<string, SpeedProfile>();
	profiles.set(model, ofModel.set(key, profile));
	return profile;
}

function buildProfile(model: Model, weights: Weights): SpeedProfile {
	const parts = weightParts(model, weights, loadedScope(weights));
	const plan = layerPlan(model);
	const withFeedForward = plan.filter(({ feedForward }) => feedForward).length;
	const hasExperts = (model.expertCount ?? 0) > 1;
	const full = plan.filter(({ attention }) => attention === 'full').length;
	const windowed = plan.filter(({ attention }) => attention === 'windowed').length;
	return {
		reads: decodeWeightReads(model, weights),
		loadedBytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
		layerCount: shape(model, 'layerCount'),
		expertLayerCount: hasExperts ? expertLayers(model, withFeedForward) : 0,
		hiddenSize: given(model.hiddenSize ?? hiddenFromCount(model), 'model.hiddenSize'),
		fullPairFlops: full * pairFlops(model, true),
		windowedPairFlops: windowed * pairFlops(model, windowed === 0),
		windowTokens: model.slidingWindowTokens ?? Number.POSITIVE_INFINITY,
	};
}

/** Layers with experts: all but the first dense ones, or every n-th. */
function expertLayers(model: Model, layers: number): number {
	const after = Math.max(0, layers - (model.denseLayerCount ?? 0));
	return Math.ceil(after / (model.expertLayerStep ?? 1));
}

/** A width that fits the count where a configuration lacks it: parameters ≈ 12 × layers × width². */
function hiddenFromCount(model: Model): number | null {
	if (model.statedActiveParameterCount === null && model.statedParameterCount === null) return null;
	const parameters = model.statedActiveParameterCount ?? model.statedParameterCount ?? 0;
	return Math.sqrt(parameters / (12 * shape(model, 'layerCount')));
}

/**
 * Operations of attention for one query token and one cached token in one layer: 2 for the score and 2 for the
 * mixing of values, a head and dimension. Source: https://jax-ml.github.io/scaling-book/transformers/.
 * Zero where the heads are not known: the share is small unless the context is long.
 */
function pairFlops(model: Model, full: boolean): number {
	const heads = model.attentionHeadCount;
	if (heads === null) return 0;
	if (model.kvLoraRank !== null) {
		const nope = model.qkNopeHeadDimension ?? 0;
		const rope = model.qkRopeHeadDimension ?? 0;
		return 2 * heads * (nope + rope + (model.vHeadDimension ?? nope));
	}
	if (model.kvHeadCount === null) return 0;
	return 4 * heads * layerHeads(model, full).headDimension;
}
