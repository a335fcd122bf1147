import type { CollectionData } from '#schemas/index.ts';
import type { CollectionName } from '#schemas/shared.ts';
import type { Body } from './body.ts';
import type { ContentRoot } from './roots.ts';
import type { Place } from './yaml.ts';

/** An entry as it was read: data that passed its schema, its body, and the way back to its lines. */
export interface ReadEntry<Name extends CollectionName = CollectionName> {
	collection: Name;
	/** The slug: the file's name. */
	id: string;
	/** `collection/slug`. */
	key: string;
	/** Absolute path of the file. */
	path: string;
	/** Path as findings name it. */
	file: string;
	root: ContentRoot;
	data: CollectionData[Name];
	/** Null for YAML entries. */
	body: Body | null;
	locate: (path: readonly PropertyKey[]) => Place;
}

/** Narrows an entry to a collection. */
export function isOf<Name extends CollectionName>(
	entry: ReadEntry,
	name: Name,
): entry is ReadEntry<Name> {
	return entry.collection === name;
}
