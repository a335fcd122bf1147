import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributeOf, type Page } from '../../scripts/built/site.ts';
import { sitemapPaths } from '../../scripts/built/sitemap.ts';
import { brokenLinks } from '../../scripts/built/links.ts';
import { brokenPages } from '../../scripts/built/whole.ts';
import { pages, site } from './built-site.ts';

const titleOf = (page: Page) => page.elements.find(({ name }) => name === 'title')?.text ?? '';
const descriptionOf = (page: Page) =>
	attributeOf(page, 'meta', 'content', { name: 'description' }) ?? '';
const shown = pages.filter((page) => !page.isHidden);

/** Pages that share a value, as readable lines. */
function shared(valueOf: (page: Page) => string): string[] {
	return [...Map.groupBy(pages, valueOf)]
		.filter(([, group]) => group.length > 1)
		.map(([value, group]) => `${group.map((page) => page.path).join(', ')}: ${value}`);
}

test('every page is whole and every link leads somewhere', () => {
	expect([...brokenPages(site), ...brokenLinks(site)]).toEqual([]);
});

test('no two pages share a title or a description', () => {
	expect(shared(titleOf)).toEqual([]);
	expect(shared(descriptionOf)).toEqual([]);
});

test('each description has between 50 and 160 characters', () => {
	const isWrong = (page: Page) =>
		descriptionOf(page).length < 50 || descriptionOf(page).length > 160;
	expect(pages.filter(isWrong).map((page) => `${page.path} ${descriptionOf(page)}`)).toEqual([]);
});

test('each page that may be found names its own address as the canonical one', () => {
	const canonical = (page: Page) => attributeOf(page, 'link', 'href', { rel: 'canonical' });
	const wrong = shown.filter((page) => canonical(page) !== site.origin + page.path);
	expect(wrong.map((page) => `${page.path} ${canonical(page)}`)).toEqual([]);
});

test('each page says that it is English and fits its window', () => {
	const wrong = pages.filter(
		(page) =>
			!attributeOf(page, 'html', 'lang')?.startsWith('en') ||
			!attributeOf(page, 'meta', 'content', { name: 'viewport' })?.includes('width=device-width'),
	);
	expect(wrong.map((page) => page.path)).toEqual([]);
});

test('the site map holds exactly the pages that may be found', () => {
	expect(sitemapPaths(site).toSorted()).toEqual(shown.map((page) => page.path).toSorted());
});

test('the search index holds exactly the pages that mark their body', () => {
	const marked = pages.filter((page) =>
		page.elements.some(({ attributes }) => 'data-pagefind-body' in attributes),
	);
	const entry = JSON.parse(
		readFileSync(join(site.folder, 'pagefind/pagefind-entry.json'), 'utf8'),
	) as { languages: Record<string, { page_count: number }> };
	const counts = Object.values(entry.languages).map((language) => language.page_count);
	expect(counts).toEqual([marked.length]);
});
