import { shape } from './refusal.ts';
import type { Model } from './types.ts';

/** What one layer holds. */
export interface LayerPlan {
	attention: 'full' | 'windowed' | 'state' | 'none';
	feedForward: boolean;
}

/**
 * What each layer holds. Layers of the rarer kind are spread evenly and stand last in each run, as in
 * configurations (`full_attention_interval`, `sliding_window_pattern`). Where attention and state layers do not
 * add up to all layers, the others are feed-forward only, and those with attention have none
 * (Nemotron-H, https://arxiv.org/abs/2504.03624, figure 2).
 */
export function layerPlan(model: Model): LayerPlan[] {
	const layers = shape(model, 'layerCount');
	const state = model.stateLayerCount ?? 0;
	const windowed = model.windowedLayerCount ?? 0;
	const full = model.fullAttentionLayerCount ?? Math.max(0, layers - state - windowed);
	const separate = Math.max(0, layers - full - state - windowed);
	const plan: LayerPlan[] = Array.from({ length: layers }, () => ({
		attention: state > 0 ? 'state' : windowed > 0 ? 'windowed' : 'full',
		feedForward: separate === 0,
	}));
	place(plan, full, (layer) => (layer.attention = 'full'));
	if (state > 0 && windowed > 0) {
		const others = plan.filter(({ attention }) => attention === 'state');
		place(others, windowed, (layer) => (layer.attention = 'windowed'));
	}
	const feedForwardOnly = plan.filter(({ attention }) => attention !== 'full').slice(0, separate);
	for (const layer of separate > 0 ? feedForwardOnly : []) {
		layer.attention = 'none';
		layer.feedForward = true;
	}
	return plan;
}

/** Applies a change to `count` layers, evenly spaced, each the last of its run. */
function place(plan: LayerPlan[], count: number, change: (layer: LayerPlan) => void): void {
	if (count <= 0) return;
	const interval = Math.max(1, Math.floor(plan.length / count));
	let placed = 0;
	for (const [index, layer] of plan.entries()) {
		if (placed < count && (index + 1) % interval === 0) {
			change(layer);
			placed += 1;
		}
	}
}
