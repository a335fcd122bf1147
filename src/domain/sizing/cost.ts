import { tell } from '#domain/sizing/tell.ts';
import { SizingRefusal } from './refusal.ts';
import { estimate } from './trace.ts';
import type { Estimate } from './types.ts';

/** What a machine costs. Money is in one currency, which the asker names. */
export interface CostInputs {
	currency: string;
	/** Price of the machine; null where it is rented. */
	capital: number | null;
	lifeYears: number;
	/** Rent, or support and staff of an own machine, an hour. */
	perHour: number;
	pricePerKWh: number;
	pue: number;
	/** Share of all hours in which the machine gives the speed below. */
	utilisation: number;
}

/** A cost with what it is made of and, always, what it leaves out. */
export interface CostAnswer {
	perMillionTokens: Estimate;
	/** An hour of the machine, by part. */
	hour: { capital: number; running: number; energy: number };
	utilisation: number;
	excluded: readonly string[];
}

/**
 * What a cost of tokens never holds, whoever reckons it: printed beside every figure.
 */
export const excludedFromCost = [
	'People who build, run and watch the system',
	'Network, storage, backup and a second machine in case of failure',
	'Software licences and support of the engine, gateway and monitoring',
	'Room, cooling plant and its repair, beyond the power it draws',
	'Data preparation, evaluation, guardrails and retraining',
	'Taxes, financing and what the machine brings when sold',
] as const;

const hoursPerYear = 8766;

/**
 * Cost of a million answer tokens:
 *
 *     (capital ÷ life hours + running cost an hour + kW × PUE × price) ÷ (tokens an hour × utilisation)
 *
 * Capital and running cost run around the clock; energy is counted for the hours of use alone, an idle machine
 * draws less. Utilisation is shown with every result, for it decides the figure. An identity of units: no source
 * stands behind it but the inputs.
 */
export function costPerMillionTokens(
	cost: CostInputs,
	power: Estimate,
	speed: Estimate,
): CostAnswer {
	checkInputs(cost, speed);
	const lifeHours = cost.lifeYears * hoursPerYear;
	const capital = cost.capital === null ? 0 : cost.capital / lifeHours;
	const energy = (watts: number) => (watts / 1000) * cost.pue * cost.pricePerKWh;
	const perMillion = (watts: number, tokensPerSecond: number) => {
		const busyHour = (capital + cost.perHour) / cost.utilisation + energy(watts);
		return busyHour / ((tokensPerSecond * 3600) / 1e6);
	};
	const expected = perMillion(power.expected, speed.expected);
	const unit = `${cost.currency} per million tokens`;
	const perMillionTokens = estimate(
		expected,
		unit,
		{
			low: perMillion(power.low, speed.high) / expected,
			high: perMillion(power.high, speed.low) / expected,
			confidence: 'low',
		},
		tell((traces) => traces.cost(cost, { power, speed, excluded: excludedFromCost })),
	);
	return {
		perMillionTokens,
		hour: { capital, running: cost.perHour, energy: energy(power.expected) },
		utilisation: cost.utilisation,
		excluded: excludedFromCost,
	};
}

function checkInputs(cost: CostInputs, speed: Estimate): void {
	const faults: [boolean, string, string][] = [
		[
			!(cost.utilisation > 0 && cost.utilisation <= 1),
			'cost.utilisation',
			'a share above 0, up to 1',
		],
		[!(cost.lifeYears > 0), 'cost.lifeYears', 'more than no years'],
		[!(cost.pue >= 1), 'cost.pue', 'at least 1'],
		[!(cost.perHour >= 0), 'cost.perHour', 'not negative'],
		[!(cost.pricePerKWh >= 0), 'cost.pricePerKWh', 'not negative'],
		[!(speed.expected > 0), 'speed', 'above zero'],
	];
	for (const [bad, field, wanted] of faults) {
		if (bad) throw new SizingRefusal('unsupported', field, `${field} must be ${wanted}`);
	}
}
