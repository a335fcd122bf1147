/** Every page of a built site is there once and as a whole. */
import type { Page, Site } from './site.ts';

function lacks(page: Page): string[] {
	const count = (name: string) => page.elements.filter((element) => element.name === name).length;
	const filled = (name: string) =>
		page.elements.some((element) => element.name === name && element.text !== '');
	return [
		...(page.html.trimEnd().endsWith('</html>') ? [] : ['does not end with </html>']),
		...(filled('title') ? [] : ['has no title']),
		...['main', 'h1'].flatMap((name) =>
			count(name) === 1 && filled(name)
				? []
				: [`has ${count(name)} <${name}>, wanted one with text`],
		),
	];
}

/** Addresses that two files answer to, on hosts that add `.html` or fold upper and lower case. */
function doubles(pages: Page[]): string[] {
	const address = ({ path }: Page) => path.replace(/(\.html|\/)$/, '').toLowerCase();
	const groups = Map.groupBy(pages, address);
	return [...groups.values()]
		.filter((group) => group.length > 1)
		.map((group) => `${group.map(({ file }) => file).join(' and ')}  answer to one address`);
}

/**
 * Pages that are torn, empty or there twice.
 *
 * @returns one line a finding: `page  what is wrong`
 */
export function brokenPages(site: Site): string[] {
	if (!site.files.has('index.html')) return ['index.html  is missing'];
	if (!site.files.has('404.html')) return ['404.html  is missing'];
	const pages = site.pages.filter((page) => !page.isRedirect);
	return [
		...doubles(site.pages),
		...pages.flatMap((page) => lacks(page).map((problem) => `${page.path}  ${problem}`)),
	];
}
