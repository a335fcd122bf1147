import { shape } from './refusal.ts';
import type { Model } from './types.ts';

/** What a layer keeps of the tokens: all, a window, a state of fixed size, nothing, or nobody says. */
export type LayerKind = 'full' | 'windowed' | 'state' | 'none' | 'unknown';

/** What one layer holds. */
export interface LayerPlan {
	attention: LayerKind;
	feedForward: boolean;
}

/** Layers by kind. */
export type LayerCounts = Record<LayerKind, number>;

/**
 * Layers by kind. Where a configuration counts the layers with full attention alone, the others are windowed if
 * a window is given, keep a state if the model is a hybrid, and are of unknown kind otherwise. Where it counts
 * every kind and they do not add up, the rest have no attention: feed-forward layers of a hybrid, or blocks that
 * a search took the attention out of.
 */
export function layerCounts(model: Model): LayerCounts {
	const layers = shape(model, 'layerCount');
	const { fullAttentionLayerCount: full, windowedLayerCount, stateLayerCount } = model;
	const counts: LayerCounts = {
		full: Math.min(layers, full ?? 0),
		windowed: windowedLayerCount ?? 0,
		state: stateLayerCount ?? 0,
		none: 0,
		unknown: 0,
	};
	const rest = Math.max(0, layers - counts.full - counts.windowed - counts.state);
	const kind = restKind(model);
	return { ...counts, [kind]: counts[kind] + rest };
}

/** Whether any layer keeps a state; a model of unknown depth has none that we know of. */
export function hasStateLayers(model: Model): boolean {
	return model.layerCount !== null && layerCounts(model).state > 0;
}

/** Of what kind the layers are that no count names. */
function restKind(model: Model): LayerKind {
	const { windowedLayerCount: windowed, stateLayerCount: state, attention } = model;
	const mixed = attention === 'hybrid' || attention === 'sliding-window';
	if (model.fullAttentionLayerCount === null) {
		return mixed && windowed === null && state === null ? 'unknown' : 'full';
	}
	if (windowed === null && state === null) {
		if (attention === 'hybrid') return 'state';
		return model.slidingWindowTokens === null ? 'unknown' : 'windowed';
	}
	return (state ?? 0) > 0 || (windowed !== null && state !== null) ? 'none' : 'unknown';
}

/** The kind that layers have unless they are placed: the one that repeats between the others. */
const commonKind = (counts: LayerCounts): LayerKind =>
	(['state', 'windowed', 'unknown', 'none'] as const).find((kind) => counts[kind] > 0) ?? 'full';

/**
 * What each layer holds. Layers of the rarer kind are spread evenly and stand last in each run, as in
 * configurations (`full_attention_interval`, `sliding_window_pattern`). Layers without attention beside layers
 * with a state hold the feed-forward parts, and the others have none (Nemotron-H,
 * https://arxiv.org/abs/2504.03624, figure 2).
 */
export function layerPlan(model: Model): LayerPlan[] {
	const counts = layerCounts(model);
	const separate = counts.state > 0 && counts.none > 0;
	const plan: LayerPlan[] = Array.from({ length: shape(model, 'layerCount') }, () => ({
		attention: commonKind(counts),
		feedForward: !separate,
	}));
	place(plan, counts.full, 'full');
	if (counts.state > 0) {
		const others = plan.filter(({ attention }) => attention === 'state');
		place(others, counts.windowed, 'windowed');
		for (const layer of others.slice(0, counts.none)) {
			layer.attention = 'none';
			layer.feedForward = true;
		}
	}
	return plan;
}

/** Gives a kind to `count` layers, evenly spaced, each the last of its run. */
function place(plan: LayerPlan[], count: number, kind: LayerKind): void {
	if (count <= 0) return;
	const interval = Math.max(1, Math.floor(plan.length / count));
	let placed = 0;
	for (const [index, layer] of plan.entries()) {
		if (placed < count && (index + 1) % interval === 0) {
			layer.attention = kind;
			placed += 1;
		}
	}
}
