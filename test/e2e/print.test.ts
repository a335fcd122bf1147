/** On paper: black on white, links spelt out, folds open, nothing that only a screen can do. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, test } from './site.ts';

const entry = '/cases/epic-sepsis-model/';
const architecture = '/architectures/private-grounded-assistant/';

async function onPaper(page: Page, path: string) {
	await page.goto(path, { waitUntil: 'load' });
	await page.emulateMedia({ media: 'print' });
}

describe('prints black on white', () => {
	test.for(['/', entry, architecture, '/size/'])(
		'%s, from the dark theme',
		async (path, { open }) => {
			const page = await open({ theme: 'dark' });
			await onPaper(page, path);
			// Lime marks the current thing on paper as well; all else is white, and all writing dark.
			const wrong = await page.evaluate(() => {
				const canvas = document
					.createElement('canvas')
					.getContext('2d', { willReadFrequently: true });
				const pixel = (colour: string) => {
					if (!canvas) throw new Error('no canvas');
					canvas.clearRect(0, 0, 1, 1);
					canvas.fillStyle = colour;
					canvas.fillRect(0, 0, 1, 1);
					const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
					return { light: (red * 2 + green * 7 + blue) / 2550, alpha };
				};
				return [...document.querySelectorAll('body, body *')]
					.filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
					.filter((element) => {
						const { color, backgroundColor } = getComputedStyle(element);
						const ground = pixel(backgroundColor);
						const hasText = [...element.childNodes].some(
							(node) => node instanceof Text && node.data.trim() !== '',
						);
						return (
							(ground.alpha > 0 && ground.light < 0.8) || (hasText && pixel(color).light > 0.45)
						);
					})
					.map((element) => (element.cloneNode(false) as Element).outerHTML.slice(0, 120));
			});
			expect(wrong).toEqual([]);
		},
	);
});

test('links are spelt out', async ({ page }) => {
	await onPaper(page, entry);
	const link = page.locator('#source-1 a[href^="http"]').first();
	const written = await link.evaluate((element) => getComputedStyle(element, '::after').content);
	expect(written).toContain(await link.getAttribute('href'));
});

test('folds are open: every claim and every source is on paper', async ({ page }) => {
	await onPaper(page, entry);
	const rows = page.locator('tr[data-interest]');
	expect(await rows.filter({ visible: true }).count()).toBe(await rows.count());
	const lastSource = page.locator('[id^="source-"]').last();
	expect(await lastSource.isVisible()).toBe(true);
});

test('nothing is printed that only works on a screen', async ({ page }) => {
	await onPaper(page, entry);
	for (const role of ['button', 'checkbox', 'navigation'] as const) {
		expect(await page.getByRole(role).filter({ visible: true }).count(), role).toBe(0);
	}
	expect(await page.getByRole('link', { name: 'Skip to the content' }).isVisible()).toBe(false);
});

test('a printed page fits the paper: nothing is cut off at the side', async ({ open }) => {
	// A4 less its margins, at 96 px an inch.
	const page = await open({ width: 672 });
	for (const path of [entry, architecture, '/cases/']) {
		await onPaper(page, path);
		const widest = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(widest, path).toBeLessThanOrEqual(672);
		await page.emulateMedia({ media: 'screen' });
	}
});
