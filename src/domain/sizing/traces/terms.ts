import type { PeakFlops } from '../peak-flops.ts';
import type { StepTerms } from '../server-step.ts';
import { constantInput, givenInput } from './inputs.ts';
import type { Trace, TraceInput } from '../types.ts';

/** How one term of a time was reached. */
export interface TermDetail {
	formula: string;
	inputs: TraceInput[];
}

/** How each term of a step was reached. */
export type StepDetails = Partial<Record<Exclude<keyof StepTerms, 'total'>, TermDetail>>;

const names: [Exclude<keyof StepTerms, 'total'>, string][] = [
	['weights', 'Reading weights'],
	['cache', 'Reading the cache'],
	['compute', 'Computing'],
	['overhead', 'Launching, routing, waiting'],
	['exchange', 'Exchange between cards'],
];

/** A time in seconds as an input in milliseconds, with how it was reached. */
export function termInput(name: string, seconds: number, detail: TermDetail): TraceInput {
	const value = seconds * 1000;
	const trace: Trace = {
		id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
		label: name,
		...detail,
		result: { value, unit: 'ms' },
	};
	return { name, value, unit: 'ms', source: 'computed', trace };
}

/** One decode step as an input: its terms, each down to what it was filled with. */
export function stepInput(step: StepTerms, formula: string, details: StepDetails): TraceInput {
	const inputs = names.flatMap(([key, name]) => {
		const detail = details[key];
		return detail && step[key] > 0 ? [termInput(name, step[key], detail)] : [];
	});
	return termInput('One decode step', step.total, { formula, inputs });
}

/** The peak of a card, and what it was taken from. */
export const peakInput = ({ source }: PeakFlops): TraceInput =>
	'tflops' in source
		? givenInput(
				source.isDerived ? 'Dense peak, from another width' : 'Dense peak',
				source.tflops,
				'TFLOPS',
				'machine',
			)
		: constantInput(source);
