/** Search by axe, in every state, light and dark, broad and narrow. */
import { env } from 'node:process';
import { describe } from 'vitest';
import { field, options, results, said, settled } from './search-reader.ts';
import { expectAccessible, expectReflow, test, type View } from './site.ts';

const views: View[] = [
	{ theme: 'light', width: 1440 },
	{ theme: 'dark', width: 390 },
	{ theme: 'light', width: 320 },
	// The page of results is among the templates, which are seen in both themes and two widths.
	...(env['PITCREW_SWEEP'] === 'all'
		? ([
				{ theme: 'dark', width: 1440 },
				{ theme: 'light', width: 390 },
			] as const)
		: []),
];

describe.for(views)('search is accessible, $theme, $width px wide', (view) => {
	test('the dialog: idle, with recent searches, with results and without', async ({ open }) => {
		const page = await open(view);
		await page.goto('/method/');
		await page.evaluate(() => {
			localStorage.setItem('pitcrew-searches', '["sepsis","has a chatbot been taken to court?"]');
		});
		await page.keyboard.press('/');
		await page.locator('dialog search-recent').waitFor();
		await expectAccessible(page);
		await page.keyboard.type('sepsis');
		await said(page, /results for “sepsis”/);
		await page.keyboard.press('ArrowDown');
		await expectAccessible(page);
		await expectReflow(page);
		await page.keyboard.press('Control+a');
		await page.keyboard.type('xqzvbrt wjkqpf');
		await said(page, /^No results/);
		await expectAccessible(page);
	});

	test('the page: empty, with names, results, chips and open filters', async ({ open }) => {
		const page = await open(view);
		await page.goto('/search/');
		await page.locator('search-page:defined').waitFor();
		await expectAccessible(page);
		await field(page).fill('llama');
		await options(page).first().waitFor();
		await page.keyboard.press('ArrowDown');
		await expectAccessible(page);
		await page.goto('/search/?q=qwne&archived=1&memory=96&collection=models&collection=systems');
		await settled(page);
		await page.locator('details.fold').evaluate((fold) => fold.setAttribute('open', ''));
		await expectAccessible(page);
		await expectReflow(page);
	});

	test('the page: an offer, nothing found, and no index', async ({ open, noise }) => {
		noise.allow(/pagefind|Failed to load resource|Failed to fetch/);
		const page = await open(view);
		await page.goto('/search/?q=does+llama+3.3+70b+fit+on+a+dgx+spark');
		await results(page).first().waitFor();
		await settled(page);
		await expectAccessible(page);
		await expectReflow(page);
		await page.goto('/search/?q=xqzvbrt+wjkqpf&collection=cases');
		await said(page, /^No results/);
		await expectAccessible(page);
		await expectReflow(page);
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('/search/?q=sepsis');
		await said(page, /Search did not start/);
		await expectAccessible(page);
	});
});
