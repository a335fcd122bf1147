/**
 * How numbers were reached, told by the functions of `traces/`. This is a seam: in a browser `package.json` puts
 * `late-tell.ts` in its place, which loads `traces/` when a formula is opened. Engine files that a browser loads call
 * these functions through `tell` alone; `traces/` itself never does.
 */
import { traces } from './traces/index.ts';
import type { Told } from './types.ts';

/** All that can be told, by the name of what was reached. */
export type Traces = typeof traces;

/** How a number was reached: formula and inputs, written by one of the functions of `traces/`. */
export const tell = (write: (traces: Traces) => Told): Told => write(traces);
