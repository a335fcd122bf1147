import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Page } from '../../scripts/built/site.ts';
import { pages, site } from './built-site.ts';

/** Kilobytes (1,000 bytes) after gzip at level 9. */
interface Weight {
	html: number;
	css: number;
	js: number;
}

const reading: Weight = { html: 15, css: 12, js: 10 };
const table: Weight = { html: 30, css: 12, js: 10 };
/** A tool may bring a sheet of its own beside the one of all pages. */
const tool: Weight = { html: 30, css: 14, js: 30 };
const concierge: Weight = { ...tool, js: 45 };
const fontsKB = 115;
const sizeBounds = { change: tool.js, mended: 31, formula: 39.5 };

const tools = ['search', 'size', 'compare'];
const tables = [
	'track-record',
	'method',
	'due',
	'sources',
	'organisations',
	'benchmarks',
	'glossary',
];

/** The budget of a page by its address: collections' indexes and their facets are tables. */
function budgetOf(path: string): Weight {
	const [first, ...rest] = path.slice(site.base.length).split('/').filter(Boolean);
	if (first === 'plan') return concierge;
	if (tools.includes(first ?? '')) return tool;
	const isIndex = rest.length === 0 && site.files.has(`api/v1/${first}.json`);
	const isFacet = rest.length >= 2 && rest[1] !== 'ladder';
	const isTable = rest.length === 0 ? tables.includes(first ?? '') : first === 'track-record';
	return isIndex || isFacet || isTable ? table : reading;
}

const fileOf = (address: string, from: string) =>
	new URL(address, `https://site.example${from}`).pathname.slice(site.base.length);
const text = (file: string) => readFileSync(join(site.folder, file), 'utf8');
const kilobytes = (content: string) => gzipSync(content, { level: 9 }).length / 1000;

/** A script with all that it imports at once; what it imports later costs the reader later. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	for (const match of text(file).matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
		withImports(posix.join(posix.dirname(file), match[1] ?? ''), seen);
	}
	return seen;
}

/** Files that elements of a page name. */
const filesOf = (page: Page, name: string, attribute: string, rel?: string): string[] =>
	page.elements
		.filter((element) => element.name === name && element.attributes['rel'] === rel)
		.flatMap((element) => element.attributes[attribute] ?? [])
		.map((address) => fileOf(address, page.path));

const scriptsOf = (page: Page): Set<string> =>
	new Set(filesOf(page, 'script', 'src').flatMap((file) => [...withImports(file)]));

function weightOf(page: Page): Weight {
	const scripts = scriptsOf(page);
	const styles = new Set(filesOf(page, 'link', 'href', 'stylesheet'));
	const sum = (names: Set<string>) =>
		[...names].reduce((total, file) => total + kilobytes(text(file)), 0);
	return { html: kilobytes(page.html), css: sum(styles), js: sum(scripts) };
}

/** Files that a script may load later, by the names of its own lazy imports. */
const lazyImports = (file: string): string[] =>
	[...text(file).matchAll(/\bimport\(\s*["'`](\.[^"'`]+)["'`]/g)].map((match) =>
		posix.join(posix.dirname(file), match[1] ?? ''),
	);

/** What a reader of `/size/` has loaded after an act: what the page brings, and chunks by the start of their names. */
function loadedAfter(chunks: string[]): number {
	const page = pages.find(({ path }) => path === `${site.base}size/`);
	if (!page) throw new Error('There is no /size/.');
	const files = scriptsOf(page);
	for (const chunk of chunks) {
		const wanted = (file: string) => posix.basename(file).startsWith(`${chunk}.`);
		const found = [...files].flatMap(lazyImports).find(wanted);
		if (found === undefined) throw new Error(`Nothing on /size/ loads a chunk ${chunk}.`);
		withImports(found, files);
	}
	return [...files].reduce((total, file) => total + kilobytes(text(file)), 0);
}

/**
 * Scripts of `/size/`, the frame of all pages included, after what a reader does there. A changed answer has the budget
 * of a tool; the other bounds hold what was reached, so that it does not grow back.
 */
test.for([
	{ act: 'changing an answer', chunks: ['live'], allowed: sizeBounds.change },
	{ act: 'a mended question', chunks: ['live', 'ask-notes'], allowed: sizeBounds.mended },
	{
		act: 'opening a formula, or copying the answer',
		chunks: ['live', 'formula'],
		allowed: sizeBounds.formula,
	},
])('/size/ after $act has loaded at most $allowed KB of scripts', ({ chunks, allowed }) => {
	expect(loadedAfter(chunks)).toBeLessThanOrEqual(allowed);
});

test.for(pages)('$path keeps its budget', (page) => {
	const weight = weightOf(page);
	const budget = budgetOf(page.path);
	const over = (['html', 'css', 'js'] as const)
		.filter((kind) => weight[kind] > budget[kind])
		.map((kind) => `${kind} ${weight[kind].toFixed(1)} KB, allowed ${budget[kind]} KB`);
	expect(over).toEqual([]);
});

test(`all fonts together weigh at most ${fontsKB} KB`, () => {
	const fonts = [...site.files].filter((file) => file.endsWith('.woff2'));
	const bytes = fonts.reduce((total, file) => total + statSync(join(site.folder, file)).size, 0);
	expect(bytes / 1000).toBeLessThanOrEqual(fontsKB);
});
