/** Ways to open many pages in one window. */
import type { Page } from 'playwright-core';

/**
 * Shows a page in the place of the one that is open, as sites do that change pages without loading anew: it becomes
 * the whole document, under its own address, and its custom elements come to life. That spares what costs most, to
 * start the page's scripts and axe each time. A page that loads other scripts or stylesheets than the open one, or
 * has elements that are not defined yet, is loaded for real, and so is the first.
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
		[...page.querySelectorAll('script[src], link[rel="stylesheet"]')]
			.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
			.map((file) => new URL(file, address).href)
			.join(' ');
	if (loads(next, answer.url) !== loads(document, location.href)) return false;
	// Some elements are fetched by the first page that has them.
	const names = [...next.querySelectorAll('*')].map(({ localName }) => localName);
	if (names.some((name) => name.includes('-') && !customElements.get(name))) return false;

	// The address first: elements read it when they come to life.
	history.replaceState(null, '', answer.url);
	const root = document.documentElement;
	for (const name of root.getAttributeNames()) root.removeAttribute(name);
	for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
	// The new head before the old one goes: for want of an icon, the browser would ask for one.
	const last = [...document.head.childNodes];
	document.head.append(...next.head.childNodes);
	for (const node of last) node.remove();
	document.body.replaceWith(next.body);

	const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
	const coming = sheets.filter(({ sheet }) => sheet === null);
	await Promise.all(
		coming.map((link) => new Promise((done) => (link.onload = link.onerror = done))),
	);
	scrollTo(0, 0);
	return true;
}
