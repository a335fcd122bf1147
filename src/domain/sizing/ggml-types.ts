/** Types of tensors in a GGUF file. */
export type GgmlType =
	| 'F32'
	| 'F16'
	| 'Q4_0'
	| 'Q4_1'
	| 'Q5_0'
	| 'Q5_1'
	| 'Q8_0'
	| 'Q2_K'
	| 'Q3_K'
	| 'Q4_K'
	| 'Q5_K'
	| 'Q6_K'
	| 'IQ1_S'
	| 'IQ1_M'
	| 'IQ2_XXS'
	| 'IQ2_XS'
	| 'IQ2_S'
	| 'IQ3_XXS'
	| 'IQ3_S'
	| 'IQ4_NL'
	| 'IQ4_XS'
	| 'TQ1_0'
	| 'TQ2_0'
	| 'MXFP4';

/** Values in a block and bytes that the block takes. */
interface Block {
	values: number;
	bytes: number;
}

const block = (values: number, bytes: number): Block => ({ values, bytes });

/**
 * Block sizes of ggml's types: part of the file format, so they stand here and not among the assumptions.
 * Source: block structures in https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h,
 * as listed in https://github.com/gpustack/gguf-parser-go.
 */
const blocks: Record<GgmlType, Block> = {
	F32: block(1, 4),
	F16: block(1, 2),
	Q4_0: block(32, 18),
	Q4_1: block(32, 20),
	Q5_0: block(32, 22),
	Q5_1: block(32, 24),
	Q8_0: block(32, 34),
	Q2_K: block(256, 84),
	Q3_K: block(256, 110),
	Q4_K: block(256, 144),
	Q5_K: block(256, 176),
	Q6_K: block(256, 210),
	IQ1_S: block(256, 50),
	IQ1_M: block(256, 56),
	IQ2_XXS: block(256, 66),
	IQ2_XS: block(256, 74),
	IQ2_S: block(256, 82),
	IQ3_XXS: block(256, 98),
	IQ3_S: block(256, 110),
	IQ4_NL: block(32, 18),
	IQ4_XS: block(256, 136),
	TQ1_0: block(256, 54),
	TQ2_0: block(256, 66),
	MXFP4: block(32, 17),
};

/** Bytes that one value takes, scales included. */
export function bytesPerValue(type: GgmlType): number {
	const { values, bytes } = blocks[type];
	return bytes / values;
}

/** Types that take the place of one whose block of 256 does not divide a row. */
const fallbacks: Partial<Record<GgmlType, GgmlType>> = {
	IQ1_S: 'IQ4_NL',
	IQ1_M: 'IQ4_NL',
	IQ2_XXS: 'IQ4_NL',
	IQ2_XS: 'IQ4_NL',
	IQ2_S: 'IQ4_NL',
	IQ3_XXS: 'IQ4_NL',
	IQ3_S: 'IQ4_NL',
	IQ4_XS: 'IQ4_NL',
	Q2_K: 'Q4_0',
	Q3_K: 'Q4_0',
	TQ1_0: 'Q4_0',
	TQ2_0: 'Q4_0',
	Q4_K: 'Q5_0',
	Q5_K: 'Q5_1',
	Q6_K: 'Q8_0',
};

/**
 * The type a tensor really gets: where its rows are no multiple of the block, a type with blocks of 32;
 * where even those do not divide a row, 16 bits.
 * Source: `tensor_type_fallback` in https://github.com/ggml-org/llama.cpp/blob/master/src/llama-quant.cpp.
 */
export function storableType(type: GgmlType, rowLength: number): GgmlType {
	if (rowLength % blocks[type].values === 0) return type;
	const replacement = fallbacks[type];
	if (!replacement || rowLength % blocks[replacement].values !== 0) return 'F16';
	return replacement;
}

/** Whether a row of this length can be cut into blocks of this type. */
export const dividesRow = (type: GgmlType, rowLength: number) =>
	rowLength % blocks[type].values === 0;
