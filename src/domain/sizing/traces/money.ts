import type { CostInputs } from '../cost.ts';
import { computedInput, constantInput, givenInput } from './inputs.ts';
import type { Assumption, Estimate, Told, Trace } from '../types.ts';

/** Energy of a million tokens. */
export const energy = (power: Estimate, speed: Estimate, pue: number): Told => ({
	id: 'energy',
	label: 'Energy of a million tokens',
	formula: 'watts ÷ tokens per second × 10⁶ ÷ 3.6 × 10⁶ × PUE',
	inputs: [
		computedInput('Mean power', power),
		computedInput('Tokens a second', speed),
		givenInput('PUE', pue, 'ratio'),
	],
});

/** Cost of a million answer tokens. */
export const cost = (
	given: CostInputs,
	{ power, speed, excluded }: { power: Estimate; speed: Estimate; excluded: readonly string[] },
): Told => ({
	id: 'cost',
	label: 'Cost of a million answer tokens',
	formula:
		'((capital ÷ life hours + running) ÷ utilisation + kW × PUE × price) ÷ million tokens an hour',
	inputs: [
		givenInput('Capital', given.capital ?? 0, given.currency),
		givenInput('Life', given.lifeYears, 'years'),
		givenInput('Running cost', given.perHour, `${given.currency} an hour`),
		givenInput('Price of energy', given.pricePerKWh, `${given.currency} per kWh`),
		givenInput('PUE', given.pue, 'ratio'),
		givenInput('Utilisation', given.utilisation, 'share'),
		computedInput('Mean power', power),
		computedInput('Tokens a second', speed),
	],
	note: `Left out: ${excluded.join('; ')}.`,
});

/** A trace whose life and PUE are constants of ours, not given by the asker. */
export function withOwnBill(trace: Trace, { life, pue }: Record<'life' | 'pue', Assumption>): Told {
	const own: Record<string, Assumption> = { PUE: pue, Life: life };
	const inputs = trace.inputs.map((input) => {
		const found = own[input.name];
		return found ? constantInput(found) : input;
	});
	return { ...trace, inputs };
}
