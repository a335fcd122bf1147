import { constant } from './trace.ts';
import type { Assumptions } from './types.ts';

/** Values of a set of constants, read once: `value('decode-bandwidth-share-server')`. */
export const reader = (assumptions: Assumptions) => (id: string) => constant(assumptions, id).value;
