/** Marks on the page that a result leads to. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { dialog, options, results, said, settled } from './search-reader.ts';
import { expect, expectAccessible, expectReflow, test, type View } from './site.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Words you searched for' });

/** The texts that are marked on a page. */
const markedTexts = (page: Page) =>
	page.evaluate(() =>
		[...(CSS.highlights.get('found') ?? [])].map((range) =>
			(range as Range).toString().toLowerCase(),
		),
	);

/** From a search to the page of its best result. */
async function openBest(page: Page, query: string) {
	await page.goto(`/search/?q=${encodeURIComponent(query)}`);
	await results(page).first().locator('a').first().click();
	await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
}

describe('marks on arrival', () => {
	test('a result opens with its words marked, under its plain address', async ({ page }) => {
		await page.goto('/search/?q=sepsis');
		const link = results(page).first().locator('a').first();
		const address = await link.getAttribute('href');
		expect(address).not.toContain('~');
		await link.click();
		await bar(page).waitFor();
		expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(address);
		const texts = await markedTexts(page);
		expect(texts.length).toBeGreaterThan(1);
		expect(texts.every((text) => text.startsWith('sepsis'))).toBe(true);
		expect(await bar(page).getByRole('status').innerText()).toBe(
			`${texts.length} places marked for “sepsis”`,
		);
		// The document itself is as it was.
		expect(await page.locator('main mark').count()).toBe(0);
	});

	test('the bar steps from place to place and clears, by keyboard', async ({ page }) => {
		await openBest(page, 'sepsis');
		await bar(page).getByRole('button', { name: 'Next' }).press('Enter');
		expect(await bar(page).getByRole('status').innerText()).toMatch(/^1 of \d+ places/);
		await bar(page).getByRole('button', { name: 'Previous' }).press('Enter');
		const [at, all] = (await bar(page).getByRole('status').innerText()).match(/\d+/g) ?? [];
		expect(at).toBe(all);
		await bar(page).getByRole('button', { name: 'Clear' }).press('Enter');
		expect(await bar(page).count()).toBe(0);
		expect(await markedTexts(page)).toEqual([]);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
	});

	test('Escape clears; a reload keeps marks, but not those that were cleared', async ({ page }) => {
		await openBest(page, 'sepsis');
		await bar(page).waitFor();
		await page.reload();
		await bar(page).waitFor();
		await page.keyboard.press('Escape');
		expect(await bar(page).count()).toBe(0);
		await page.reload({ waitUntil: 'networkidle' });
		expect(await bar(page).count()).toBe(0);
	});

	test('a place within an entry is gone to, and marked', async ({ page }) => {
		await page.goto('/search/?q=sepsis');
		await settled(page);
		const place = page.locator('#results [data-places] a').first();
		const { hash } = new URL((await place.getAttribute('href')) ?? '', page.url());
		await place.click();
		await bar(page).waitFor();
		expect(new URL(page.url()).hash).toBe(hash);
		expect(await page.locator(`${hash}:target`).count()).toBe(1);
		const top = await page.locator(hash).evaluate((place) => place.getBoundingClientRect().top);
		expect(top).toBeGreaterThanOrEqual(0);
		expect(top).toBeLessThan(800);
	});

	test('from the dialog over the very page that it leads to', async ({ page }) => {
		await page.goto('/cases/epic-sepsis-model/');
		await page.keyboard.press('/');
		await page.keyboard.type('alerts sepsis model hospitals');
		await said(page, /results/);
		await options(page).and(page.locator('a[href$="/cases/epic-sepsis-model/"]')).first().click();
		await bar(page).waitFor();
		expect(await dialog(page).count()).toBe(0);
	});

	test('a page that nobody searched for loads nothing for marks', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto('/cases/epic-sepsis-model/#claims', { waitUntil: 'networkidle' });
		expect(asked.filter((address) => /marks|search\./.test(address))).toEqual([]);
		expect(await bar(page).count()).toBe(0);
	});

	test('an address with nonsense for words breaks nothing', async ({ page }) => {
		for (const hash of ['#~marks=', '#~marks=%E0%A4%A', '#nowhere~marks=zzz', '#~marks=<b>+a']) {
			await page.goto('/method/');
			await page.goto(`/method/${hash}`, { waitUntil: 'networkidle' });
			expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
		}
	});

	test('paper carries no bar', async ({ page }) => {
		await openBest(page, 'sepsis');
		await bar(page).waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('search-marks').isVisible()).toBe(false);
	});
});

const views: View[] = [
	{ theme: 'light', width: 1440 },
	{ theme: 'dark', width: 1440 },
	{ theme: 'light', width: 390 },
	{ theme: 'dark', width: 390 },
];

test.for(views)('the bar is accessible, $theme, $width px wide', async (view, { open }) => {
	const page = await open(view);
	await openBest(page, 'sepsis alerts');
	await bar(page).getByRole('button', { name: 'Next' }).click();
	await expectAccessible(page);
	await expectReflow(page);
});
