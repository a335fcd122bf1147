import { tell } from '#domain/sizing/tell.ts';
import { given } from './refusal.ts';
import { constant, estimate } from './trace.ts';
import type { Assumptions, Estimate, Machine } from './types.ts';

/** What a machine does, which decides its draw. */
export type Activity = 'decode' | 'prefill' | 'saturated';

/** A machine with the power of what stands around the cards. */
export interface PoweredMachine {
	machine: Machine;
	/** `server`: fans, processors and network grow with the cards; `desktop`: a fixed part; `box`: all in one. */
	body: 'server' | 'desktop' | 'box';
}

/** The body of a machine where nobody states it: one memory for all means one box. */
export const bodyOf = (machine: Machine): PoweredMachine['body'] =>
	machine.memoryKind !== 'discrete' ? 'box' : machine.acceleratorCount > 2 ? 'server' : 'desktop';

/**
 * Mean power of a machine at work, in watts:
 *
 *     server   cards × limit × share + cards × limit × share of what stands around them
 *     desktop  cards × limit × share + a fixed part
 *     box      limit × share
 *
 * For energy and cost. Wiring and supplies are planned on the limits (`provisionedWatts`), never on the mean.
 */
export function meanPowerWatts(
	{ machine, body }: PoweredMachine,
	activity: Activity,
	assumptions: Assumptions,
): Estimate {
	const limit = given(machine.powerW, 'machine.powerW') * machine.acceleratorCount;
	const share = constant(
		assumptions,
		body === 'box' ? 'power-share-box' : `power-share-${activity}`,
	);
	const around =
		body === 'server'
			? constant(assumptions, 'power-host-share')
			: body === 'desktop'
				? constant(assumptions, 'power-host-desktop')
				: null;
	const scale = body === 'server' ? limit : 1;
	const total = (s: number, a: number) => limit * s + a * scale;
	const expected = total(share.value, around?.value ?? 0);
	const constants = around ? [share, around] : [share];
	return estimate(
		expected,
		'W',
		{
			low: total(share.low, around?.low ?? 0) / expected,
			high: total(share.high, around?.high ?? 0) / expected,
			confidence: 'low',
		},
		tell((traces) => traces.meanPower({ body, activity }, limit, constants)),
	);
}

/** Power that wiring and cooling are planned for: every limit at once, in watts. */
export function provisionedWatts(
	{ machine, body }: PoweredMachine,
	assumptions: Assumptions,
): Estimate {
	const limit = given(machine.powerW, 'machine.powerW') * machine.acceleratorCount;
	const around = constant(
		assumptions,
		body === 'server' ? 'power-host-share' : 'power-host-desktop',
	);
	const extra = (value: number) => (body === 'box' ? 0 : body === 'server' ? limit * value : value);
	const expected = limit + extra(around.value);
	return estimate(
		expected,
		'W',
		{
			low: (limit + extra(around.low)) / expected,
			high: (limit + extra(around.high)) / expected,
			confidence: 'medium',
		},
		tell((traces) => traces.provisionedPower(limit, body === 'box' ? null : around)),
	);
}
