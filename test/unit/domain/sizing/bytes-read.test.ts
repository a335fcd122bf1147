import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
	cacheBytesReadPerCard,
	distinctExpertShare,
	weightBytesRead,
} from '#domain/sizing/bytes-read.ts';
import { cacheShards } from '#domain/sizing/effective-layout.ts';
import { denseModel, serverQuestion } from './speed-fixtures.ts';

const mixture = {
	alwaysReadBytes: 2e9,
	routedExpertBytes: 16e9,
	expertCount: 8,
	expertsPerToken: 2,
	activeParameterCount: 1,
};

describe('bytes that a step reads', () => {
	test('one sequence reads the experts it is routed to, many read nearly all', () => {
		expect(distinctExpertShare(mixture, 1)).toBe(0.25);
		// 1 − 0.75² = 0.4375
		expect(distinctExpertShare(mixture, 2)).toBeCloseTo(0.4375, 10);
		expect(distinctExpertShare(mixture, 100)).toBeCloseTo(1, 10);
		expect(weightBytesRead(mixture, 1)).toBe(2e9 + 4e9);
	});

	test('a dense model reads the same whatever the batch', () => {
		const dense = { ...mixture, routedExpertBytes: 0, expertCount: 1, expertsPerToken: 1 };
		expect(weightBytesRead(dense, 1)).toBe(weightBytesRead(dense, 64));
	});

	test('the share of experts grows with the batch and stays between used share and one', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 512 }),
				fc.integer({ min: 1, max: 512 }),
				fc.integer({ min: 1, max: 500 }),
				(experts, used, sequences) => {
					const reads = { expertCount: experts, expertsPerToken: Math.min(used, experts) };
					const share = distinctExpertShare(reads, sequences);
					expect(share).toBeGreaterThanOrEqual(reads.expertsPerToken / experts - 1e-12);
					expect(share).toBeLessThanOrEqual(1);
					expect(distinctExpertShare(reads, sequences + 1)).toBeGreaterThanOrEqual(share);
				},
			),
		);
	});

	test('tensor parallelism divides the cache up to its heads, not beyond', () => {
		const { cache } = serverQuestion();
		const read = (tensorParallel: number) =>
			cacheBytesReadPerCard(
				{ model: denseModel, cache },
				{
					sequences: 3,
					contextTokens: 1000,
					shards: cacheShards(denseModel, { tensorParallel, attentionGroups: 1 }),
				},
			);
		// 32 layers × 8 heads × 128 × 2 (key and value) × 2 bytes × 1,000 tokens × 3 sequences
		expect(read(1)).toBe(32 * 8 * 128 * 2 * 2 * 1000 * 3);
		expect(read(8)).toBe(read(1) / 8);
		expect(read(16)).toBe(read(8));
	});
});
