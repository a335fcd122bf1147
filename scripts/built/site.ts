/** A built site, read from its folder: what the checks of the build and of the tests look at. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page, with its attributes as a record. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
	/** Its own text and that of its descendants, spaces folded. */
	text: string;
}

/** One HTML file of the site. */
export interface Page {
	/** Inside the site's folder, with forward slashes. */
	file: string;
	/** Address with the base path in front; `index.html` is left out. */
	path: string;
	html: string;
	/** All elements in document order. */
	elements: Element[];
	ids: Set<string>;
	/** A page that only sends the reader on to another. */
	isRedirect: boolean;
	/** Search engines are asked to leave it out. */
	isHidden: boolean;
}

/** A built site. */
export interface Site {
	folder: string;
	/** Base path with both slashes. */
	base: string;
	/** Canonical origin, without a trailing slash. */
	origin: string;
	/** All files, with forward slashes, in the order of their names. */
	files: Set<string>;
	pages: Page[];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
	if (tree.isTextNode(node)) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
	const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
	const inert = 'content' in node ? elementsOf(node.content) : [];
	if (!tree.isElementNode(node)) return [...children, ...inert];
	const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
	const text = textOf(node).replace(/\s+/g, ' ').trim();
	return [{ name: node.tagName, attributes, text }, ...children, ...inert];
}

/** Reads one page from its HTML. */
export function readPage(file: string, html: string, base: string): Page {
	const elements = elementsOf(parse(html));
	const meta = (key: string, value: string) =>
		elements.find(({ name, attributes }) => name === 'meta' && attributes[key] === value);
	return {
		file,
		path: base + file.replace(/(^|\/)index\.html$/, '$1'),
		html,
		elements,
		ids: new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? [])),
		isRedirect: meta('http-equiv', 'refresh') !== undefined,
		isHidden: /noindex/.test(meta('name', 'robots')?.attributes['content'] ?? ''),
	};
}

/** Reads a built site; pages come in the order of their file names. */
export function readSite(folder: string, base: string, origin: string): Site {
	const files = globSync('**/*', { cwd: folder, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
		.map((file) => file.replaceAll('\\', '/'))
		.sort();
	const pages = files
		.filter((file) => file.endsWith('.html'))
		.map((file) => readPage(file, readFileSync(join(folder, file), 'utf8'), base));
	return { folder, base, origin, files: new Set(files), pages };
}

/** The content of an attribute on the first element that answers to a name and a test. */
export function attributeOf(
	page: Page,
	name: string,
	attribute: string,
	where: Record<string, string> = {},
): string | undefined {
	return page.elements.find(
		(element) =>
			element.name === name &&
			Object.entries(where).every(([key, value]) => element.attributes[key] === value),
	)?.attributes[attribute];
}
