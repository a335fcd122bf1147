import path from 'node:path';
import { compare } from '#domain/order.ts';
import { collectionNames, vocabularyLists, type CollectionName } from '#schemas/shared.ts';
import type { Vocabulary } from '#schemas/vocabulary-file.ts';
import type { ReadEntry } from './entry.ts';
import { show, type Finding } from './finding.ts';
import { filesOf, strangers } from './files.ts';
import { readEntry } from './read-entry.ts';
import { contentRoots, displayPath, type ContentRoot } from './roots.ts';
import { readVocabulary } from './vocabulary.ts';

/** Everything that the content roots hold, after later roots have won over earlier ones. */
export interface Content {
	roots: ContentRoot[];
	/** By `collection/slug`, sorted by collection and slug. */
	entries: Map<string, ReadEntry>;
	/** Keys that a later root hid: a reference to one is broken on purpose. */
	hidden: Set<string>;
	/** Keys of entries that did not pass their schema: a reference to one is not broken. */
	unread: Set<string>;
	vocabulary: Vocabulary;
	/** What is wrong with single files. Rules across entries are in `src/rules`. */
	findings: Finding[];
}

/** Reads all roots. Never throws for what a writer wrote: that becomes findings. */
export function readContent(roots: ContentRoot[] = contentRoots()): Content {
	const findings: Finding[] = [];
	const found = new Map<string, ReadEntry>();
	const hidden = new Set<string>();
	const unread = new Set<string>();
	const vocabulary: Vocabulary = {
		...(Object.fromEntries(vocabularyLists.map((list) => [list, {}])) as Omit<
			Vocabulary,
			'synonyms' | 'pages'
		>),
		synonyms: [],
		pages: {},
		lists: {},
	};

	for (const root of roots) {
		readVocabulary(root, vocabulary, findings);
		findings.push(...strangers(root));
		for (const collection of collectionNames) {
			const names = new Map<string, string>();
			for (const file of filesOf(path.join(root.folder, collection))) {
				const read = readEntry(root, collection, file);
				findings.push(...read.findings);
				const id = path.basename(file, path.extname(file));
				const key = `${collection}/${id}`;
				if (!read.entry && !read.isHidden) {
					unread.add(key);
					continue;
				}
				const twin = names.get(id.toLowerCase());
				if (twin) {
					findings.push({
						file: displayPath(file),
						line: 1,
						column: 1,
						field: 'file',
						found: `the id ${show(id)} a second time (first in ${twin})`,
						wanted: 'one file an id in each root',
					});
				}
				names.set(id.toLowerCase(), displayPath(file));
				if (read.entry) {
					found.set(key, read.entry);
					hidden.delete(key);
				} else {
					found.delete(key);
					hidden.add(key);
				}
			}
		}
	}
	const order = (key: string) => collectionNames.indexOf(key.split('/')[0] as CollectionName);
	const entries = new Map([...found].sort(([a], [b]) => order(a) - order(b) || compare(a, b)));
	return { roots, entries, hidden, unread, vocabulary, findings };
}
