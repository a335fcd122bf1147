import { isOf, type ReadEntry } from '#reader/entry.ts';
import { readContent } from '#reader/read-content.ts';
import { contentRoots } from '#reader/roots.ts';
import type { CollectionName } from '#schemas/shared.ts';

/** The content of the site, whatever PITCREW_CONTENT says: these tests are about it. */
export const content = readContent(contentRoots('content'));

/** Its entries of a collection. */
export function all<Name extends CollectionName>(name: Name): ReadEntry<Name>[] {
	return [...content.entries.values()].filter((entry) => isOf(entry, name));
}
