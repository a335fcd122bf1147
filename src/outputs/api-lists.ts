import type { Catalog } from '#catalog/types.ts';
import { collectionNames, type CollectionName } from '#schemas/shared.ts';
import { shelfLifeDays, priceShelfLifeDays } from '#domain/freshness/policy.ts';
import { collectionWords, gradeWords, interestWords } from '#format/words.ts';
import { href, siteDescription, siteName, siteOrigin } from '#site';
import { collectionLinks } from './addresses.ts';
import { entryRecord } from './api-entry.ts';

/** The way in: what the site is, how to read its marks, and where each collection stands. */
export function apiIndexJson(catalog: Catalog): string {
	return JSON.stringify({
		name: siteName,
		description: siteDescription,
		version: 1,
		asOf: catalog.today,
		licence: 'CC-BY-4.0',
		origin: siteOrigin,
		base: href('/'),
		grades: gradeWords,
		interests: interestWords,
		shelfLifeDays: { ...shelfLifeDays, prices: priceShelfLifeDays },
		vocabulary: catalog.vocabulary,
		collections: collectionNames.map((collection) => ({
			...collectionHead(collection),
			count: catalog.of(collection).length,
		})),
		links: {
			feed: href('/feed.xml'),
			text: href('/llms.txt'),
			method: href('/method/'),
			sizeQuestion: href('/api/v1/schema/size-question.json'),
			sizeAnswer: href('/api/v1/schema/size-answer.json'),
		},
	});
}

/** Every entry of a collection, by title. */
export function collectionJson(catalog: Catalog, collection: CollectionName): string {
	const entries = catalog.of(collection);
	return JSON.stringify({
		...collectionHead(collection),
		asOf: catalog.today,
		count: entries.length,
		entries: entries.map(entryRecord),
	});
}

function collectionHead(collection: CollectionName) {
	const { many, lead } = collectionWords[collection];
	return { collection, title: many, description: lead, links: collectionLinks(collection) };
}
