import { withTypicalShape } from '#domain/sizing/model-figures.ts';
import { tell } from '#domain/sizing/tell.ts';
import { closedLoop } from '../closed-loop.ts';
import { isServerEngine } from '../memory-question.ts';
import { bodyOf, meanPowerWatts, type Activity } from '../power.ts';
import { attempt } from '../refusal.ts';
import type { SpeedQuestion } from '../speed-question.ts';
import { constant } from '../trace.ts';
import type { PartOfWork } from '../traces/power.ts';
import type { Estimate } from '../types.ts';

/** Sequences of one copy up to which cards were measured at their draw while writing for few. */
const fewSequences = 64;

/** What a machine does with its time under a load, in shares. */
interface Occupation {
	/** Reading prompts; the rest is writing. */
	reading: number;
	/** How far the engine is filled while it writes: 0 up to `fewSequences`, 1 at its limit of sequences. */
	filled: number;
}

function occupationOf(asked: SpeedQuestion): Occupation {
	if (!isServerEngine(asked.engine)) return { reading: 0, filled: 0 };
	const { tpotSeconds, stepSeconds, running } = closedLoop(withTypicalShape(asked).question);
	const limit = constant(asked.assumptions, 'throughput-sequence-limit').value;
	const filled = (running - fewSequences) / Math.max(1, limit - fewSequences);
	return {
		reading: (tpotSeconds - stepSeconds) / tpotSeconds,
		filled: Math.min(1, Math.max(0, filled)),
	};
}

/**
 * Mean power of a machine under a load, in watts; null where its limit is not published:
 *
 *     writing   power writing for a few × (1 − filled) + power of a filled engine × filled
 *     at work   writing × (1 − share of the time that goes to prompts) + power reading × that share
 *
 * The three powers are those of `power.ts`; what lies between them is taken as a straight line.
 */
export function powerAtWork(question: SpeedQuestion): Estimate | null {
	const { machine, assumptions } = question;
	const powered = { machine, body: bodyOf(machine) };
	const found = attempt(() => {
		const { reading, filled } = occupationOf(question);
		const parts: [Activity, number][] = [
			['decode', (1 - reading) * (1 - filled)],
			['saturated', (1 - reading) * filled],
			['prefill', reading],
		];
		return mixed(
			parts
				.filter(([, share]) => share > 0)
				.map(([activity, share]) => ({
					activity,
					share,
					power: meanPowerWatts(powered, activity, assumptions),
				})),
		);
	});
	return found.ok ? found.value : null;
}

function mixed(parts: PartOfWork[]): Estimate | null {
	const [first] = parts;
	if (!first || parts.length === 1) return first?.power ?? null;
	const sum = (end: 'low' | 'expected' | 'high') =>
		parts.reduce((total, { share, power }) => total + share * power[end], 0);
	const expected = sum('expected');
	return {
		low: sum('low'),
		expected,
		high: sum('high'),
		unit: 'W',
		confidence: 'low',
		trace: {
			...tell((traces) => traces.powerAtWork(parts)),
			result: { value: expected, unit: 'W' },
		},
	};
}
