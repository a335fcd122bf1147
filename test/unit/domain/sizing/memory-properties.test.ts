// fast-check: the maintained property-testing library of the ecosystem; finds and shrinks counterexamples.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheBytes } from '#domain/sizing/kv-cache.ts';
import { fitDecision } from '#domain/sizing/fit.ts';
import { kvPool } from '#domain/sizing/kv-pool.ts';
import { weightsEstimate, weightsPerCard } from '#domain/sizing/loaded-weights.ts';
import { parameterCount } from '#domain/sizing/parameters.ts';
import { attempt } from '#domain/sizing/refusal.ts';
import { inUnit } from '#domain/sizing/replay/units.ts';
import type { Model } from '#domain/sizing/types.ts';
import { unknownModel } from '#domain/sizing/unknown-model.ts';
import { assumptions, cache, eightBillion, inFormat, question, small } from './memory-fixtures.ts';

const model = fc
	.record({
		layerCount: fc.integer({ min: 1, max: 96 }),
		heads: fc.constantFrom(8, 16, 32, 64),
		kvHeadCount: fc.constantFrom(1, 2, 4, 8),
		headDimension: fc.constantFrom(64, 80, 128, 256),
		width: fc.integer({ min: 2, max: 6 }),
		vocabularySize: fc.integer({ min: 1000, max: 260_000 }),
		tiedEmbeddings: fc.boolean(),
	})
	.map(({ heads, width, ...rest }): Model => ({
		...small,
		...rest,
		attentionHeadCount: heads,
		hiddenSize: heads * 128,
		intermediateSize: heads * 128 * width,
	}));

/** From fewest to most bits a weight. */
const formats = [
	'gguf-q2_k',
	'gguf-q3_k_m',
	'gguf-q4_k_m',
	'gguf-q5_k_m',
	'gguf-q6_k',
	'gguf-q8_0',
	'bf16',
	'fp32',
] as const;

const weigh = (shape: Model, format: (typeof formats)[number]) =>
	weightsEstimate({ model: shape, weights: inFormat(format), assumptions }, 'tensors').expected;

describe('properties of memory', () => {
	it('weighs more with more bits and with more layers', () => {
		fc.assert(
			fc.property(model, (shape) => {
				const sizes = formats.map((format) => weigh(shape, format));
				expect(sizes.toSorted((a, b) => a - b)).toEqual(sizes);
				const deeper = { ...shape, layerCount: (shape.layerCount ?? 0) + 1 };
				expect(weigh(deeper, 'gguf-q4_k_m')).toBeGreaterThan(weigh(shape, 'gguf-q4_k_m'));
			}),
			{ numRuns: 50 },
		);
	});

	it('keeps every weight when tensor parallelism splits it', () => {
		fc.assert(
			fc.property(model, fc.constantFrom(1, 2, 4, 8), (shape, tensorParallel) => {
				const asked = { model: shape, weights: inFormat('fp8'), assumptions };
				const layout = { ...question.layout, tensorParallel };
				const one = weightsPerCard(asked, layout, question.engine).expected;
				const all = weightsEstimate(asked, 'loaded', question.engine).expected;
				expect(one * tensorParallel).toBeCloseTo(all, 0);
			}),
		);
	});

	it('caches more for longer contexts and more sequences, and the same below a window', () => {
		fc.assert(
			fc.property(
				model,
				fc.integer({ min: 1, max: 100_000 }),
				fc.integer({ min: 1, max: 64 }),
				(shape, context, sequences) => {
					const several = { ...cache, sequences };
					expect(cacheBytes(shape, several, context + 1)).toBeGreaterThan(
						cacheBytes(shape, several, context),
					);
					expect(cacheBytes(shape, several, context)).toBeCloseTo(
						sequences * cacheBytes(shape, cache, context),
						0,
					);
					const windowed = { ...shape, windowedLayerCount: 1, slidingWindowTokens: context };
					expect(cacheBytes(windowed, cache, context)).toBe(cacheBytes(shape, cache, context));
				},
			),
		);
	});

	it('never gets from not fitting to fitting with a longer context', () => {
		const order = ['fits', 'tight', 'fits-with-offload', 'does-not-fit'];
		fc.assert(
			fc.property(
				fc.integer({ min: 8, max: 96 }),
				fc.integer({ min: 128, max: 200_000 }),
				fc.integer({ min: 1, max: 100_000 }),
				(memoryGB, context, more) => {
					const asked = { ...question, machine: { ...question.machine, memoryGB } };
					const rank = (tokens: number) => order.indexOf(fitDecision(asked, tokens).verdict);
					expect(rank(context + more)).toBeGreaterThanOrEqual(rank(context));
				},
			),
		);
	});

	it('keeps low ≤ expected ≤ high', () => {
		fc.assert(
			fc.property(model, fc.constantFrom(24, 48, 80, 141), (shape, memoryGB) => {
				const asked = { ...question, model: shape, machine: { ...question.machine, memoryGB } };
				const { low, expected, high } = kvPool(asked);
				expect(low).toBeLessThanOrEqual(expected);
				expect(expected).toBeLessThanOrEqual(high);
			}),
		);
	});

	it('goes from bytes to GB and GiB and back', () => {
		const weights = weightsEstimate(
			{ model: eightBillion, weights: inFormat('bf16'), assumptions },
			'tensors',
		);
		expect(inUnit(weights, 'GB').expected * 1e9).toBeCloseTo(weights.expected, 0);
		expect(inUnit(weights, 'GiB per GPU').expected * 2 ** 30).toBeCloseTo(weights.expected, 0);
		expect(() => inUnit(weights, 'ms')).toThrow();
	});
});

describe('missing inputs', () => {
	const needed = [
		'layerCount',
		'hiddenSize',
		'vocabularySize',
		'kvHeadCount',
		'headDimension',
		'attentionHeadCount',
		'intermediateSize',
	] as const;

	it.each(needed)('%s: a refusal that names it, never NaN', (field) => {
		const result = attempt(() => parameterCount({ ...eightBillion, [field]: null }));
		expect(result).toMatchObject({ ok: false, refusal: { field: `model.${field}` } });
	});

	it('refuses a model of which nothing is known', () => {
		expect(attempt(() => parameterCount(unknownModel)).ok).toBe(false);
	});
});
