import { assumptionsOf } from './assumptions.ts';
import { rungOf } from './ladder-rungs.ts';
import { measure } from './measure.ts';
import { modelOf } from './model-of.ts';
import { taskOf } from './task.ts';
import type { LadderRung, SizeAsk, SizeData, SizedMachine } from './types.ts';

/** One rung alone: a question on one machine. Throws `SizingRefusal` where the model is not among the data. */
export function sizeRung(ask: SizeAsk, machine: SizedMachine, data: SizeData): LadderRung {
	const assumptions = assumptionsOf(data);
	return rungOf(measure(taskOf(ask, modelOf(ask, data), machine), assumptions), ask, assumptions);
}
