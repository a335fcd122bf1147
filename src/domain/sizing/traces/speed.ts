import type { SpeedQuantity } from '../bands.ts';
import { computedInput, constantInput } from './inputs.ts';
import type { Assumption, Estimate, Told, Trace } from '../types.ts';
import type { TermDetail } from './terms.ts';

const labels: Record<SpeedQuantity, string> = {
	decode: 'Writing speed, all sequences',
	prefill: 'Reading speed of a prompt',
	tpot: 'Time per output token',
	ttft: 'Time to the first token',
	output: 'Answer tokens a second, prompts included',
	saturated: 'Answer tokens a second, filled engine',
};

/** A speed or a time, with the constants of its range. */
export const speed = (
	quantity: SpeedQuantity,
	{ formula, inputs }: TermDetail,
	range: Assumption[],
): Told => ({
	id: quantity,
	label: labels[quantity],
	formula,
	inputs: [...inputs, ...range.map((constant) => constantInput(constant))],
});

/** A speed of a model whose shape was filled with a typical one, with the constants of that. */
export const withAssumed = (trace: Trace, assumed: Assumption[]): Told => ({
	...trace,
	inputs: [...trace.inputs, ...assumed.map((constant) => constantInput(constant))],
});

/** Tokens a second of one request. */
export const speedOfEach = (time: Estimate): Told => ({
	id: 'speed-each',
	label: 'Tokens a second, each',
	formula: '1000 ÷ time per token',
	inputs: [computedInput('Time per token', time)],
});
