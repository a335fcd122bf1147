/**
 * The fixture of every browser test: pages of the built site that are watched while they are open.
 *
 *     test('a reader …', async ({ page }) => {
 *         await page.goto('/cases/');
 *         await expectAccessible(page);
 *     });
 *
 * After each test the page must have been silent: no console message, no uncaught error, no failed
 * request, no request to another origin. `noise.allow(/…/)` excuses what a test provokes.
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { axeSource } from './axe.ts';
import { Noise } from './noise.ts';

/** How a page is looked at. */
export interface View {
	/** Width of the window in CSS pixels; 1280 unless said. */
	width?: number;
	/** The colour scheme that the system asks for; light unless said. */
	theme?: 'light' | 'dark';
	/** False to read the page as it arrives. */
	javaScript?: boolean;
}

interface Fixtures {
	browser: Browser;
	noise: Noise;
	/** Opens another page, for a view that differs from the default. */
	open: (view?: View) => Promise<Page>;
	/** A page in the default view. */
	page: Page;
}

/** Vitest's `test`, with a `page` of the built site. */
export const test = base.extend<Fixtures>({
	browser: [
		async ({}, use) => {
			const browser = await chromium.connect(inject('browserEndpoint'));
			await use(browser);
			await browser.close();
		},
		{ scope: 'file' },
	],
	noise: async ({}, use) => {
		const noise = new Noise(new URL(inject('siteUrl')).origin);
		await use(noise);
		expect(noise.heard, 'the page stays silent').toEqual([]);
	},
	open: async ({ browser, noise }, use) => {
		const contexts: { close: () => Promise<void> }[] = [];
		await use(async ({ width = 1280, theme = 'light', javaScript = true } = {}) => {
			const context = await browser.newContext({
				baseURL: inject('siteUrl'),
				viewport: { width, height: 800 },
				colorScheme: theme,
				reducedMotion: 'reduce',
				javaScriptEnabled: javaScript,
			});
			contexts.push(context);
			context.setDefaultTimeout(10_000);
			if (javaScript) await context.addInitScript({ content: axeSource });
			const page = await context.newPage();
			noise.listenTo(page);
			return page;
		});
		await Promise.all(contexts.map((context) => context.close()));
	},
	page: async ({ open }, use) => {
		await use(await open());
	},
});

/** What makes the page wider than its window, if it is (a table may scroll in a box of its own). */
export function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > width + 1)
			.slice(0, 5)
			.map((element) => element.cloneNode(false))
			.map((clone) => (clone instanceof Element ? clone.outerHTML.slice(0, 120) : ''));
	});
}

/** Asserts that nobody has to scroll sideways. */
export async function expectReflow(page: Page) {
	expect(await tooWide(page), 'nothing is wider than the window').toEqual([]);
}

export { expect } from 'vitest';
export { accessibilityFindings, expectAccessible } from './axe.ts';
