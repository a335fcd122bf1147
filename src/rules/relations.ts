import { collections } from '#schemas/index.ts';
import { walkFields } from '#schemas/walk.ts';
import { show } from '#reader/finding.ts';
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
				yield atField(entry, path, {
					found: show(value),
					wanted: `an entry of ${key.split('/')[0]} with this slug`,
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
