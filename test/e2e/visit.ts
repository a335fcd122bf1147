/** Ways to open many pages in one window. */
import type { Page } from 'playwright-core';

/**
 * Shows a page in the place of the one that is open, as sites do that change pages without loading anew: it becomes
 * the whole document, under its own address, and its custom elements come to life. That spares what costs most, to
 * start the page's scripts and axe each time. A page that loads other scripts or stylesheets than the open one, or
 * has elements that are new to it, is loaded for real, and so is the first.
 */
export async function show(page: Page, path: string): Promise<'put in place' | 'loaded'> {
	if (page.url() !== 'about:blank' && (await page.evaluate(putInPlace, path)))
		return 'put in place';
	await page.goto(path, { waitUntil: 'load' });
	return 'loaded';
}

/** In the browser: whether the page could be put in place. */
async function putInPlace(path: string): Promise<boolean> {
	const answer = await fetch(path);
	if (!answer.ok || answer.redirected) return false;
	const next = new DOMParser().parseFromString(await answer.text(), 'text/html');

	const loads = (page: Document, address: string) =>
		['script[src]', 'link[rel="stylesheet"]']
			.flatMap((kind) => [...page.querySelectorAll(kind)])
			.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
			.map((file) => new URL(file, address).href)
			.join(' ');
	if (loads(next, answer.url) !== loads(document, location.href)) return false;
	// Some elements are fetched by the first page that has them, and some when a reader asks.
	const names = new Set([...next.querySelectorAll('*')].map(({ localName }) => localName));
	const isNew = (name: string) => !customElements.get(name) && !document.querySelector(name);
	if ([...names].some((name) => name.includes('-') && isNew(name))) return false;

	// The address first: elements read it when they come to life.
	history.replaceState(null, '', answer.url);
	const root = document.documentElement;
	for (const name of root.getAttributeNames()) root.removeAttribute(name);
	for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
	// The stylesheets stay, since they are the same; of the rest, the new before the old goes: for want of an icon, the
	// browser would ask for one.
	const stays = (node: Node) => node instanceof HTMLLinkElement && node.rel === 'stylesheet';
	const last = [...document.head.childNodes].filter((node) => !stays(node));
	document.head.append(...[...next.head.childNodes].filter((node) => !stays(node)));
	for (const node of last) node.remove();
	document.body.replaceWith(next.body);
	scrollTo(0, 0);
	return true;
}
