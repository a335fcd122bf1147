/** The picture of an architecture: by keyboard, and in words. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { headingOf, placeOf } from './reader.ts';
import { expect, test } from './site.ts';

const path = '/architectures/private-grounded-assistant/';
const ladder = `${path}ladder/`;

const drawing = (page: Page) => page.locator('figure svg[role="group"]:visible');
const clean = (texts: string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim());

test('the picture has a title and a description', async ({ page }) => {
	await page.goto(path);
	expect(await drawing(page).count(), 'one drawing is shown').toBe(1);
	for (const attribute of ['aria-labelledby', 'aria-describedby']) {
		const id = await drawing(page).getAttribute(attribute);
		expect(await page.locator(`#${id}`).textContent()).not.toBe('');
	}
});

test('its linked parts are reached by Tab, show the focus, and open by Enter', async ({ page }) => {
	await page.goto(path);
	const links = drawing(page).locator('a');
	const count = await links.count();
	expect(count).toBeGreaterThan(2);
	await links.first().focus();
	for (let index = 1; index < count; index++) {
		await page.keyboard.press('Tab');
		expect(await links.nth(index).evaluate((link) => link === document.activeElement)).toBe(true);
		expect(await placeOf(links.nth(index))).toMatchObject({ inView: true });
		const stroke = (selector: string) =>
			links
				.nth(index)
				.locator(selector)
				.evaluate((box) => getComputedStyle(box).strokeWidth);
		expect(await stroke('rect')).toBe('4px');
	}
	const target = await links.last().getAttribute('href');
	await page.keyboard.press('Enter');
	await page.waitForURL(`**${target}`);
	expect(await headingOf(page)).not.toBe('');
});

async function componentNames(page: Page): Promise<string[]> {
	const cells = page.getByRole('table', { name: 'Components' }).locator('tbody th');
	return clean(
		await cells.evaluateAll((found) => found.map((cell) => cell.firstChild?.textContent ?? '')),
	);
}

describe('the tables say the same', () => {
	test('every component of the picture, with the same link', async ({ page }) => {
		await page.goto(path);
		const boxes = await drawing(page)
			.locator('.node')
			.evaluateAll((nodes) =>
				nodes.map((node) => ({
					name: [...node.querySelectorAll('.name')].map((line) => line.textContent).join(''),
					link: node.getAttribute('href'),
				})),
			);
		await page.getByRole('link', { name: /^The picture in words/ }).click();
		await page.waitForURL(`**${ladder}`);
		const rows = await page
			.getByRole('table', { name: 'Components' })
			.locator('tbody tr')
			.evaluateAll((found) =>
				found.map((row) => ({
					name: row.querySelector('th')?.firstChild?.textContent ?? '',
					link: row.querySelector('td a')?.getAttribute('href') ?? null,
				})),
			);
		const tidy = (list: typeof rows) =>
			list.map(({ name, link }) => `${clean([name]).join()} ${link ?? ''}`).toSorted();
		expect(boxes.length).toBeGreaterThan(5);
		expect(tidy(rows)).toEqual(tidy(boxes));
	});

	test('every line of the picture, between components that it has', async ({ page }) => {
		await page.goto(path);
		const heads = await drawing(page).locator('path.heads').getAttribute('d');
		await page.goto(ladder);
		const rows = page.getByRole('table', { name: 'What flows where' }).locator('tbody tr');
		expect(await rows.count()).toBe(heads?.split('M').slice(1).length);
		const names = await componentNames(page);
		const ends = await rows.evaluateAll((found) =>
			found.flatMap((row) =>
				[row.children[1], row.children[2]].map((cell) => cell?.textContent ?? ''),
			),
		);
		expect(names).toEqual(expect.arrayContaining(clean(ends)));
	});
});

test('the bill of materials has a column for each rung and a row for each component', async ({
	page,
}) => {
	await page.goto(path);
	await page.getByRole('link', { name: /^Where each rung breaks/ }).click();
	await page.waitForURL(`**${ladder}`);
	const parts = await componentNames(page);
	const bill = page.getByRole('table', { name: 'Bill of materials by rung' });
	const rungs = await page.locator('section.rung h3').allInnerTexts();
	expect(rungs.length, 'at least four rungs').toBeGreaterThanOrEqual(4);
	expect((await bill.getByRole('columnheader').allInnerTexts()).slice(1).length).toBe(rungs.length);
	const rows = clean(await bill.getByRole('rowheader').allTextContents());
	expect(rows).toEqual(expect.arrayContaining(parts));
	expect(await bill.locator('a[href*="/systems/"]').count()).toBeGreaterThan(0);
});

test('on a phone the picture is drawn tall and needs no sideways scroll of the page', async ({
	open,
}) => {
	const page = await open({ width: 390 });
	await page.goto(path);
	expect(await drawing(page).count()).toBe(1);
	expect(await drawing(page).getAttribute('aria-labelledby')).toContain('tall');
});
