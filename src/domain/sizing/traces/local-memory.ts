import { computedInput, constantInput, givenInput } from './inputs.ts';
import type { Assumption, Estimate, Told } from '../types.ts';

/** Buffer for the intermediate values of one physical batch. */
export const computeBuffer = (tokens: number, width: number, floor: Assumption): Told => ({
	id: 'compute-buffer',
	label: 'Compute buffer',
	formula: 'micro-batch tokens × 4 bytes × (vocabulary + hidden), at least the floor',
	inputs: [
		givenInput('Micro-batch', tokens, 'tokens'),
		givenInput('Vocabulary + hidden', width, 'values', 'model'),
		constantInput(floor),
	],
});

/** Terms of the memory that a local engine needs on its fullest card. */
export interface LocalNeedTerms {
	weights: Estimate;
	/** Bytes of the weights that stay in main memory. */
	onHost: number;
	/** Of all layers, on the fullest card. */
	share: number;
	cache: Estimate;
	buffer: Estimate;
	context: Assumption;
}

/** Memory that a local engine needs on its fullest card. */
export const localNeed = (terms: LocalNeedTerms): Told => ({
	id: 'local-need',
	label: 'Memory needed on the fullest card',
	formula:
		'(weights − embedding in main memory) × share of the fullest card + cache × share + compute buffer + context',
	inputs: [
		computedInput('Weights', terms.weights),
		givenInput('Embedding in main memory', terms.onHost, 'bytes', 'model'),
		givenInput('Share of the fullest card', terms.share, 'share'),
		computedInput('Cache', terms.cache),
		computedInput('Compute buffer', terms.buffer),
		constantInput(terms.context),
	],
});

/** Memory that a local engine has left for the cache on its fullest card. */
export const localPool = (usable: Estimate, need: Estimate): Told => ({
	id: 'local-pool',
	label: 'Memory left for the cache, one card',
	formula: 'usable − what is needed without a cache',
	inputs: [
		computedInput('Usable memory of one card', usable),
		computedInput('Needed without a cache', need),
	],
});
