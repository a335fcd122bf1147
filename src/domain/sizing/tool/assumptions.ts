import type { Assumptions } from '../types.ts';
import type { SizeData } from './types.ts';

const known = new WeakMap<SizeData['constants'], Assumptions>();

/** The constants as the engine takes them: made once for the same data. */
export function assumptionsOf({ constants }: Pick<SizeData, 'constants'>): Assumptions {
	const found = known.get(constants);
	if (found) return found;
	const made = new Map(constants.map((constant) => [constant.id, constant]));
	known.set(constants, made);
	return made;
}
