import { collections } from '#schemas/index.ts';
import { walkFields, type WalkedField } from '#schemas/walk.ts';
import type { ReadEntry } from '#reader/entry.ts';
import { show } from '#reader/finding.ts';
import { atField, type Rule } from './context.ts';

/** The published numbers of an entry: fields that the schema marks with a unit, where a number was given. */
export function factsOf(entry: ReadEntry): WalkedField[] {
	return [...walkFields(collections[entry.collection].schema, entry.data)].filter(
		({ meta }) => meta.unit !== undefined,
	);
}

/** Every fact has a source, and every source and other reading of a fact belongs to a field that has one. */
export const facts: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (!('factSources' in entry.data)) continue;
		const { factSources, otherReadings } = entry.data;
		const given = factsOf(entry)
			.filter(({ path }) => path.length === 1)
			.map(({ path }) => String(path[0]));
		for (const field of publishedFields(entry)) {
			if (!Object.hasOwn(factSources, field) && !Object.hasOwn(factSources, 'default')) {
				yield atField(entry, [field], {
					found: 'a fact without a source',
					wanted: `factSources with default or ${field}`,
				});
			}
		}
		for (const field of Object.keys(factSources)) {
			const isField =
				field === 'default' ||
				(Object.hasOwn(entry.data, field) &&
					(entry.data as Record<string, unknown>)[field] !== null);
			if (!isField)
				yield atField(entry, ['factSources', field], {
					found: show(field),
					wanted: 'default, or a field of this entry that is not null',
				});
		}
		for (const [index, { field }] of otherReadings.entries()) {
			if (!given.includes(field))
				yield atField(entry, ['otherReadings', index, 'field'], {
					found: show(field),
					wanted: `a fact of this entry: ${given.join(', ')}`,
				});
		}
	}
};

/** Numbers and words that the maker publishes: what the schema gives a label. */
function publishedFields(entry: ReadEntry): string[] {
	return [...walkFields(collections[entry.collection].schema, entry.data)]
		.filter(({ path, meta }) => path.length === 1 && meta.label !== undefined)
		.map(({ path }) => String(path[0]));
}
