import { describe, expect, it } from 'vitest';
import { storableType } from '#domain/sizing/ggml-types.ts';
import { getsMoreBits } from '#domain/sizing/gguf-context.ts';
import { activeParameterCount, parameterCount, readModel } from '#domain/sizing/parameters.ts';
import { attempt } from '#domain/sizing/refusal.ts';
import { decodeWeightReads, weightParts } from '#domain/sizing/weights.ts';
import { inFormat, small } from './memory-fixtures.ts';

const scope = { prediction: false, encoder: false };
const bytes = (model: typeof small, format: Parameters<typeof inFormat>[0]) =>
	weightParts(model, inFormat(format), scope).reduce((sum, part) => sum + part.bytes, 0);

// embedding and output 2 × 1000 × 256; norms 256 + 2 × 2 × 256;
// attention of a layer 256 × 256 × 2 + 256 × 128 × 2; feed-forward of a layer 3 × 256 × 512
const tables = 512_000;
const norms = 1280;
const linear = 2 * (196_608 + 393_216);

describe('parameters', () => {
	it('adds up the tensors of a configuration', () => {
		expect(parameterCount(small)).toBe(tables + norms + linear);
	});

	it('counts a tied table once', () => {
		expect(parameterCount({ ...small, tiedEmbeddings: true })).toBe(tables / 2 + norms + linear);
	});

	it('leaves out the experts that a token does not use', () => {
		const model = { ...small, expertCount: 8, expertsPerToken: 2, expertIntermediateSize: 128 };
		const routed = 2 * 8 * 3 * 256 * 128;
		expect(parameterCount(model) - activeParameterCount(model)).toBe(routed * 0.75);
	});

	it('reads an open question the way that meets the stated count', () => {
		const stated = {
			...small,
			tiedEmbeddings: null,
			statedParameterCount: 256_000 + norms + linear,
		};
		expect(readModel(stated).reading?.tied).toBe(true);
	});

	it('takes the layers that no formula covers from the stated count', () => {
		const hybrid = { ...small, fullAttentionLayerCount: 1, stateLayerCount: 1 };
		const stated = { ...hybrid, statedParameterCount: 2_000_000 };
		expect(parameterCount(stated)).toBe(2_000_000);
		const refused = attempt(() => parameterCount(hybrid));
		expect(refused).toMatchObject({ refusal: { field: 'model.statedParameterCount' } });
	});

	it('names the number that lacks', () => {
		const refused = attempt(() => parameterCount({ ...small, vocabularySize: null }));
		expect(refused).toMatchObject({ ok: false, refusal: { field: 'model.vocabularySize' } });
	});
});

describe('weights', () => {
	it('takes two bytes a weight at 16 bits', () => {
		expect(bytes(small, 'bf16')).toBe(2 * (tables + norms + linear));
	});

	it('keeps tables and norms at 16 bits in FP8, with a scale a block', () => {
		expect(bytes(small, 'fp8')).toBeCloseTo(2 * (tables + norms) + linear * (1 + 4 / 16384), 6);
	});

	it('quantises the tables too in MLX', () => {
		expect(bytes(small, 'mlx-4bit')).toBeCloseTo((tables + linear) * 0.5625 + 2 * norms, 6);
	});

	it('sums GGUF tensor by tensor: Q8_0 has 34 bytes for 32 values, norms stay at 32 bits', () => {
		expect(bytes(small, 'gguf-q8_0')).toBeCloseTo(((tables + linear) * 34) / 32 + 4 * norms, 6);
	});

	it('gives some layers more bits', () => {
		expect([0, 1, 2, 3, 4, 5, 6, 7].map((layer) => getsMoreBits(layer, 8))).toEqual([
			true,
			false,
			false,
			true,
			false,
			false,
			true,
			true,
		]);
	});

	it('falls back where a block does not divide a row', () => {
		expect(storableType('Q4_K', 4096)).toBe('Q4_K');
		expect(storableType('Q4_K', 2880)).toBe('Q5_0');
		expect(storableType('Q6_K', 2880)).toBe('Q8_0');
		expect(storableType('Q6_K', 100)).toBe('F16');
	});

	it('scales every part to a stated size', () => {
		const parts = weightParts(small, { ...inFormat('bf16'), statedBytes: 1000 }, scope);
		expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBeCloseTo(1000, 6);
	});

	it('reads the output but only looks up an embedding of its own', () => {
		const reads = decodeWeightReads(small, inFormat('bf16'));
		expect(reads.alwaysReadBytes).toBe(2 * (tables / 2 + norms + linear));
		expect(reads.routedExpertBytes).toBe(0);
	});
});
