import { hiddenCosts } from '../hidden-costs.ts';
import type { Assumptions } from '../types.ts';
import { powerAtWork } from './activity.ts';
import { formatLabel } from './formats-for.ts';
import { layoutWords } from './layout-words.ts';
import type { Measured } from './measure.ts';
import { leftOut, plannedWatts } from './placing.ts';
import { verdictOf } from './rung-verdict.ts';
import type { LadderRung, SizeAsk } from './types.ts';

/** What was measured as a rung of the ladder: in words and in expected values. */
export function rungOf(
	measured: Measured,
	limits: Pick<SizeAsk, 'place' | 'powerWatts'>,
	assumptions: Assumptions,
): LadderRung {
	const { task, question, memory, found, fit } = measured;
	const { machine } = task;
	const planned = plannedWatts(machine, assumptions);
	const left = leftOut(limits, machine, planned);
	const own = verdictOf(measured);
	const runs = found !== null && own.verdict !== 'does-not-fit' ? found : null;
	return {
		machine,
		verdict: left === null ? own.verdict : 'left-out',
		why: left ?? own.why,
		ttftSeconds: runs && runs.ttftMs.expected / 1000,
		tokensPerSecondEach: runs && 1000 / runs.tpotMs.expected,
		powerWatts: runs && (powerAtWork(question)?.expected ?? null),
		plannedWatts: planned,
		layout: runs && layoutWords(runs, machine.machine.acceleratorCount),
		format: formatLabel(task.format),
		headroomShare: fit?.marginShare ?? null,
		notes: [...task.formatNotes, ...hiddenCosts(memory)],
	};
}
