import { describe, expect, it } from 'vitest';
import { cacheBytes, kvBytesRead, kvShardCount } from '#domain/sizing/kv-cache.ts';
import { attempt } from '#domain/sizing/refusal.ts';
import { cache, small } from './memory-fixtures.ts';

const latent = {
	...small,
	attention: 'mla' as const,
	kvLoraRank: 512,
	qkNopeHeadDimension: 128,
	qkRopeHeadDimension: 64,
	vHeadDimension: 128,
};
const windowed = {
	...small,
	layerCount: 4,
	fullAttentionLayerCount: 2,
	windowedLayerCount: 2,
	slidingWindowTokens: 128,
};

describe('the cache', () => {
	it('keeps key and value of each KV head: 2 layers × 2 heads × 64 × 4 bytes', () => {
		expect(cacheBytes(small, cache, 100)).toBe(2 * 2 * 64 * 4 * 100);
	});

	it('counts the scales of block formats', () => {
		const quantised = { ...cache, key: 'q8_0' as const, value: 'q4_0' as const };
		expect(cacheBytes(small, quantised, 100)).toBe(2 * 2 * 64 * (34 / 32 + 18 / 32) * 100);
	});

	it('keeps one latent vector whatever the heads', () => {
		expect(cacheBytes(latent, cache, 10)).toBe(2 * (512 + 64) * 2 * 10);
		expect(cacheBytes({ ...latent, attentionHeadCount: 128 }, cache, 10)).toBe(
			cacheBytes(latent, cache, 10),
		);
	});

	it('keeps every head where the engine does not absorb', () => {
		const expanded = { ...cache, mlaExpanded: true };
		expect(cacheBytes(latent, expanded, 10)).toBe(2 * 4 * (192 + 128) * 2 * 10);
	});

	it('keeps a window in some layers', () => {
		const perLayer = 2 * 64 * 4;
		expect(cacheBytes(windowed, cache, 1000)).toBe(perLayer * (2 * 1000 + 2 * 128));
		expect(cacheBytes(windowed, { ...cache, fullWindow: true }, 1000)).toBe(perLayer * 4 * 1000);
	});

	it('adds a micro-batch to the window and rounds up, as llama.cpp does', () => {
		const local = { ...cache, microBatchTokens: 512 };
		expect(cacheBytes(windowed, local, 4096)).toBe(2 * 64 * 4 * (2 * 4096 + 2 * 768));
	});

	it('reads no more of a window than it holds', () => {
		expect(kvBytesRead(windowed, cache, 1000)).toBe(cacheBytes(windowed, cache, 1000));
	});

	it('is divided over cards by heads, and never where it is latent', () => {
		expect(kvShardCount(small, 8)).toBe(2);
		expect(kvShardCount(latent, 8)).toBe(1);
	});

	it('refuses compressed caches without a published size', () => {
		const compressed = { ...small, attention: 'compressed' as const };
		expect(attempt(() => cacheBytes(compressed, cache, 10))).toMatchObject({
			refusal: { kind: 'unsupported', field: 'model.attention' },
		});
		expect(cacheBytes({ ...compressed, cacheBytesPerToken: 100 }, cache, 10)).toBe(1000);
	});
});
