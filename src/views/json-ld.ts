import type { Entry } from '#catalog/types.ts';
import { href, siteName, siteOrigin } from '#site';

/** Structured data of an entry's page: an article with its day of review. What it cites stands in the page. */
export function entryJsonLd(entry: Entry, description: string): object {
	const { data } = entry;
	const url = siteOrigin + href(entry.path);
	if (!('status' in data))
		return {
			'@context': 'https://schema.org',
			'@type': 'WebPage',
			name: entry.title,
			description,
			url,
		};
	return {
		'@context': 'https://schema.org',
		'@type': entry.collection === 'glossary' ? 'DefinedTerm' : 'TechArticle',
		...(entry.collection === 'glossary' ? { name: entry.title } : { headline: entry.title }),
		description,
		url,
		...('reviewed' in data && entry.collection !== 'glossary'
			? { dateModified: data.reviewed, author: { '@type': 'Organization', name: siteName } }
			: {}),
	};
}
