import { excludedFromCost } from '../cost.ts';
import type { Assumptions } from '../types.ts';
import { figuresOf, memoryOf } from './about.ts';
import { assumptionsOf } from './assumptions.ts';
import { adviceOn } from './changes.ts';
import { chooseRung, type MeasuredRung } from './choose.ts';
import { explanationOf } from './explanation.ts';
import { headlineOf } from './headline.ts';
import { rungOf } from './ladder-rungs.ts';
import { measure } from './measure.ts';
import { modelOf } from './model-of.ts';
import { taskOf } from './task.ts';
import type { LadderRung, SizeAnswer, SizeAsk, SizeData } from './types.ts';

/**
 * The answer to a question that `cleanAsk` has passed: the ladder over all machines, and all about the one chosen.
 * Throws `SizingRefusal` where the model is not among the data.
 */
export function sizeAnswer(ask: SizeAsk, data: SizeData): SizeAnswer {
	const model = modelOf(ask, data);
	const assumptions = assumptionsOf(data);
	const rungs = data.machines.map((machine): MeasuredRung => {
		const measured = measure(taskOf(ask, model, machine), assumptions);
		return { measured, rung: rungOf(measured, ask, assumptions) };
	});
	const chosen = chooseRung(rungs, ask.machine);
	const best = chosen && named(chosen, ask);
	return {
		ask,
		model,
		chosen: best,
		headline: headlineOf(ask, best),
		...aboutChosen(chosen, ask, assumptions),
		excludedFromCost,
		ladder: rungs.map(({ rung }) => (best && rung === chosen.rung ? best : rung)),
	};
}

/** The chosen rung says that it is the smallest, where nobody asked for a machine. */
const named = ({ rung }: MeasuredRung, ask: SizeAsk): LadderRung =>
	ask.machine === null && rung.verdict === 'meets'
		? { ...rung, why: 'The smallest that meets every target.' }
		: rung;

type About = Pick<SizeAnswer, 'explanation' | 'memory' | 'figures' | 'changes' | 'dominates'>;

function aboutChosen(chosen: MeasuredRung | null, ask: SizeAsk, assumptions: Assumptions): About {
	if (!chosen) {
		return {
			explanation: 'Allow another place or more power to see what each machine reaches.',
			memory: null,
			figures: [],
			changes: [],
			dominates: null,
		};
	}
	const { measured, rung } = chosen;
	const memory = memoryOf(chosen);
	return {
		explanation: explanationOf(measured, { rung, memory }, assumptions),
		memory,
		figures: figuresOf(chosen, ask),
		...adviceOn(measured, assumptions),
	};
}
