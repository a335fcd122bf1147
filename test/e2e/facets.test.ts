/** The index of a collection and its facets. What a choice must show is read from the static pages. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { follow, headingOf } from './reader.ts';
import { expect, test } from './site.ts';

const index = '/cases/';

const facets = (page: Page) => page.getByRole('complementary', { name: 'Narrow the list' });
const value = (page: Page, facet: string) => facets(page).locator(`a[data-facet="${facet}"]`);
const shown = (page: Page) => page.locator('tbody tr:visible th a').allInnerTexts();
const said = (page: Page) => page.locator('[data-facet-status]').innerText();

/** A first choice fetches the rows of the whole collection: what it shows comes a moment later. */
const expectShown = (page: Page, titles: string[], message = 'the rows shown') =>
	expect.poll(() => shown(page), { message, timeout: 5000 }).toEqual(titles);

async function shownAt(page: Page, path: string): Promise<string[]> {
	await page.goto(path);
	return shown(page);
}

test('values of one facet widen, facets together narrow', async ({ page }) => {
	const all = await shownAt(page, index);
	const delivered = await shownAt(page, '/cases/outcome/delivered/');
	const mixed = await shownAt(page, '/cases/outcome/mixed/');
	const health = await shownAt(page, '/cases/sector/health/');
	await page.goto(index);

	await value(page, 'outcome=delivered').click();
	await expectShown(page, delivered);
	await value(page, 'outcome=mixed').click();
	const either = all.filter((title) => [...delivered, ...mixed].includes(title));
	await expectShown(page, either);
	await value(page, 'sector=health').click();
	const both = either.filter((title) => health.includes(title));
	expect(both.length).toBeGreaterThan(0);
	expect(both.length).toBeLessThan(either.length);
	await expectShown(page, both);
	expect(await said(page)).toContain(`${both.length} of ${all.length}`);

	await value(page, 'outcome=mixed').click();
	await expectShown(
		page,
		delivered.filter((title) => health.includes(title)),
		'a second click takes a value back',
	);
});

describe('the state of the facets is the address', () => {
	const state = '?outcome=delivered&outcome=mixed&sector=health';

	test('choosing writes it, and opened cold it shows the same', async ({ page, open }) => {
		await page.goto(index);
		for (const facet of ['outcome=delivered', 'outcome=mixed', 'sector=health']) {
			await value(page, facet).click();
		}
		expect(new URL(page.url()).search).toBe(state);
		await expect.poll(() => said(page)).toMatch(/^\d+ of \d+ shown$/);
		const warm = await shown(page);
		const cold = await open();
		await cold.goto(index + state);
		await expectShown(cold, warm);
		const marked = facets(cold).locator('[aria-current]');
		expect(
			await marked.evaluateAll((links) => links.map((link) => link.getAttribute('data-facet'))),
		).toEqual(['outcome=delivered', 'outcome=mixed', 'sector=health']);
	});

	test('back and forward walk through it', async ({ page }) => {
		const all = await shownAt(page, index);
		const chosen = facets(page).locator('[aria-current]');
		await value(page, 'outcome=delivered').click();
		await expect.poll(() => chosen.count()).toBe(1);
		const delivered = await shown(page);
		await value(page, 'sector=health').click();
		await expect.poll(() => chosen.count()).toBe(2);
		const both = await shown(page);
		await page.goBack();
		await expectShown(page, delivered);
		await page.goBack();
		await expectShown(page, all);
		await page.goForward();
		await page.goForward();
		await expectShown(page, both);
	});

	test('"Show all" clears it', async ({ page }) => {
		const all = await shownAt(page, index);
		const clear = page.getByRole('link', { name: 'Show all' });
		expect(await clear.isVisible()).toBe(false);
		await page.goto(index + state);
		await clear.click();
		await expectShown(page, all);
		expect(new URL(page.url()).search).toBe('');
		expect(await clear.isVisible()).toBe(false);
	});

	test('a reader on a phone sees that the list is narrowed', async ({ open }) => {
		const page = await open({ width: 390 });
		await page.goto(index + state);
		await page.getByText(/^\d+ of \d+ shown/).waitFor();
		expect(await page.getByRole('link', { name: 'Show all' }).isVisible()).toBe(true);
	});

	test('a value that does not exist narrows nothing', async ({ page }) => {
		const all = await shownAt(page, index);
		await page.goto(`${index}?colour=blue&utm_source=mail`);
		await expect.poll(() => said(page)).toBe(`All ${all.length} shown`);
		expect(await shown(page)).toEqual(all);
	});
});

test('each value of a facet counts what its page lists', { timeout: 120_000 }, async ({ open }) => {
	const page = await open({ javaScript: false });
	await page.goto(index);
	const values = await facets(page)
		.getByRole('link')
		.evaluateAll((links) =>
			links.map((link) => ({
				path: (link as HTMLAnchorElement).pathname,
				count: Number(link.querySelector('.num')?.textContent),
			})),
		);
	expect(values.length).toBeGreaterThan(10);
	for (const { path, count } of values) {
		expect((await shownAt(page, path)).length, path).toBe(count);
	}
});

test('without JavaScript a facet leads to a page of its own, and back', async ({ open }) => {
	const page = await open({ javaScript: false });
	await page.goto(index);
	await follow(value(page, 'sector=health'));
	expect(await headingOf(page)).toBe('Case studies: Health');
	expect((await shown(page)).length).toBeGreaterThan(0);
	expect(await facets(page).locator('[aria-current="page"]').innerText()).toMatch(/^Health/);
	await follow(page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').first());
	expect(await headingOf(page)).toBe('Case studies');
});
