import { collections } from '#schemas/index.ts';
import { walkFields } from '#schemas/walk.ts';
import { show } from '#reader/finding.ts';
import { atField, atNode, type Rule } from './context.ts';
import { placeInText } from './place.ts';
import { walkTree } from './tree.ts';

const hype =
	/\b(unlock(s|ed|ing)?|leverag(e|es|ed|ing)|seamless(ly)?|revolution(ary|i[sz]e[sd]?|i[sz]ing)|game-chang(er|ing)|cutting-edge)\b/i;

/** Plain words: no hype, in frontmatter sentences and bodies. */
export const plainWords: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		for (const { path, value, meta } of walkFields(
			collections[entry.collection].schema,
			entry.data,
		)) {
			const word = meta.prose && hype.exec(String(value))?.[0];
			if (word) yield atField(entry, path, { found: show(word), wanted: 'a plain word' });
		}
		const title = 'title' in entry.data && entry.collection !== 'sources' ? entry.data.title : '';
		const inTitle = hype.exec(title)?.[0];
		if (inTitle) yield atField(entry, ['title'], { found: show(inTitle), wanted: 'a plain word' });
		if (!entry.body) continue;
		for (const node of walkTree(entry.body.tree)) {
			const match = node.type === 'text' ? hype.exec(node.value ?? '') : null;
			if (!match) continue;
			const place = placeInText(entry.body, node, match.index, match[0]);
			yield atNode(entry, place, { found: show(match[0]), wanted: 'a plain word' });
		}
	}
};

/** A summary or title that stands under two entries of a collection tells neither apart. */
export const ownWords: Rule = function* (content) {
	const seen = new Map<string, string>();
	for (const entry of content.entries.values()) {
		for (const field of ['title', 'summary'] as const) {
			if (!(field in entry.data) || entry.collection === 'sources') continue;
			const text = (entry.data as Partial<Record<string, string>>)[field] ?? '';
			const key = `${field === 'title' ? entry.collection : ''} ${text.toLowerCase()}`;
			const first = seen.get(key);
			if (first)
				yield atField(entry, [field], {
					found: `the same ${field} as ${first}`,
					wanted: `a ${field} of its own`,
				});
			else seen.set(key, entry.file);
		}
	}
};
