import type { Entry } from '#catalog/types.ts';
import { secondHandKinds } from '#domain/evidence/grade.ts';
import { formatQuantity } from '#format/quantity.ts';
import type { Section } from './section.ts';

/** A published fact as readers see it. */
export interface FactView {
	field: string;
	label: string;
	value: string;
	/** Number of the source on the entry's page, or null. */
	source: number | null;
	/** The source is a table that somebody else compiled, or only reports. */
	isSecondary: boolean;
}

/** The published facts of an entry, in the order of the schema. */
export function factViews(entry: Entry): FactView[] {
	const sources: Partial<Record<string, string>> =
		'factSources' in entry.data ? entry.data.factSources : {};
	return entry.facts
		.filter(({ field }) => Object.hasOwn(entry.data, field))
		.map(({ field, label, value, unit }) => {
			const cited = entry.sources.find(({ id }) => id === (sources[field] ?? sources['default']));
			return {
				field,
				label,
				value: valueText(value, unit),
				source: cited?.number ?? null,
				isSecondary: cited !== undefined && secondHandKinds.has(cited.data.kind),
			};
		});
}

const valueText = (value: number | string, unit?: string | null) =>
	typeof value === 'number' ? formatQuantity(value, unit ?? '') : value;

/** The facts as a table: value, how sure, and the source of each. */
export function factSection(entry: Entry): Section {
	const readings = 'otherReadings' in entry.data ? entry.data.otherReadings : [];
	const views = factViews(entry);
	return {
		id: 'specification',
		title: 'Specification',
		table: {
			columns: [
				{ label: 'Fact' },
				{ label: 'Published', isNumber: true },
				{ label: 'Kind' },
				{ label: 'Source' },
			],
			rows: [
				...views.map(({ label, value, source, isSecondary }) => ({
					cells: [
						label,
						value,
						isSecondary ? 'Specification, from a secondary table' : 'Specification',
						sourceCell(source),
					],
				})),
				...readings.map(({ field, value, source, note }) => {
					const fact = entry.facts.find((read) => read.field === field);
					const cited = entry.sources.find(({ id }) => id === source);
					return {
						cells: [
							`${fact?.label ?? field}, another reading`,
							valueText(value, fact?.unit),
							note ?? 'Disagrees',
							sourceCell(cited?.number ?? null),
						],
					};
				}),
			],
		},
	};
}

function sourceCell(number: number | null) {
	return number === null ? '' : { text: `[${number}]`, path: `#source-${number}` };
}

/** Facts that a reader expects and that nobody published. */
export function unpublished(entry: Entry, fields: Record<string, string>): Section {
	const data = entry.data as unknown as Record<string, unknown>;
	const missing = Object.entries(fields).filter(([field]) => data[field] === null);
	return { id: 'not-published', title: 'Not published', items: missing.map(([, label]) => label) };
}

/** Readers' names of the fields of an entry that hold facts. */
export function factLabels(entry: Entry): Record<string, string> {
	return Object.fromEntries(factViews(entry).map(({ field, label }) => [field, label]));
}
