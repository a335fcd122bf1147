import { energyPerMillionTokensKWh } from '../energy.ts';
import { costPerMillionTokens } from '../cost.ts';
import { attempt } from '../refusal.ts';
import {
	outputTokensPerSecond,
	timePerOutputTokenMs,
	timeToFirstTokenMs,
	type SpeedQuestion,
} from '../speed.ts';
import { computedInput, constant, constantInput } from '../trace.ts';
import type { Assumption, Estimate } from '../types.ts';
import { powerAtWork } from './activity.ts';
import type { Figure, SizeAsk, SizedMachine } from './types.ts';
import { count, money, percent, seconds, twoFigures, watts } from './wording.ts';

/** What a cost is reckoned with. */
export type Bill = Pick<SizeAsk, 'price' | 'currency' | 'pricePerKWh' | 'utilisation'>;

/** What the figures of one machine are worked out from. */
export interface FiguresOf {
	question: SpeedQuestion;
	machine: SizedMachine;
	plannedWatts: number | null;
	bill: Bill;
}

/** Speed, power, energy and cost of a question with its layout, each with its range and how it was reached. */
export function figures({ question, machine, plannedWatts, bill }: FiguresOf): Figure[] {
	const requests = question.load.concurrentRequests ?? 1;
	const all = requests === 1 ? 'for one request' : `all ${count(requests, 'request')} together`;
	const ttft = timeToFirstTokenMs(question);
	const throughput = outputTokensPerSecond(question);
	const power = powerAtWork(question);
	const speeds = [
		figure('ttft', 'First token', ttft, (ms) => seconds(ms / 1000), 'from the question on'),
		figure(
			'speed',
			'Tokens a second, each',
			each(timePerOutputTokenMs(question)),
			twoFigures,
			'for each request, once it writes',
		),
		figure('throughput', 'Tokens a second, in all', throughput, twoFigures, all),
	];
	if (!power) return speeds;
	const plan = plannedWatts === null ? '' : `; plan the circuit for ${watts(plannedWatts)}`;
	return [
		...speeds,
		figure('power', 'Power at work', power, watts, `mean, whole machine${plan}`),
		...moneyFigures({ power, speed: throughput, machine, question, bill }),
	];
}

/** Tokens a second of one request: the inverse of the time of a token, its range upside down. */
function each(time: Estimate): Estimate {
	const speed = 1000 / time.expected;
	return {
		low: 1000 / time.high,
		expected: speed,
		high: 1000 / time.low,
		unit: 'tokens/s',
		confidence: time.confidence,
		trace: {
			id: 'speed-each',
			label: 'Tokens a second, each',
			formula: '1000 ÷ time per token',
			inputs: [computedInput('Time per token', time)],
			result: { value: speed, unit: 'tokens/s' },
		},
	};
}

interface MoneyOf {
	power: Estimate;
	speed: Estimate;
	machine: SizedMachine;
	question: SpeedQuestion;
	bill: Bill;
}

function moneyFigures({ power, speed, machine, question, bill }: MoneyOf): Figure[] {
	const { assumptions } = question;
	const { price, currency, pricePerKWh, utilisation } = bill;
	const building = constant(
		assumptions,
		machine.place.deskSide ? 'cost-pue-desk' : 'cost-pue-server-room',
	);
	const life = constant(assumptions, 'cost-life-years');
	const lifeYears = life.value;
	const pue = building.value;
	const inputs = { currency, capital: price, lifeYears, perHour: 0, pricePerKWh, pue, utilisation };
	const named = (estimate: Estimate) => withConstants(estimate, { PUE: building, Life: life });
	const found = attempt(() => [
		figure(
			'energy',
			'Energy',
			named(energyPerMillionTokensKWh(power, speed, pue)),
			(kWh) => `${twoFigures(kWh)} kWh`,
			'a million answer tokens, building included',
		),
		figure(
			'cost',
			'Cost',
			named(costPerMillionTokens(inputs, power, speed).perMillionTokens),
			(value) => money(value, currency),
			price === null
				? 'a million answer tokens, energy alone'
				: `a million answer tokens, at ${percent(utilisation)} use over ${String(lifeYears)} years`,
		),
	]);
	return found.ok ? found.value : [];
}

/** An estimate whose inputs of these names are constants of ours, not given by the asker. */
const withConstants = (estimate: Estimate, constants: Record<string, Assumption>): Estimate => ({
	...estimate,
	trace: {
		...estimate.trace,
		inputs: estimate.trace.inputs.map((input) => {
			const found = constants[input.name];
			return found ? constantInput(found) : input;
		}),
	},
});

function figure(
	id: Figure['id'],
	label: string,
	{ low, expected, high, confidence, trace }: Estimate,
	print: (value: number) => string,
	note: string,
): Figure {
	return {
		id,
		label,
		value: print(expected),
		low: print(low),
		high: print(high),
		note,
		confidence,
		trace,
	};
}
