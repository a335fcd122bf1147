import type { WeightMeasure } from '../loaded-weights.ts';
import { computedInput, constantInput, givenInput } from './inputs.ts';
import type { Assumption, Estimate, Layout, Told, Weights } from '../types.ts';
import type { WeightPart } from '../weights.ts';

/** What a size of weights was summed from. */
export interface WeighedParts {
	parts: WeightPart[];
	/** Header of the file; 0 where none is counted. */
	header: number;
	/** The constant of the range. */
	range: Assumption;
	/** Whether that constant is a factor of the sum too. */
	isFactor: boolean;
}

/** Size of the weights. */
export const weights = (
	{ format, dynamic }: Weights,
	measure: WeightMeasure,
	{ parts, header, range, isFactor }: WeighedParts,
): Told => ({
	id: 'weights',
	label: measure === 'loaded' ? 'Weights, loaded' : 'Weights',
	formula: 'Σ over tensors: parameters × bits of the format ÷ 8',
	inputs: [
		...parts.map(({ part, bytes }) => givenInput(part, bytes, 'bytes', 'model')),
		...(isFactor ? [constantInput(range)] : []),
		...(header > 0 ? [givenInput('Header', header, 'bytes', 'definition: GGUF')] : []),
		...(isFactor ? [] : [constantInput(range)]),
	],
	note: `Format ${format}${dynamic ? ', recipe tuned tensor by tensor' : ''}.`,
});

/** Weights on one card. */
export const weightsOnCard = (
	all: Estimate,
	{ tensorParallel, pipelineParallel }: Layout,
): Told => ({
	id: 'weights-per-card',
	label: 'Weights on one card',
	formula: 'weights ÷ (tensor parallel × pipeline parallel)',
	inputs: [
		computedInput('Weights', all),
		givenInput('Tensor parallel', tensorParallel, 'cards'),
		givenInput('Pipeline parallel', pipelineParallel, 'stages'),
	],
});
