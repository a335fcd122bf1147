import type { Catalog } from '#catalog/types.ts';
import { collectionNames } from '#schemas/shared.ts';

const types = {
	json: 'application/json',
	schema: 'application/schema+json',
	markdown: 'text/markdown; charset=utf-8',
	text: 'text/plain; charset=utf-8',
	csv: 'text/csv; charset=utf-8; header=present',
	feed: 'application/rss+xml',
	search: 'application/opensearchdescription+xml',
	manifest: 'application/manifest+json',
};

/** An answer of the development server with its media type; the build writes the text to a file. */
export function answer(text: string, type: keyof typeof types): Response {
	return new Response(text, { headers: { 'Content-Type': types[type] } });
}

/** One route a collection. */
export function collectionRoutes() {
	return collectionNames.map((collection) => ({ params: { collection }, props: { collection } }));
}

/** One route an entry, with its key. */
export function entryRoutes(catalog: Catalog) {
	return catalog.all().map(({ collection, id, key }) => ({
		params: { collection, slug: id },
		props: { key },
	}));
}
