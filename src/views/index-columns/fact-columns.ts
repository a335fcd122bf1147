import type { Entry } from '#catalog/types.ts';
import type { CellValue } from '#domain/table/types.ts';
import type { Column } from './column.ts';

/** The heading of a fact: its name, and its unit where the name does not say it and the unit measures something. */
function heading(label: string, unit: string | null): string {
	if (unit === null || unit === 'values') return label;
	const isSaid = new RegExp(`\\b${unit.replaceAll('/', '\\/')}\\b`, 'i').test(label);
	return isSaid ? label : `${label}, ${unit}`;
}

/**
 * Extra columns for every fact that some entry holds and no column shows yet, in the order of the schema.
 *
 * @param shown columns that stand already
 */
export function factColumns(entries: readonly Entry[], shown: readonly Column[]): Column[] {
	const facts = new Map(
		entries.flatMap(({ facts }) => facts.map((fact) => [fact.field, fact] as const)),
	);
	const fields = new Set(entries.flatMap(({ data }) => Object.keys(data)));
	return [...fields]
		.flatMap((field) => facts.get(field) ?? [])
		.filter(({ field }) => !shown.some(({ id }) => id === field))
		.map(({ field, label, value, unit }) => ({
			id: field,
			label: heading(label, unit),
			kind: typeof value === 'number' ? 'number' : 'text',
			isExtra: true,
			read: ({ data }) => (data as unknown as Record<string, CellValue>)[field] ?? null,
		}));
}
