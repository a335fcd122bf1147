import type { NameIndex } from './names.ts';
import type { TableRow } from './table.ts';
import { squeeze } from './tokens.ts';

const mostNames = 5;
/** Below this, names are no more alike than any two. */
const leastAlike = 0.25;

const pairs = (text: string) =>
	new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Names that look most like a query: those that share most pairs of neighbouring letters (Dice's coefficient). */
export function nearestNames(query: string, { names }: NameIndex): TableRow[] {
	const asked = pairs(squeeze(query));
	const best = new Map<TableRow, number>();
	for (const { row, squeezed } of names) {
		const held = pairs(squeezed);
		const shared = [...asked].filter((pair) => held.has(pair)).length;
		const alike = (2 * shared) / Math.max(1, asked.size + held.size);
		if (alike >= leastAlike && alike > (best.get(row) ?? 0)) best.set(row, alike);
	}
	return [...best]
		.sort((a, b) => b[1] - a[1])
		.slice(0, mostNames)
		.map(([row]) => row);
}
