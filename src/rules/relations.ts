import { collections } from '#schemas/index.ts';
import { walkFields } from '#schemas/walk.ts';
import { collectionNames } from '#schemas/shared.ts';
import type { ReadEntry } from '#reader/entry.ts';
import { show } from '#reader/finding.ts';
import type { Content } from '#reader/read-content.ts';
import { atField, exists, type Rule } from './context.ts';

/** Every reference resolves, and every word of an open list is in the vocabulary. */
export const relations: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		for (const { path, value, meta } of walkFields(
			collections[entry.collection].schema,
			entry.data,
		)) {
			const key = meta.collection
				? `${meta.collection}/${String(value)}`
				: meta.anyEntry
					? String(value)
					: null;
			if (key && content.hidden.has(key)) {
				yield atField(entry, path, { found: show(value), wanted: 'an entry that is not hidden' });
			} else if (key && !exists(content, key)) {
				const collection = key.split('/')[0] ?? '';
				yield atField(entry, path, {
					found: show(value),
					wanted: Object.hasOwn(collections, collection)
						? `an entry of ${collection} with this slug`
						: `an entry of a collection: ${collectionNames.join(', ')}`,
				});
			} else if (key === entry.key && path[0] !== 'factSources') {
				yield atField(entry, path, { found: show(value), wanted: 'another entry than this one' });
			}
			if (meta.vocabulary && !Object.hasOwn(content.vocabulary[meta.vocabulary], String(value))) {
				const known = Object.keys(content.vocabulary[meta.vocabulary]);
				yield atField(entry, path, {
					found: show(value),
					wanted: `a word of ${meta.vocabulary} in vocabulary.yaml: ${known.slice(0, 30).join(', ')}`,
				});
			}
		}
	}
};

/** Successors and owners form no ring: somebody must be the last. */
export const chains: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		for (const field of ['supersededBy', 'parent'] as const) {
			const first = nextOf(content, entry, field);
			if (!first || first === entry || !leadsBack(content, entry, field)) continue;
			yield atField(entry, [field], {
				found: `${show(first.id)}, which leads back here`,
				wanted: 'a chain with an end',
			});
		}
	}
};

function leadsBack(content: Content, start: ReadEntry, field: 'supersededBy' | 'parent'): boolean {
	const seen = new Set<ReadEntry>();
	let at = nextOf(content, start, field);
	while (at && at !== start && !seen.has(at)) {
		seen.add(at);
		at = nextOf(content, at, field);
	}
	return at === start;
}

function nextOf(
	content: Content,
	{ collection, data }: ReadEntry,
	field: 'supersededBy' | 'parent',
): ReadEntry | undefined {
	const slug = (data as Partial<Record<typeof field, string>>)[field];
	return slug === undefined ? undefined : content.entries.get(`${collection}/${slug}`);
}
