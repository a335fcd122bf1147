import type { NumberFormat } from '#schemas/vocabulary.ts';
import type { Weights } from './types.ts';

export { isGguf } from './is-gguf.ts';

/** Formats of weights that the vocabulary of the entries lacks: seen in the wild, sized all the same. */
type RareFormat =
	| 'gguf-f32'
	| 'gguf-q2_k_s'
	| 'gguf-tq1_0'
	| 'gguf-tq2_0'
	| 'int3'
	| 'mlx-3bit'
	| 'mlx-5bit'
	| 'mlc-4bit'
	/** Named by its bits a weight alone. */
	| 'stated-bits';

export type WeightFormat = NumberFormat | RareFormat;

/** Which parts of a model a format quantises; the others keep 16 bits. */
export type QuantisedParts = 'all-matrices' | 'linear-layers' | 'experts-or-linear';

/** A format whose size follows from bits a weight, not from GGUF's recipe. */
export interface PlainFormat {
	/** Bits of one weight, its share of scales and zero points included. */
	bits: number;
	parts: QuantisedParts;
}

const withScales = (bits: number, scaleBits: number, group: number) => bits + scaleBits / group;
const blockOf128 = 128 * 128;

/**
 * Bits a weight, scales included, and what is quantised. From the definitions of the formats:
 * FP8 with one FP32 scale a block of 128 × 128 (https://arxiv.org/abs/2412.19437, §3.3), MXFP4, MXFP6 and
 * MXFP8 with an 8-bit scale a block of 32 (OCP Microscaling Formats 1.0), NVFP4 with an FP8 scale a block
 * of 16 (NVIDIA, Introducing NVFP4), AWQ and GPTQ with an FP16 scale and a 4-bit zero point a group of
 * 128 (https://github.com/AutoGPTQ/AutoGPTQ), NF4 with an FP32 scale a block of 64
 * (https://arxiv.org/abs/2305.14314), MLX with FP16 scale and bias a group of 64
 * (https://github.com/ml-explore/mlx), MLC q4f16_1 with an FP16 scale a group of 32
 * (https://github.com/mlc-ai/mlc-llm).
 */
const plainFormats: Partial<Record<WeightFormat, PlainFormat>> = {
	fp64: { bits: 64, parts: 'all-matrices' },
	fp32: { bits: 32, parts: 'all-matrices' },
	tf32: { bits: 32, parts: 'all-matrices' },
	bf16: { bits: 16, parts: 'all-matrices' },
	fp16: { bits: 16, parts: 'all-matrices' },
	fp8: { bits: withScales(8, 32, blockOf128), parts: 'linear-layers' },
	int8: { bits: withScales(8, 16, 1024), parts: 'linear-layers' },
	fp6: { bits: withScales(6, 8, 32), parts: 'linear-layers' },
	mxfp8: { bits: withScales(8, 8, 32), parts: 'linear-layers' },
	mxfp4: { bits: withScales(4, 8, 32), parts: 'experts-or-linear' },
	nvfp4: { bits: withScales(4, 8, 16), parts: 'linear-layers' },
	fp4: { bits: withScales(4, 8, 16), parts: 'linear-layers' },
	int4: { bits: withScales(4, 20, 128), parts: 'linear-layers' },
	int3: { bits: withScales(3, 19, 128), parts: 'linear-layers' },
	'awq-int4': { bits: withScales(4, 20, 128), parts: 'linear-layers' },
	'gptq-int4': { bits: withScales(4, 20, 128), parts: 'linear-layers' },
	nf4: { bits: withScales(4, 32, 64), parts: 'linear-layers' },
	'mlx-3bit': { bits: withScales(3, 32, 64), parts: 'all-matrices' },
	'mlx-4bit': { bits: withScales(4, 32, 64), parts: 'all-matrices' },
	'mlx-5bit': { bits: withScales(5, 32, 64), parts: 'all-matrices' },
	'mlx-6bit': { bits: withScales(6, 32, 64), parts: 'all-matrices' },
	'mlx-8bit': { bits: withScales(8, 32, 64), parts: 'all-matrices' },
	'mlc-4bit': { bits: withScales(4, 16, 32), parts: 'all-matrices' },
	'stated-bits': { bits: NaN, parts: 'linear-layers' },
};

/** Bits and parts of a plain format, or null for GGUF formats. */
export const plainFormat = (format: WeightFormat): PlainFormat | null =>
	plainFormats[format] ?? null;

/**
 * Bits of one weight: as stated, or those of the format with scales for groups of the given size (`int4` with
 * groups of 32 takes more scales).
 */
export function plainBits({ format, groupSize, bitsPerWeight }: Weights): number | null {
	const plain = plainFormats[format];
	if (!plain) return null;
	if (bitsPerWeight !== undefined) return bitsPerWeight;
	const whole = Math.floor(plain.bits);
	const grouped = format.includes('int4') || format === 'int3' || format.startsWith('mlx');
	if (groupSize === null || groupSize <= 0 || !grouped) return plain.bits;
	return withScales(whole, format.startsWith('mlx') ? 32 : 16 + whole, groupSize);
}
