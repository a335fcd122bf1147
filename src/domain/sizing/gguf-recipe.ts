import { storableType, dividesRow, type GgmlType } from './ggml-types.ts';
import type { WeightFormat } from './formats.ts';
import type { Tensor } from './tensor.ts';

/** What the recipe asks of a model beside the tensor itself. */
export interface RecipeContext {
	layerCount: number;
	/** Layers with attention: the recipe counts values' matrices on their own. */
	attentionLayerCount: number;
	expertCount: number;
	/** Query heads that share one pair of key and value. */
	queriesPerKv: number;
	/** 80 layers with grouped heads: values are a small matrix there and get more bits. */
	wideGrouped: boolean;
	tied: boolean;
	/** Quantised with an importance matrix, as most published files below four bits are. */
	importanceMatrix: boolean;
}

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

/** Layers at both ends, and every third between, get more bits. */
export const getsMoreBits = (layer: number, layers: number) => {
	const eighth = Math.floor(layers / 8);
	return layer < eighth || layer >= Math.floor((7 * layers) / 8) || (layer - eighth) % 3 === 2;
};

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

function valueType(
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

function keyType(
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

function attentionOutputType(
	format: WeightFormat,
	base: GgmlType,
	{ expertCount }: RecipeContext,
): GgmlType {
	if (expertCount === 8) return eightExpertOutput.has(format) ? 'Q5_K' : base;
	return attentionOutput[format] ?? base;
}

function downType(
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

function upType(
	layer: number,
	format: WeightFormat,
	base: GgmlType,
	{ layerCount }: RecipeContext,
): GgmlType {
	const middle = layer >= Math.floor(layerCount / 8) && layer < Math.floor((7 * layerCount) / 8);
	return format === 'gguf-iq3_xs' && middle ? 'IQ3_XXS' : base;
}
