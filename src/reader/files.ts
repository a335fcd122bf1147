import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { compare } from '#domain/order.ts';
import { collectionNames } from '#schemas/shared.ts';
import { show, type Finding } from './finding.ts';
import { displayPath, type ContentRoot } from './roots.ts';

/** The files of a collection's folder, in every folder below it, in the order of their names. */
export function filesOf(folder: string): string[] {
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
export function strangers(root: ContentRoot): Finding[] {
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
