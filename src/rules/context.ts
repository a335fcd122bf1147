import type { CollectionName } from '#schemas/shared.ts';
import type { Claim } from '#schemas/claim.ts';
import { isOf, type ReadEntry } from '#reader/entry.ts';
import { fieldName, type Finding } from '#reader/finding.ts';
import type { Content } from '#reader/read-content.ts';

/** One rule over the whole content. */
export type Rule = (content: Content) => Iterable<Finding>;

/** A finding at a field of an entry. */
export function atField(
	entry: ReadEntry,
	path: readonly PropertyKey[],
	words: { found: string; wanted: string },
): Finding {
	return { file: entry.file, ...entry.locate(path), field: fieldName(path), ...words };
}

/** A finding at a node of an entry's body. */
export function atNode(
	entry: ReadEntry,
	node: { position?: { start: { line: number; column: number } } | undefined },
	words: { field?: string; found: string; wanted: string },
): Finding {
	const { line, column } = node.position?.start ?? { line: 1, column: 1 };
	return { file: entry.file, line, column, field: 'body', ...words };
}

/** The claims of an entry; none for collections without them. */
export function claimsOf(entry: ReadEntry): Claim[] {
	return 'claims' in entry.data ? entry.data.claims : [];
}

/** The entry of a collection with this slug, if it was read. */
export function find<Name extends CollectionName>(
	content: Content,
	name: Name,
	id: string,
): ReadEntry<Name> | undefined {
	const entry = content.entries.get(`${name}/${id}`);
	return entry && isOf(entry, name) ? entry : undefined;
}

/** Whether a key can be referred to; one that failed its schema has its own findings already. */
export function exists(content: Content, key: string): boolean {
	return content.entries.has(key) || content.unread.has(key);
}

/** Finds a claim by its id in `entry`, or by its global id `collection/slug#claim`. */
export function findClaim(
	content: Content,
	entry: ReadEntry,
	id: string,
): { owner: ReadEntry; claim: Claim } | undefined {
	const [key, local] = id.includes('#') ? id.split('#', 2) : [entry.key, id];
	const owner = content.entries.get(key ?? '');
	const claim = owner && claimsOf(owner).find((candidate) => candidate.id === local);
	return owner && claim ? { owner, claim } : undefined;
}

/** Whether an id names no claim. One in an entry that cannot be read is not known to be missing. */
export function isClaimMissing(content: Content, entry: ReadEntry, id: string): boolean {
	return !findClaim(content, entry, id) && !content.unread.has(id.split('#')[0] ?? '');
}
