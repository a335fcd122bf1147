import { storableType, dividesRow, type GgmlType } from './ggml-types.ts';
import type { WeightFormat } from './formats.ts';
import type { RecipeContext } from './gguf-context.ts';
import { attentionOutputType, keyType, valueType } from './gguf-recipe-attention.ts';
import { downType, upType } from './gguf-recipe-feed-forward.ts';
import type { Tensor } from './tensor.ts';

/** The type that most matrices of a file get, by the file's name. */
const baseTypes: Partial<Record<WeightFormat, GgmlType>> = {
	'gguf-f32': 'F32',
	'gguf-f16': 'F16',
	'gguf-bf16': 'F16',
	'gguf-q8_0': 'Q8_0',
	'gguf-q6_k': 'Q6_K',
	'gguf-q5_k_m': 'Q5_K',
	'gguf-q5_k_s': 'Q5_K',
	'gguf-q5_1': 'Q5_1',
	'gguf-q5_0': 'Q5_0',
	'gguf-q4_k_m': 'Q4_K',
	'gguf-q4_k_s': 'Q4_K',
	'gguf-ud-q4_k_xl': 'Q4_K',
	'gguf-q4_1': 'Q4_1',
	'gguf-q4_0': 'Q4_0',
	'gguf-iq4_nl': 'IQ4_NL',
	'gguf-iq4_xs': 'IQ4_XS',
	'gguf-q3_k_l': 'Q3_K',
	'gguf-q3_k_m': 'Q3_K',
	'gguf-q3_k_s': 'Q3_K',
	'gguf-iq3_m': 'IQ3_S',
	'gguf-iq3_s': 'IQ3_S',
	'gguf-iq3_xs': 'IQ3_S',
	'gguf-iq3_xxs': 'IQ3_XXS',
	'gguf-q2_k': 'Q2_K',
	'gguf-q2_k_s': 'Q2_K',
	'gguf-iq2_m': 'IQ2_S',
	'gguf-iq2_s': 'IQ2_XS',
	'gguf-iq2_xs': 'IQ2_XS',
	'gguf-iq2_xxs': 'IQ2_XXS',
	'gguf-iq1_m': 'IQ1_M',
	'gguf-iq1_s': 'IQ1_S',
	'gguf-tq1_0': 'TQ1_0',
	'gguf-tq2_0': 'TQ2_0',
	'gguf-mxfp4': 'MXFP4',
};

/** The main type of a file, or null for a format that GGUF does not have. */
export const baseType = (format: WeightFormat): GgmlType | null => baseTypes[format] ?? null;

/** Formats that take five bits and more for the output, and two for the embedding. */
const lowBit = new Set<WeightFormat>([
	'gguf-iq2_xxs',
	'gguf-iq2_xs',
	'gguf-iq2_s',
	'gguf-iq2_m',
	'gguf-iq1_s',
	'gguf-iq1_m',
]);

/**
 * The type of one tensor in a GGUF file.
 * Source: `llama_tensor_get_type` in https://github.com/ggml-org/llama.cpp/blob/master/src/llama-quant.cpp,
 * read 2026-11-23: norms, biases and routers stay FP32; what the recipe names gets more or fewer bits than the
 * main type; rows that a block does not divide fall back to blocks of 32.
 */
export function tensorType(tensor: Tensor, format: WeightFormat, context: RecipeContext): GgmlType {
	const base = baseTypes[format] ?? 'F16';
	if (tensor.role === 'vector' || tensor.role === 'router') return 'F32';
	if (base === 'F32' || base === 'F16') return base;
	return storableType(chosenType(tensor, format, base, context), tensor.rowLength);
}

function chosenType(
	tensor: Tensor,
	format: WeightFormat,
	base: GgmlType,
	context: RecipeContext,
): GgmlType {
	const table = tensor.role === 'output' || tensor.role === 'embedding';
	if (context.wideTables && table) return 'Q8_0';
	if (tensor.role === 'output' || (context.tied && tensor.role === 'embedding')) {
		return outputType(tensor, format, base);
	}
	if (format === 'gguf-mxfp4') return tensor.part === 'routed-experts' ? 'MXFP4' : 'Q8_0';
	if (tensor.role === 'embedding') return embeddingType(format, base);
	if (lowBit.has(format)) return lowBitType(tensor, format, base, context);
	switch (tensor.role) {
		case 'attention-v':
		case 'attention-kv-b':
			return valueType(valueIndex(tensor.layer, context), format, base, context);
		case 'attention-k':
		case 'attention-q':
			return keyType(tensor, format, base, context);
		case 'attention-output':
			return attentionOutputType(format, base, context);
		case 'ffn-down':
			return downType(tensor.layer, format, base, context);
		case 'ffn-gate':
		case 'ffn-up':
			return upType(tensor.layer, format, base, context);
		default:
			return base;
	}
}

/** Position of a layer among those with attention: the recipe counts them, not all layers. */
const valueIndex = (layer: number, { layerCount, attentionLayerCount }: RecipeContext) =>
	Math.floor((layer * attentionLayerCount) / layerCount);

function outputType(tensor: Tensor, format: WeightFormat, base: GgmlType): GgmlType {
	if (format === 'gguf-mxfp4' || !dividesRow(base, tensor.rowLength)) return 'Q8_0';
	if (lowBit.has(format) || format === 'gguf-iq3_xxs') return 'Q5_K';
	return base === 'Q8_0' ? 'Q8_0' : 'Q6_K';
}

function embeddingType(format: WeightFormat, base: GgmlType): GgmlType {
	if (format === 'gguf-iq2_s' || format === 'gguf-iq2_m' || format === 'gguf-iq3_xxs') {
		return 'IQ3_S';
	}
	if (lowBit.has(format)) return 'Q2_K';
	return format === 'gguf-tq1_0' || format === 'gguf-tq2_0' ? 'Q4_K' : base;
}

function lowBitType(
	{ role, layer }: Tensor,
	format: WeightFormat,
	base: GgmlType,
	{ expertCount, queriesPerKv, layerCount }: RecipeContext,
): GgmlType {
	const wide = format === 'gguf-iq2_s' || format === 'gguf-iq2_m';
	if (role === 'attention-v' || role === 'attention-kv-b') {
		if (queriesPerKv >= 4 || expertCount >= 4) return 'Q4_K';
		return wide ? 'IQ3_S' : 'Q2_K';
	}
	if (role === 'attention-k' && expertCount === 8) return 'Q4_K';
	if (role === 'ffn-down' && layer < Math.floor(layerCount / 8)) return wide ? 'IQ3_S' : 'Q2_K';
	if (role === 'attention-output') {
		if (expertCount === 8) return 'Q5_K';
		if (format === 'gguf-iq1_s' || format === 'gguf-iq1_m') return 'IQ2_XXS';
		if (wide) return 'IQ3_S';
	}
	return base;
}
