/** Light and dark: by the system, by choice, without a flash. */
import type { Page } from 'playwright-core';
import { expect, test } from './site.ts';

const paper = 'rgb(250, 249, 245)';
const night = 'rgb(20, 23, 29)';
const path = '/cases/';

const background = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const themeSwitch = (page: Page) => page.getByRole('button', { name: 'Dark theme' });
const isPressed = (page: Page) => themeSwitch(page).getAttribute('aria-pressed');

test('the theme follows the system, and follows when the system changes', async ({ page }) => {
	await page.goto(path);
	expect(await background(page)).toBe(paper);
	expect(await isPressed(page)).toBe('false');
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await background(page)).toBe(night);
	await expect.poll(() => isPressed(page)).toBe('true');
});

test('the switch works, is remembered on every page, and can be taken back', async ({ page }) => {
	await page.goto(path);
	await themeSwitch(page).click();
	expect(await background(page)).toBe(night);
	expect(await isPressed(page)).toBe('true');
	await page.reload();
	expect(await background(page)).toBe(night);
	await page.goto('/');
	expect(await background(page)).toBe(night);
	await themeSwitch(page).click();
	expect(await background(page)).toBe(paper);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await background(page), 'the system decides again').toBe(night);
});

test.for([
	{ system: 'light', chosen: 'dark', colour: night },
	{ system: 'dark', chosen: 'light', colour: paper },
] as const)(
	'a chosen $chosen theme never flashes on a $system system',
	async (setting, { open }) => {
		const page = await open({ theme: setting.system });
		await page.goto(path);
		await themeSwitch(page).click();
		await page.addInitScript(() => {
			const colours: string[] = [];
			const look = () => {
				const colour = document.body && getComputedStyle(document.body).backgroundColor;
				if (colour && !colours.includes(colour)) colours.push(colour);
				requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
			document.addEventListener('DOMContentLoaded', look, { once: true });
			Object.assign(window, { colours });
		});
		await page.goto('/', { waitUntil: 'load' });
		const colours = await page.evaluate(() => (window as unknown as { colours: string[] }).colours);
		expect(colours).toEqual([setting.colour]);
	},
);

test('the theme is set by a blocking script in the head, before any stylesheet', async ({
	page,
}) => {
	await page.goto('/');
	const order = await page.evaluate(() => {
		const parts = [...document.head.querySelectorAll('script[src], link[rel="stylesheet"]')];
		return parts.map((part) => part.getAttribute('src') ?? 'style');
	});
	expect(order[0]).toMatch(/\/theme\.js$/);
	const script = page.locator('head script[src$="/theme.js"]');
	for (const attribute of ['async', 'defer', 'type']) {
		expect(await script.getAttribute(attribute), attribute).toBeNull();
	}
});
