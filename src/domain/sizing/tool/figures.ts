import { tell } from '#domain/sizing/tell.ts';
import { energyPerMillionTokensKWh } from '../energy.ts';
import { costPerMillionTokens } from '../cost.ts';
import { attempt } from '../refusal.ts';
import {
	openOutputTokensPerSecond,
	timePerOutputTokenMs,
	timeToFirstTokenMs,
	type SpeedQuestion,
} from '../speed.ts';
import { constant, retold } from '../trace.ts';
import type { Estimate } from '../types.ts';
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
	const throughput = openOutputTokensPerSecond(question);
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
			...tell((traces) => traces.speedOfEach(time)),
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
	const pue = constant(
		assumptions,
		machine.place.deskSide ? 'cost-pue-desk' : 'cost-pue-server-room',
	);
	const life = constant(assumptions, 'cost-life-years');
	const inputs = {
		currency,
		capital: price,
		lifeYears: life.value,
		perHour: 0,
		pricePerKWh,
		pue: pue.value,
		utilisation,
	};
	const own = (found: Estimate) =>
		retold(
			found,
			tell((traces) => traces.withOwnBill(found.trace, { life, pue })),
		);
	const found = attempt(() => [
		figure(
			'energy',
			'Energy',
			own(energyPerMillionTokensKWh(power, speed, pue.value)),
			(kWh) => `${twoFigures(kWh)} kWh`,
			'a million answer tokens, building included',
		),
		figure(
			'cost',
			'Cost',
			own(costPerMillionTokens(inputs, power, speed).perMillionTokens),
			(value) => money(value, currency),
			price === null
				? 'a million answer tokens, energy alone'
				: `a million answer tokens, at ${percent(utilisation)} use over ${String(life.value)} years`,
		),
	]);
	return found.ok ? found.value : [];
}

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
