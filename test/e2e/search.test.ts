/** What a reader does with search, by keyboard: over any page, and on the page of results. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, expectAccessible, expectReflow, test, type View } from './site.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search Pitcrew' });
const results = (page: Page) => page.locator('#results > li');

/** Waits until search has said what came of it, and gives the sentence. */
async function said(page: Page, text: RegExp): Promise<string> {
	const status = page.getByRole('status').filter({ hasText: text }).first();
	await status.waitFor();
	return status.innerText();
}

/** Addresses that the first links of the results lead to, best first. */
const ranked = (page: Page) =>
	results(page).evaluateAll((items) =>
		items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
	);

/** The box of a value of a facet. */
const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

describe('search over a page', () => {
	test('a reader presses /, types, walks down and opens the entry', async ({ page }) => {
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('sepsis');
		await said(page, /results for “sepsis”/);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/cases\/[a-z-]*sepsis[a-z-]*\/$/);
	});

	test('Ctrl-K opens it, Escape closes it and the focus is back where it was', async ({ page }) => {
		await page.goto('/cases/');
		const link = page.getByRole('main').getByRole('link').first();
		await link.focus();
		await page.keyboard.press('Control+k');
		await page.keyboard.press('Escape');
		expect(await dialog(page).count()).toBe(0);
		expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	test('the trigger opens it, and a slash typed into its field stays a slash', async ({ page }) => {
		await page.goto('/');
		await page.locator('[data-search-open]').click();
		await page.keyboard.type('a/b');
		expect(await dialog(page).getByRole('searchbox').inputValue()).toBe('a/b');
	});

	test('arrow keys walk from the field through every link and round again', async ({ page }) => {
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('nvlink');
		await said(page, /for “nvlink”/);
		await page.keyboard.press('ArrowUp');
		expect(await page.locator(':focus').innerText()).toMatch(/All results/);
		await page.keyboard.press('ArrowDown');
		expect(await page.locator(':focus').getAttribute('type')).toBe('search');
	});

	test('Enter in the field leads to the page of results', async ({ page }) => {
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('kv cache');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\/\?q=kv\+cache$/);
		await results(page).first().waitFor();
	});

	test('a result leads to a heading within the entry', async ({ page }) => {
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('sepsis');
		await said(page, /results for “sepsis”/);
		const place = dialog(page).locator('ul[data-places] a').first();
		const anchor = new URL((await place.getAttribute('href')) ?? '', page.url()).hash;
		await place.click();
		await page.waitForURL((url) => url.hash === anchor);
		expect(await page.locator(anchor).count()).toBe(1);
	});

	test('nothing of search is loaded before it is asked for', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto('/method/', { waitUntil: 'networkidle' });
		expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
		await page.keyboard.press('/');
		await page.waitForResponse(/pagefind-entry\.json/);
	});

	test('without its index, search says so and leads on', async ({ page, noise }) => {
		noise.allow(/pagefind|Failed to load resource|Failed to fetch/);
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('sepsis');
		await said(page, /Search did not start/);
		expect(await dialog(page).getByText('The search index did not load').isVisible()).toBe(true);
		await dialog(page).getByRole('link', { name: 'Case studies' }).click();
		await page.waitForURL(/\/cases\/$/);
	});
});

describe('the page of results', () => {
	test('opened cold with facets, it shows them and what they leave', async ({ page }) => {
		await page.goto('/search/?q=sepsis&collection=cases');
		await results(page).first().waitFor();
		expect((await ranked(page)).every((path) => path.startsWith('/cases/'))).toBe(true);
		expect(await box(page, /^Case studies/).isChecked()).toBe(true);
		expect(await said(page, /result/)).toMatch(/^\d+ results? for “sepsis”/);
	});

	test('opened cold without a query, it lists by title', async ({ page }) => {
		await page.goto('/search/?collection=cases&sector=health');
		await results(page).first().waitFor();
		const titles = await results(page).locator('[data-title]').allInnerTexts();
		expect(titles).toEqual(
			titles.toSorted((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())),
		);
	});

	test('a facet goes into the address, gives as many results as it said, and back undoes it', async ({
		page,
	}) => {
		await page.goto('/search/?q=sepsis');
		await results(page).first().waitFor();
		const before = await ranked(page);
		const label = page.locator('label').filter({ has: box(page, /^Case studies/) });
		const count = Number(await label.locator('[data-count]').innerText());
		await box(page, /^Case studies/).focus();
		await page.keyboard.press('Space');
		await page.waitForURL(/collection=cases/);
		await said(page, new RegExp(`^${count} results? for`));
		expect(await results(page).count()).toBe(count);
		await page.goBack();
		await page.waitForFunction(
			(was) => document.querySelectorAll('#results > li').length === was,
			before.length,
		);
		expect(await ranked(page)).toEqual(before);
		expect(await box(page, /^Case studies/).isChecked()).toBe(false);
		await page.goForward();
		await said(page, new RegExp(`^${count} results? for`));
	});

	test('what is typed goes into the address, and typing is one step back', async ({ page }) => {
		await page.goto('/search/?q=klarna');
		await results(page).first().waitFor();
		await page.keyboard.press('/');
		await page.keyboard.type('nvlink', { delay: 60 });
		await page.waitForURL(/q=nvlink/);
		await said(page, /for “nvlink”/);
		await page.goBack();
		expect(await page.getByRole('searchbox').inputValue()).toBe('klarna');
		await said(page, /for “klarna”/);
	});

	test('a title outranks a mention, a term its sources', async ({ page }) => {
		for (const [query, best] of [
			['klarna', '/cases/klarna-assistant/'],
			['kv cache', '/glossary/kv-cache/'],
			['prompt injection', '/glossary/prompt-injection/'],
			['dgx spark', '/systems/dgx-spark/'],
		] as const) {
			await page.goto(`/search/?q=${encodeURIComponent(query)}`);
			await results(page).first().waitFor();
			expect((await ranked(page))[0]).toBe(best);
		}
	});

	test('a slip of typing is mended, and said', async ({ page }) => {
		await page.goto('/search/?q=spesis');
		expect(await said(page, /No page holds/)).toMatch(/results for “sepsis”/);
	});

	test('a whole question finds an answer', async ({ page }) => {
		await page.goto('/search/?q=Has+anyone+used+AI+for+sepsis%3F');
		await results(page).first().waitFor();
		expect((await ranked(page))[0]).toMatch(/^\/cases\/.*(sepsis|trews)/);
	});

	test('more results come on demand, and the focus goes on with them', async ({ page }) => {
		await page.goto('/search/?q=model');
		await results(page).nth(19).waitFor();
		expect(await results(page).count()).toBe(20);
		await page.getByRole('button', { name: 'Show more results' }).press('Enter');
		await results(page).nth(20).waitFor();
		const next = results(page).nth(20).locator('a').first();
		await page.waitForURL(/shown=40/);
		expect(await next.evaluate((link) => link === document.activeElement)).toBe(true);
	});

	test('nothing found: it says what was tried and how to widen the search', async ({ page }) => {
		await page.goto('/search/?q=xylophone&collection=cases');
		await said(page, /^No results for “xylophone”/);
		expect(await page.getByText('Fewer or plainer words find more').isVisible()).toBe(true);
		expect(
			await page.getByRole('link', { name: 'Glossary', exact: true }).first().isVisible(),
		).toBe(true);
		const wider = page.getByRole('link', { name: /search everything/ });
		expect(await wider.evaluate((link: HTMLAnchorElement) => link.search)).toBe(
			'?q=xylophone&archived=1',
		);
	});

	test('without JavaScript it says so and leads to every index', async ({ open }) => {
		const page = await open({ javaScript: false });
		await page.goto('/search/');
		expect(await page.getByText('needs JavaScript').isVisible()).toBe(true);
		expect(await page.getByRole('main').getByRole('link', { name: 'Models' }).isVisible()).toBe(
			true,
		);
	});
});

const views: View[] = [
	{ theme: 'light', width: 1280 },
	{ theme: 'dark', width: 1280 },
	{ theme: 'light', width: 320 },
	{ theme: 'dark', width: 320 },
];

describe.for(views)('search is accessible, $theme, $width px wide', (view) => {
	test('the dialog: idle, with results and without', async ({ open }) => {
		const page = await open(view);
		await page.goto('/method/');
		await page.keyboard.press('/');
		await expectAccessible(page);
		await page.keyboard.type('sepsis');
		await said(page, /results for “sepsis”/);
		await expectAccessible(page);
		await expectReflow(page);
		await page.keyboard.press('Control+a');
		await page.keyboard.type('xylophone');
		await said(page, /^No results/);
		await expectAccessible(page);
	});

	test('the page: with results, with its facets open, and without results', async ({ open }) => {
		const page = await open(view);
		await page.goto('/search/?q=sepsis&archived=1');
		await results(page).first().waitFor();
		await page.locator('details.fold').evaluate((fold) => fold.setAttribute('open', ''));
		await expectAccessible(page);
		await expectReflow(page);
		await page.goto('/search/?q=xylophone');
		await said(page, /^No results/);
		await expectAccessible(page);
	});
});
