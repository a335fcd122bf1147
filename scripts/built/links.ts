/** Every address inside a built site leads somewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Page, Site } from './site.ts';

const addressAttributes = ['href', 'src', 'poster', 'xlink:href'];

function addressesOf({ name, attributes }: Element): string[] {
	const plain = addressAttributes.flatMap((attribute) => attributes[attribute] ?? []);
	const sets = (attributes['srcset'] ?? '').split(',').map((part) => part.trim().split(/\s/)[0]);
	const refresh =
		name === 'meta' && attributes['http-equiv'] === 'refresh'
			? attributes['content']?.split(/url=/i)[1]
			: undefined;
	return [...plain, ...sets, refresh].filter((address) => address !== undefined).filter(Boolean);
}

/** The links of a Markdown or plain-text twin, as far as they are absolute or begin with a slash. */
const markdownAddresses = (text: string) =>
	[...text.matchAll(/\]\(((?:\/|https?:)[^\s)]+)\)/g)].flatMap((match) => match[1] ?? []);

/** What is wrong with one address, or null. */
function problemOf(address: string, from: string, site: Site, pages: Map<string, Page>) {
	if (!URL.canParse(address, site.origin + from)) return 'is no address';
	const url = new URL(address, site.origin + from);
	if (url.origin !== site.origin || !url.protocol.startsWith('http')) return null;
	if (!url.pathname.startsWith(site.base)) return `lacks the base path ${site.base}`;
	const path = decodeURIComponent(url.pathname);
	const page = pages.get(path);
	if (page) {
		const anchor = decodeURIComponent(url.hash.slice(1));
		const isFound = anchor === '' || anchor === 'top' || page.ids.has(anchor);
		return isFound ? null : `there is no id "${anchor}" on ${path}`;
	}
	if (pages.has(`${path}/`)) return 'lacks its trailing slash';
	return site.files.has(path.slice(site.base.length)) ? null : 'leads to nothing';
}

/**
 * Links, images, scripts and style sheets that lead to nothing, anchors that are not there, and
 * addresses without the base path or the trailing slash. Other sites are not visited.
 *
 * @returns one line a finding, however many pages share it: `address  what is wrong  where`
 */
export function brokenLinks(site: Site): string[] {
	const pages = new Map(site.pages.map((page) => [page.path, page]));
	const places = new Map<string, string[]>();
	const check = (from: string, addresses: string[]) => {
		for (const address of new Set(addresses)) {
			const problem = problemOf(address, from, site, pages);
			if (!problem) continue;
			const finding = `${address}  ${problem}`;
			places.set(finding, [...(places.get(finding) ?? []), from]);
		}
	};
	for (const page of site.pages) check(page.path, page.elements.flatMap(addressesOf));
	for (const file of [...site.files].filter((name) => /\.(md|txt)$/.test(name))) {
		const text = readFileSync(join(site.folder, file), 'utf8');
		check(site.base + file, markdownAddresses(text));
	}
	return [...places].map(([finding, [first, ...more]]) =>
		more.length > 0 ? `${finding}  ${first} and ${more.length} more` : `${finding}  ${first}`,
	);
}
