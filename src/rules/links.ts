import { collectionNames } from '#schemas/shared.ts';
import { sitePages } from '#schemas/site-pages.ts';
import type { ReadEntry } from '#reader/entry.ts';
import { show } from '#reader/finding.ts';
import type { Content } from '#reader/read-content.ts';
import { anchorsOf } from './anchors.ts';
import { atField, atNode, type Rule } from './context.ts';
import { isWebAddress } from './plain-text.ts';
import { walkTree } from './tree.ts';

/** Links inside the site lead to a page and an anchor that exist; links outside are plain web addresses. */
export const links: Rule = function* (content) {
	const anchors = new Map<string, Set<string>>();
	for (const entry of content.entries.values()) {
		if (!entry.body) continue;
		for (const node of walkTree(entry.body.tree)) {
			if (node.type !== 'link' && node.type !== 'definition') continue;
			const wanted = problemOf(content, entry, node.url ?? '', anchors);
			if (wanted) yield atNode(entry, node, { field: 'link', found: show(node.url), wanted });
		}
	}
};

/** A step of a path leads to a page of the site. */
export const pathPages: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (!('steps' in entry.data)) continue;
		for (const [index, { page }] of entry.data.steps.entries()) {
			if (page !== undefined && !sitePages.includes(page)) {
				yield atField(entry, ['steps', index, 'page'], {
					found: show(page),
					wanted: `a page of the site: ${sitePages.join(', ')}`,
				});
			}
		}
	}
};

function problemOf(
	content: Content,
	entry: ReadEntry,
	url: string,
	anchors: Map<string, Set<string>>,
): string | null {
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
	if (scheme === 'https' || scheme === 'http')
		return isWebAddress(url) ? null : 'a whole web address: https://host.name/path';
	if (scheme) return scheme === 'mailto' ? null : 'a link to https://, http:// or mailto:';
	if (url.startsWith('//')) return 'a full address, https://…';
	const [address = '', fragment] = url.split('#', 2);
	if (address !== '' && !address.startsWith('/'))
		return 'an address from the root of the site, /collection/slug/';
	const key =
		address === '' ? entry.key : /^\/([a-z-]+)\/([a-z0-9.-]+)\/$/.exec(address)?.slice(1).join('/');
	const isEntry =
		key !== undefined && (collectionNames as readonly string[]).includes(key.split('/')[0] ?? '');
	if (!isEntry)
		return sitePages.includes(address) ? null : 'a page of the site, with a slash at both ends';
	if (content.unread.has(key)) return null;
	const target = content.entries.get(key);
	if (!target) return `an entry that exists (there is no ${key})`;
	if (fragment === undefined || (target.body?.findings.length ?? 0) > 0) return null;
	const known = anchors.get(key) ?? anchorsOf(target);
	anchors.set(key, known);
	return known.has(fragment) ? null : `an anchor of that page: ${[...known].join(', ')}`;
}
