// @astrojs/rss: writes and escapes the XML of the feed.
import { getRssString } from '@astrojs/rss';
import type { Catalog, Entry } from '#catalog/types.ts';
import { collectionNames } from '#schemas/shared.ts';
import { collectionWords } from '#format/words.ts';
import { siteName } from '#site';
import { absolute } from './addresses.ts';

/** A reader that was away longer finds the rest in the entries' histories. */
const itemCount = 100;

/**
 * The changes of all entries as RSS 2.0, newest first, up to today; drafts are left out. The id of an
 * item is `pitcrew:collection/slug@day`, with `-2` for the second change of one day, in file order.
 */
export async function feedXml(catalog: Catalog): Promise<string> {
	const changes = collectionNames
		.flatMap((collection) => catalog.of(collection).flatMap((entry: Entry) => changesOf(entry)))
		.filter(({ date }) => date <= catalog.today)
		.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
		.slice(0, itemCount);
	return getRssString({
		title: `${siteName}: what changed`,
		description: 'Every dated change of an entry: what, and why.',
		site: absolute('/'),
		xmlns: { atom: 'http://www.w3.org/2005/Atom' },
		customData: `<language>en-GB</language><atom:link href="${absolute('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
		items: changes.map(({ entry, id, date, text }) => ({
			title: entry.title,
			link: absolute(entry.path),
			description: `${text} ${entry.summary}`,
			pubDate: new Date(`${date}T00:00:00Z`),
			categories: [collectionWords[entry.collection].one],
			customData: `<guid isPermaLink="false">${id}</guid>`,
		})),
	});
}

function changesOf(entry: Entry) {
	const { data } = entry;
	if (!('changes' in data) || data.status === 'draft') return [];
	return data.changes.map(({ date, what, why }, index) => {
		const earlier = data.changes.slice(0, index).filter((other) => other.date === date).length;
		const id = `pitcrew:${entry.key}@${date}${earlier > 0 ? `-${earlier + 1}` : ''}`;
		return { entry, id, date, text: [what, why].filter(Boolean).join(' ') };
	});
}
