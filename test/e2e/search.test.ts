/** Search over any page, by keyboard. */
import { describe } from 'vitest';
import { dialog, field, marked, options, said } from './search-reader.ts';
import { expect, test } from './site.ts';

describe('search over a page', () => {
	test('a reader presses /, types, walks down and opens the entry', async ({ page }) => {
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('sepsis');
		await said(page, /results for “sepsis”/);
		await page.keyboard.press('ArrowDown');
		expect(await field(page).getAttribute('aria-activedescendant')).toBe(
			await marked(page).getAttribute('id'),
		);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/[a-z-]+\/[a-z-]*sepsis[a-z-]*\/$/);
	});

	test('Ctrl-K opens it, Escape closes it and the focus is back where it was', async ({ page }) => {
		await page.goto('/cases/');
		const link = page.getByRole('main').getByRole('link').first();
		await link.focus();
		await page.keyboard.press('Control+k');
		await dialog(page).waitFor();
		await page.keyboard.press('Escape');
		expect(await dialog(page).count()).toBe(0);
		expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	test('the trigger opens it, and a slash typed into its field stays a slash', async ({ page }) => {
		await page.goto('/');
		await page.locator('[data-search-open]').click();
		await page.keyboard.type('a/b');
		expect(await field(page).inputValue()).toBe('a/b');
	});

	test('arrow keys walk from the field through every link and round again', async ({ page }) => {
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('nvlink');
		await said(page, /for “nvlink”/);
		await page.keyboard.press('ArrowUp');
		expect(await marked(page).innerText()).toMatch(/All results for “nvlink”/);
		await page.keyboard.press('ArrowDown');
		expect(await marked(page).count()).toBe(0);
		expect(await field(page).getAttribute('aria-activedescendant')).toBeNull();
		await page.keyboard.press('ArrowDown');
		expect(await marked(page).innerText()).toMatch(/NVLink/);
		expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
	});

	test('names stand in groups by kind, answers of the text come below', async ({ page }) => {
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('prompt inj');
		const group = page.getByRole('group', { name: 'Glossary' });
		await group.getByRole('option', { name: /^Prompt injection/ }).waitFor();
		await said(page, /results? for “prompt inj”/);
		const addresses = await options(page).evaluateAll((links) =>
			links.map((link) => link.getAttribute('href')),
		);
		expect(new Set(addresses).size).toBe(addresses.length);
	});

	test('a question without any name in it gets answers', async ({ page }) => {
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('bot promised a discount');
		await said(page, /discount”/);
		const cases = options(page).and(page.locator('a[href^="/cases/"]'));
		expect(await cases.count()).toBeGreaterThan(0);
	});

	test('Enter in the field leads to the page of results', async ({ page }) => {
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('kv cache');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\/\?q=kv\+cache$/);
		await page.locator('#results > li').first().waitFor();
	});

	test('nothing of search is loaded before it is asked for', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto('/method/', { waitUntil: 'networkidle' });
		expect(asked.filter((path) => /pagefind|search/.test(path))).toEqual([]);
		const index = page.waitForResponse(/\/search\/entries\.json/);
		await page.keyboard.press('/');
		await index;
		expect(asked.filter((path) => path.endsWith('/search/entries.json'))).toHaveLength(1);
	});

	test('without its index, search says so, and tries again on demand', async ({ page, noise }) => {
		noise.allow(/pagefind|Failed to load resource|Failed to fetch/);
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('sepsis');
		await said(page, /Search did not start/);
		await page.unroute('**/pagefind/**');
		await dialog(page).getByRole('button', { name: 'Try again' }).click();
		await said(page, /results for “sepsis”/);
	});
});

describe('searches of this browser', () => {
	test('what was searched is offered again, and forgotten one by one or at once', async ({
		page,
	}) => {
		for (const query of ['sepsis', 'kv cache', 'nvlink']) {
			await page.goto('/method/');
			await page.keyboard.press('/');
			await page.keyboard.type(query);
			await page.keyboard.press('Enter');
			await page.waitForURL(/\/search\//);
		}
		await page.goto('/cases/');
		await page.keyboard.press('Control+k');
		const recent = dialog(page).locator('search-recent');
		await recent.waitFor();
		expect(await recent.getByRole('link').allInnerTexts()).toEqual([
			'nvlink',
			'kv cache',
			'sepsis',
		]);
		await recent.getByRole('button', { name: 'Forget “kv cache”' }).press('Enter');
		expect(await recent.getByRole('link').allInnerTexts()).toEqual(['nvlink', 'sepsis']);
		await page.goto('/search/');
		expect(await page.locator('search-recent').getByRole('link').allInnerTexts()).toEqual([
			'nvlink',
			'sepsis',
		]);
		await page.getByRole('button', { name: 'Forget all' }).click();
		expect(await page.locator('search-recent').isVisible()).toBe(false);
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
	});

	test('a browser that refuses to store still searches', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(globalThis, 'localStorage', {
				get: () => {
					throw new DOMException('refused', 'SecurityError');
				},
			});
		});
		await page.goto('/method/');
		await page.keyboard.press('/');
		await page.keyboard.type('sepsis');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\/\?q=sepsis$/);
		await page.locator('#results > li').first().waitFor();
	});
});
