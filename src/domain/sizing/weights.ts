import type { NumberFormat } from '#schemas/vocabulary.ts';

/** Bits that one weight takes in plain formats, without the scales that block formats add. */
const bitsPerWeight: Partial<Record<NumberFormat, number>> = {
	fp32: 32,
	bf16: 16,
	fp16: 16,
	fp8: 8,
	int8: 8,
	int4: 4,
	fp4: 4,
};

/**
 * Memory of a model's weights, in bytes: parameters × bits ÷ 8.
 *
 * A lower bound for four-bit formats: they also store scales, and often keep some layers wider.
 * Throws for a format whose size follows from a recipe instead (GGUF, MXFP4, NVFP4).
 */
export function weightsBytes(parameterCount: number, format: NumberFormat): number {
	const bits = bitsPerWeight[format];
	if (bits === undefined)
		throw new Error(`The size of ${format} does not follow from a bit width alone.`);
	return (parameterCount * bits) / 8;
}
