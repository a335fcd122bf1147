import { computedInput, constantInput, givenInput } from './inputs.ts';
import type { Assumption, Estimate, Told } from '../types.ts';

/** What decides whether a model fits. */
export interface FitTerms {
	capacity: Estimate;
	/** A server engine's memory for the cache and the bytes that it must hold; a local engine's need. */
	held: { pool: Estimate; demandBytes: number } | { need: Estimate };
	tight: Assumption;
}

/** Whether a model, its cache and the engine's own memory go on the cards. */
export const fit = ({ capacity, held, tight }: FitTerms): Told => ({
	id: 'fit',
	label: 'Does it fit?',
	formula: 'margin = what is left on the fullest card ÷ its usable memory',
	inputs: [
		computedInput('Usable memory of one card', capacity),
		...('need' in held
			? [computedInput('Memory needed on the fullest card', held.need)]
			: [
					computedInput('Memory left for the cache', held.pool),
					givenInput('Cache that must be held', held.demandBytes, 'bytes', 'model'),
				]),
		constantInput(tight),
	],
});
