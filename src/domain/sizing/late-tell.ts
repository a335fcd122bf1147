/**
 * How numbers were reached, once somebody asks: stands in for `tell.ts` in a browser. Until the formulas are given,
 * answers have the same numbers and empty traces; from then on, new answers have full ones.
 */
import type { Traces } from './tell.ts';
import type { Told } from './types.ts';

let given: Traces | null = null;

/** Takes the formulas that were loaded; answers made from now on carry them. */
export function giveTraces(loaded: Traces): void {
	given = loaded;
}

const untold: Told = { id: '', label: '', formula: '', inputs: [] };

/** How a number was reached; nothing of it until formulas are given. */
export const tell = (write: (traces: Traces) => Told): Told => (given ? write(given) : untold);
