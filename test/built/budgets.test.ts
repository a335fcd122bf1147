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

function weightOf(page: Page): Weight {
	const files = (name: string, attribute: string, rel?: string) =>
		page.elements
			.filter((element) => element.name === name && element.attributes['rel'] === rel)
			.flatMap((element) => element.attributes[attribute] ?? [])
			.map((address) => fileOf(address, page.path));
	const scripts = new Set(files('script', 'src').flatMap((file) => [...withImports(file)]));
	const styles = new Set(files('link', 'href', 'stylesheet'));
	const sum = (names: Set<string>) =>
		[...names].reduce((total, file) => total + kilobytes(text(file)), 0);
	return { html: kilobytes(page.html), css: sum(styles), js: sum(scripts) };
}

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
