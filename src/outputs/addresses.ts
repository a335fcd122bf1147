import type { EntryLink } from '#catalog/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { href, siteOrigin } from '#site';

/** Where an entry stands: its page, its Markdown twin and its JSON, from the root of the host. */
export function linksOf({ key, path }: Pick<EntryLink, 'key' | 'path'>) {
	return { page: href(path), markdown: href(twinPath(path)), json: href(`/api/v1/${key}.json`) };
}

/** Where a collection stands: index page, its Markdown twin, its JSON and the schema of its data. */
export function collectionLinks(collection: CollectionName) {
	return {
		page: href(`/${collection}/`),
		markdown: href(`/${collection}.md`),
		json: href(`/api/v1/${collection}.json`),
		schema: href(`/api/v1/schema/${collection}.json`),
	};
}

/** Path of the Markdown twin of a page, without the base path: `/cases/x/` has `/cases/x.md`. */
export function twinPath(path: string): string {
	return `${path.replace(/\/$/, '')}.md`;
}

/** The canonical address of a path that has no base path yet. */
export function absolute(path: string): string {
	return siteOrigin + href(path);
}
