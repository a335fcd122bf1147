import { tell } from '#domain/sizing/tell.ts';
import { SizingRefusal } from './refusal.ts';
import { estimate } from './trace.ts';
import type { Estimate } from './types.ts';

const joulesPerKWh = 3.6e6;
const million = 1e6;

/**
 * Energy of a million tokens, in kWh, the building's overhead included:
 *
 *     watts ÷ tokens per second × 10⁶ ÷ (3.6 × 10⁶ J per kWh) × PUE
 *
 * Low power goes with low energy, high speed with low energy. Source of the ratio PUE: ISO/IEC 30134-2.
 */
export function energyPerMillionTokensKWh(power: Estimate, speed: Estimate, pue: number): Estimate {
	if (speed.expected <= 0 || pue < 1) {
		throw new SizingRefusal(
			'unsupported',
			pue < 1 ? 'cost.pue' : 'speed',
			'energy needs a speed above zero and a PUE of at least 1',
		);
	}
	const energy = (watts: number, tokensPerSecond: number) =>
		((watts / tokensPerSecond) * million * pue) / joulesPerKWh;
	const expected = energy(power.expected, speed.expected);
	return estimate(
		expected,
		'kWh',
		{
			low: energy(power.low, speed.high) / expected,
			high: energy(power.high, speed.low) / expected,
			confidence: 'low',
		},
		tell((traces) => traces.energy(power, speed, pue)),
	);
}
