import type { Assumption, Assumptions } from '#domain/sizing/types.ts';
import type { AssumptionEntry } from '#schemas/assumptions.ts';
import { filesOf } from './files.ts';
import { formatFinding } from './finding.ts';
import { readEntry } from './read-entry.ts';
import { contentRoots, type ContentRoot } from './roots.ts';
import path from 'node:path';

/** Constants of one entry by their ids. */
export const constantsOf = ({ constants }: AssumptionEntry): Assumption[] =>
	constants.map(({ id, label, value, low, high, unit, basis }) => ({
		id,
		label,
		value,
		low,
		high,
		unit,
		basis,
	}));

/**
 * The constants of the sizing engine from `content/assumptions`, by id: for commands and tests, which need nothing
 * else of the content. Throws with the finding where a file does not pass its schema.
 */
export function readAssumptions(roots: ContentRoot[] = contentRoots()): Assumptions {
	const constants = new Map<string, Assumption>();
	for (const root of roots) {
		for (const file of filesOf(path.join(root.folder, 'assumptions'))) {
			const { entry, findings } = readEntry(root, 'assumptions', file);
			if (findings.length > 0 || !entry) throw new Error(findings.map(formatFinding).join('\n'));
			for (const found of constantsOf(entry.data as AssumptionEntry)) {
				constants.set(found.id, found);
			}
		}
	}
	return constants;
}
