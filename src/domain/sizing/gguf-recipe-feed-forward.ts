import type { WeightFormat } from './formats.ts';
import type { GgmlType } from './ggml-types.ts';
import { getsMoreBits, type RecipeContext } from './gguf-context.ts';

/** Type of the matrix that leads out of the feed-forward part: the most sensitive of the three. */
export function downType(
	layer: number,
	format: WeightFormat,
	base: GgmlType,
	{ layerCount, expertCount, importanceMatrix }: RecipeContext,
): GgmlType {
	const first = layer < Math.floor(layerCount / 8);
	const more = getsMoreBits(layer, layerCount);
	switch (format) {
		case 'gguf-q2_k':
			return 'Q3_K';
		case 'gguf-q2_k_s':
			return first ? 'Q4_K' : base;
		case 'gguf-iq3_xxs':
			return importanceMatrix ? base : first ? 'Q4_K' : 'Q3_K';
		case 'gguf-q3_k_m':
			return layer < Math.floor(layerCount / 16) ? 'Q5_K' : 'Q4_K';
		case 'gguf-iq3_m':
			return first || (expertCount === 8 && more) ? 'Q4_K' : base;
		case 'gguf-q3_k_l':
			return 'Q5_K';
		case 'gguf-q4_k_m':
		case 'gguf-ud-q4_k_xl':
		case 'gguf-q5_k_m':
			return more ? 'Q6_K' : base;
		case 'gguf-iq4_nl':
		case 'gguf-iq4_xs':
		case 'gguf-q4_k_s':
			return first && (format === 'gguf-q4_k_s' || !importanceMatrix) ? 'Q5_K' : base;
		case 'gguf-q4_0':
			return first && importanceMatrix ? 'Q4_1' : base;
		case 'gguf-q5_0':
			return first && importanceMatrix ? 'Q5_1' : base;
		default:
			return base;
	}
}

/** Type of the matrices that lead into the feed-forward part. */
export function upType(
	layer: number,
	format: WeightFormat,
	base: GgmlType,
	{ layerCount }: RecipeContext,
): GgmlType {
	const middle = layer >= Math.floor(layerCount / 8) && layer < Math.floor((7 * layerCount) / 8);
	return format === 'gguf-iq3_xs' && middle ? 'IQ3_XXS' : base;
}
