import { describe, expect, it } from 'vitest';
import { layerCounts, layerPlan } from '#domain/sizing/layer-plan.ts';
import { cacheRates } from '#domain/sizing/cache-rates.ts';
import { cacheBytes } from '#domain/sizing/kv-cache.ts';
import { parameterCount, activeParameterCount } from '#domain/sizing/parameters.ts';
import { attempt } from '#domain/sizing/refusal.ts';
import type { Cache, Model } from '#domain/sizing/types.ts';
import { unknownModel } from '#domain/sizing/unknown-model.ts';

const cache: Cache = {
	key: 'fp16',
	value: 'fp16',
	mlaExpanded: false,
	mlaTransposedCopy: false,
	fullWindow: false,
	microBatchTokens: 0,
	sequences: 1,
};
const heads = { attentionHeadCount: 64, kvHeadCount: 8, headDimension: 64 };
const half: Model = {
	...unknownModel,
	...heads,
	attention: 'gqa',
	layerCount: 36,
	fullAttentionLayerCount: 18,
};

describe('what the other layers keep', () => {
	it('a window, where a window is given', () => {
		const windowed = { ...half, slidingWindowTokens: 128 };
		expect(layerCounts(windowed)).toMatchObject({ full: 18, windowed: 18, unknown: 0 });
		// 18 layers × 2 × 8 heads × 64 × 2 bytes, by kind
		expect(cacheRates(windowed, cache)).toMatchObject({
			fullBytesPerToken: 36_864,
			windowedBytesPerToken: 36_864,
		});
		expect(layerPlan(windowed).every(({ feedForward }) => feedForward)).toBe(true);
	});

	it('a state, where the model is a hybrid', () => {
		expect(layerCounts({ ...half, attention: 'hybrid' })).toMatchObject({ full: 18, state: 18 });
	});

	it('nothing, where windows and states are counted as none', () => {
		const pruned = { ...half, windowedLayerCount: 0, stateLayerCount: 0 };
		expect(layerCounts(pruned)).toMatchObject({ full: 18, none: 18 });
		expect(cacheRates(pruned, cache)).toMatchObject({
			fullBytesPerToken: 36_864,
			windowedBytesPerToken: 0,
		});
		expect(layerPlan(pruned).every(({ feedForward }) => feedForward)).toBe(true);
	});

	it('unknown otherwise: the cache is refused by name', () => {
		expect(layerCounts(half)).toMatchObject({ full: 18, unknown: 18 });
		expect(attempt(() => cacheRates(half, cache))).toMatchObject({
			ok: false,
			refusal: { kind: 'missing', field: 'model.windowedLayerCount' },
		});
	});

	it('feed-forward parts alone, beside layers with a state', () => {
		const hybrid: Model = {
			...half,
			attention: 'hybrid',
			layerCount: 52,
			fullAttentionLayerCount: 6,
			stateLayerCount: 23,
		};
		expect(layerCounts(hybrid)).toMatchObject({ full: 6, state: 23, none: 23 });
		expect(layerPlan(hybrid).filter(({ feedForward }) => feedForward)).toHaveLength(23);
	});
});

describe('caches of rarer kinds', () => {
	it('last layers that share a cache have none of their own', () => {
		// 35 layers, every fifth full; the last 20 share: 3 full and 12 windowed ones are left
		const shared: Model = {
			...unknownModel,
			attention: 'sliding-window',
			layerCount: 35,
			fullAttentionLayerCount: 7,
			windowedLayerCount: 28,
			slidingWindowTokens: 512,
			attentionHeadCount: 8,
			kvHeadCount: 1,
			headDimension: 256,
			fullAttentionHeadDimension: 512,
			sharedCacheLayerCount: 20,
		};
		expect(cacheRates(shared, cache)).toMatchObject({
			fullBytesPerToken: 3 * 2 * 512 * 2,
			windowedBytesPerToken: 12 * 2 * 256 * 2,
		});
	});

	it('an indexer adds its keys: 1,408 bytes a layer as vLLM works it out', () => {
		const sparse: Model = {
			...unknownModel,
			attention: 'compressed',
			layerCount: 61,
			attentionHeadCount: 128,
			kvLoraRank: 512,
			qkRopeHeadDimension: 64,
			indexerHeadDimension: 128,
		};
		expect(cacheRates(sparse, cache).fullBytesPerToken).toBe(61 * 1408);
		expect(cacheRates({ ...sparse, indexerLayerCount: 21 }, cache).fullBytesPerToken).toBe(
			61 * 1152 + 21 * 256,
		);
	});

	it('a compressed cache takes published bytes, and a window of single vectors', () => {
		const compressed: Model = {
			...unknownModel,
			attention: 'compressed',
			layerCount: 61,
			kvHeadCount: 1,
			headDimension: 512,
			slidingWindowTokens: 128,
			cacheBytesPerToken: 9848,
		};
		// vLLM's post: 9.62 GiB at 1,048,576 tokens
		expect(cacheBytes(compressed, cache, 1_048_576) / 2 ** 30).toBeCloseTo(9.62, 1);
		expect(attempt(() => cacheRates({ ...compressed, cacheBytesPerToken: null }, cache)).ok).toBe(
			false,
		);
	});

	it('a state is as large as its heads, whatever the context', () => {
		const linear: Model = {
			...unknownModel,
			...heads,
			attention: 'hybrid',
			layerCount: 48,
			fullAttentionLayerCount: 12,
			stateHeadCount: 32,
			stateHeadDimension: 128,
			stateSize: 128,
			stateGroupCount: 16,
		};
		const local = { ...cache, microBatchTokens: 512 };
		// llama.cpp's names for the two parts: S 72 MiB, R 3.375 MiB
		expect(cacheRates(linear, local).stateBytesPerSequence / 2 ** 20).toBeCloseTo(75.375, 6);
		const grows = cacheBytes(linear, local, 2000) - cacheBytes(linear, local, 1000);
		expect(grows).toBe(1000 * cacheRates(linear, local).fullBytesPerToken);
	});
});

describe('parameters of layers with a state', () => {
	const mamba: Model = {
		...unknownModel,
		attention: 'hybrid',
		layerCount: 88,
		fullAttentionLayerCount: 8,
		stateLayerCount: 40,
		hiddenSize: 4096,
		attentionHeadCount: 32,
		kvHeadCount: 2,
		headDimension: 128,
		stateHeadCount: 128,
		stateHeadDimension: 64,
		stateSize: 128,
		stateGroupCount: 8,
		gatedFeedForward: false,
		expertCount: 512,
		expertsPerToken: 22,
		expertIntermediateSize: 2688,
		sharedExpertIntermediateSize: 5376,
		vocabularySize: 131072,
		tiedEmbeddings: false,
		statedParameterCount: 120e9,
	};

	it('count among those used for a token', () => {
		expect(parameterCount(mamba)).toBeCloseTo(120e9, -8);
		// its maker says 12 billion
		expect(activeParameterCount(mamba) / 1e9).toBeGreaterThan(11.5);
		expect(activeParameterCount(mamba) / 1e9).toBeLessThan(13);
	});

	it('are of usual size where no shape is given', () => {
		const unshaped = { ...mamba, stateHeadCount: null, stateHeadDimension: null, stateSize: null };
		expect(activeParameterCount(unshaped) / 1e9).toBeGreaterThan(11);
	});
});
