/**
 * How speeds were reached, once somebody asks: stands in for `speed-traces.ts` in a browser. Until the formulas are
 * given, answers have the same numbers and empty traces; from then on, new answers have full ones.
 */
import type * as SpeedTraces from './speed-traces.ts';
import type { TermDetail } from './step-trace.ts';

let given: typeof SpeedTraces | null = null;

/** Takes the formulas that were loaded; answers made from now on carry them. */
export function giveSpeedTraces(loaded: typeof SpeedTraces): void {
	given = loaded;
}

const untold: TermDetail = { formula: '', inputs: [] };

/** How a quantity of a closed loop on a server engine was reached. */
export const serverTrace: typeof SpeedTraces.serverTrace = (...of) =>
	given?.serverTrace(...of) ?? untold;

/** How the speed of a filled server engine was reached. */
export const filledTrace: typeof SpeedTraces.filledTrace = (...of) =>
	given?.filledTrace(...of) ?? untold;

/** How the speed or the time of writing on a local engine was reached. */
export const localWritingTrace: typeof SpeedTraces.localWritingTrace = (...of) =>
	given?.localWritingTrace(...of) ?? untold;

/** How the speed of reading a prompt was reached. */
export const localReadingTrace: typeof SpeedTraces.localReadingTrace = (...of) =>
	given?.localReadingTrace(...of) ?? untold;

/** How the first token or the speed of whole requests was reached. */
export const localRequestTrace: typeof SpeedTraces.localRequestTrace = (...of) =>
	given?.localRequestTrace(...of) ?? untold;
