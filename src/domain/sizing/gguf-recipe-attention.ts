import type { WeightFormat } from './formats.ts';
import type { GgmlType } from './ggml-types.ts';
import { getsMoreBits, type RecipeContext } from './gguf-context.ts';
import type { Tensor } from './tensor.ts';

/** Type of the values’ matrix: small under grouped heads, so more bits cost little. */
export function valueType(
	layer: number,
	format: WeightFormat,
	base: GgmlType,
	context: RecipeContext,
): GgmlType {
	if (context.expertCount === 8) return 'Q8_0';
	const type = valueTypeByFormat(layer, format, base, context);
	return context.wideGrouped && (type === 'Q3_K' || type === 'Q4_K') ? 'Q5_K' : type;
}

function valueTypeByFormat(
	layer: number,
	format: WeightFormat,
	base: GgmlType,
	{ queriesPerKv, attentionLayerCount, importanceMatrix }: RecipeContext,
): GgmlType {
	const grouped = queriesPerKv >= 4;
	switch (format) {
		case 'gguf-q2_k':
			return grouped ? 'Q4_K' : 'Q3_K';
		case 'gguf-q2_k_s':
		case 'gguf-iq3_xs':
		case 'gguf-iq3_s':
			return grouped ? 'Q4_K' : base;
		case 'gguf-iq3_xxs':
			return grouped ? 'Q4_K' : importanceMatrix ? 'IQ3_XXS' : 'IQ3_S';
		case 'gguf-iq3_m':
			return 'Q4_K';
		case 'gguf-q3_k_m':
			return layer < 2 ? 'Q5_K' : 'Q4_K';
		case 'gguf-q3_k_l':
			return 'Q5_K';
		case 'gguf-iq4_nl':
		case 'gguf-iq4_xs':
			return grouped ? 'Q5_K' : base;
		case 'gguf-q4_k_m':
		case 'gguf-ud-q4_k_xl':
		case 'gguf-q5_k_m':
			return getsMoreBits(layer, attentionLayerCount) ? 'Q6_K' : base;
		case 'gguf-q4_k_s':
			return layer < 4 ? 'Q5_K' : base;
		default:
			return base;
	}
}

/** Type of the matrices of keys and queries. */
export function keyType(
	{ role }: Tensor,
	format: WeightFormat,
	base: GgmlType,
	{ expertCount }: RecipeContext,
): GgmlType {
	if (role === 'attention-k' && expertCount === 8) return 'Q8_0';
	if (format === 'gguf-iq3_xs') return 'IQ3_XXS';
	return format === 'gguf-iq3_xxs' ? 'IQ2_S' : base;
}

const eightExpertOutput = new Set<WeightFormat>([
	'gguf-q2_k',
	'gguf-iq3_xs',
	'gguf-iq3_xxs',
	'gguf-q3_k_s',
	'gguf-q3_k_m',
	'gguf-iq4_nl',
	'gguf-q4_k_s',
	'gguf-q4_k_m',
	'gguf-ud-q4_k_xl',
	'gguf-iq3_s',
	'gguf-iq3_m',
	'gguf-iq4_xs',
]);

const attentionOutput: Partial<Record<WeightFormat, GgmlType>> = {
	'gguf-q2_k': 'Q3_K',
	'gguf-iq3_xxs': 'IQ3_S',
	'gguf-q3_k_m': 'Q4_K',
	'gguf-q3_k_l': 'Q5_K',
	'gguf-iq3_m': 'Q4_K',
};

/** Type of the matrix behind attention. */
export function attentionOutputType(
	format: WeightFormat,
	base: GgmlType,
	{ expertCount }: RecipeContext,
): GgmlType {
	if (expertCount === 8) return eightExpertOutput.has(format) ? 'Q5_K' : base;
	return attentionOutput[format] ?? base;
}
