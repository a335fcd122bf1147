import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { compare } from '#domain/order.ts';
import { closedUnits } from '#schemas/claim.ts';
import { collectionNames, vocabularyLists, type CollectionName } from '#schemas/shared.ts';
import { vocabularySchema, type Vocabulary } from '#schemas/vocabulary-file.ts';
import type { ReadEntry } from './entry.ts';
import { show, type Finding } from './finding.ts';
import { unseenIn } from './file-text.ts';
import { describeIssues } from './issues.ts';
import { readEntry } from './read-entry.ts';
import { contentRoots, displayPath, type ContentRoot } from './roots.ts';
import { readYaml } from './yaml.ts';

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
	const vocabulary = Object.fromEntries(vocabularyLists.map((list) => [list, {}])) as Vocabulary;

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

function filesOf(folder: string): string[] {
	if (!isFolder(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter(isRead)
		.map((item) => path.join(folder, item.name))
		.flatMap((file) => (isFolder(file) ? filesOf(file) : [file]))
		.sort(compare);
}

/** Templates, notes and pictures stand behind an underscore, editors' files behind a dot. */
function isRead(item: Dirent): boolean {
	return !/^[_.]/.test(item.name);
}

/** Follows symbolic links: a mounted content root may be made of them. */
function isFolder(file: string): boolean {
	return existsSync(file) && statSync(file).isDirectory();
}

/** What lies in a root and is not read: a misspelt folder or a misplaced entry would silently vanish. */
function strangers(root: ContentRoot): Finding[] {
	return readdirSync(root.folder, { withFileTypes: true })
		.filter(isRead)
		.flatMap((item) => {
			const file = path.join(root.folder, item.name);
			const isCollection = (collectionNames as readonly string[]).includes(item.name);
			if (isFolder(file) ? isCollection : ['vocabulary.yaml', 'README.md'].includes(item.name))
				return [];
			const at = { file: displayPath(file), line: 1, column: 1, found: show(item.name) };
			const field = isFolder(file) ? 'folder' : 'file';
			return [
				{
					...at,
					field,
					wanted:
						field === 'folder'
							? `a collection: ${collectionNames.join(', ')}`
							: 'vocabulary.yaml, README.md, or a file in the folder of its collection',
				},
			];
		});
}

function readVocabulary(root: ContentRoot, vocabulary: Vocabulary, findings: Finding[]): void {
	const file = path.join(root.folder, 'vocabulary.yaml');
	if (!existsSync(file)) return;
	const shown = displayPath(file);
	const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
	const unseen = unseenIn(text);
	if (unseen) {
		findings.push({
			file: shown,
			...unseen,
			field: 'file',
			wanted: 'text without invisible characters',
		});
	}
	const yaml = readYaml(text, shown);
	findings.push(...yaml.findings);
	if (yaml.findings.length > 0) return;
	const parsed = vocabularySchema.partial().safeParse(yaml.data ?? {});
	if (!parsed.success) findings.push(...describeIssues(parsed.error, yaml, shown));
	const written = (yaml.data ?? {}) as Partial<Record<string, unknown>>;
	for (const list of vocabularyLists) {
		// One wrong list does not take the others along.
		const words = vocabularySchema.shape[list].safeParse(written[list] ?? {});
		if (words.success) Object.assign(vocabulary[list], words.data);
	}
	for (const unit of closedUnits) {
		if (!Object.hasOwn(vocabulary.units, unit)) continue;
		Reflect.deleteProperty(vocabulary.units, unit);
		findings.push({
			file: shown,
			...yaml.locateKey(['units'], unit),
			field: `units.${unit}`,
			found: show(unit),
			wanted: 'another word: this unit is built in',
		});
	}
}
