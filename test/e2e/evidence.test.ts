/** Claims on an entry's page: their links, citations, filter, conflicts and sources. */
import { describe } from 'vitest';
import type { Page } from 'playwright-core';
import { follow, placeOf } from './reader.ts';
import { expect, test } from './site.ts';

/** A case with more claims than are shown at once, and with sources that disagree. */
const path = '/cases/epic-sepsis-model/';
const otherPath = '/cases/klarna-assistant/';

const rows = (page: Page) => page.locator('tr[data-interest]');
const shownRows = (page: Page) => rows(page).filter({ visible: true });
const onlyIndependent = (page: Page) =>
	page.getByRole('checkbox', { name: 'Independent evidence only' });

async function behindTheFold(page: Page): Promise<string> {
	await page.goto(path);
	const id = await page
		.locator('evidence-filter details tr[data-interest]')
		.last()
		.getAttribute('id');
	expect(await page.locator(`#${id}`).isVisible(), 'the claim is folded away').toBe(false);
	return id ?? '';
}

describe('the permanent link of a claim', () => {
	test('unfolds it and brings it into view', async ({ page }) => {
		const id = await behindTheFold(page);
		await page.goto('/');
		await page.goto(`${path}#${id}`);
		await expect.poll(() => placeOf(page.locator(`#${id}`))).toMatchObject({ inView: true });
	});

	test('unfolds it without JavaScript too', async ({ page, open }) => {
		const id = await behindTheFold(page);
		const plain = await open({ javaScript: false });
		await plain.goto(`${path}#${id}`);
		await expect.poll(() => placeOf(plain.locator(`#${id}`))).toMatchObject({ inView: true });
	});

	test('stands beside the claim', async ({ page }) => {
		await page.goto(path);
		const first = rows(page).first();
		await follow(first.getByRole('link', { name: /^Link/ }));
		expect(new URL(page.url()).hash).toBe(`#${await first.getAttribute('id')}`);
	});

	test('shows a claim that the filter would hide', async ({ page }) => {
		await page.goto(path);
		const id = await page.locator('tr[data-interest="vendor"]').last().getAttribute('id');
		await onlyIndependent(page).check();
		await page.goto('/');
		await page.goto(`${path}#${id}`);
		await expect.poll(() => placeOf(page.locator(`#${id}`))).toMatchObject({ inView: true });
	});
});

describe('the cite button', () => {
	test('copies statement, entry, grade, day and permanent link', async ({ page }) => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(path);
		const first = rows(page).first();
		await first.getByRole('button', { name: /^Cite/ }).click();
		await expect.poll(() => first.getByRole('status').innerText()).toBe('Copied');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(await first.locator('p').first().innerText());
		expect(copied).toContain(await page.getByRole('heading', { level: 1 }).innerText());
		expect(copied).toMatch(/grade [A-E], reviewed \d{4}-\d\d-\d\d\. https?:\/\/\S+$/);
		expect(copied.endsWith(`${path}#${await first.getAttribute('id')}`)).toBe(true);
	});

	test('shows the citation where the clipboard is closed, as over plain HTTP', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'clipboard', { value: undefined });
		});
		await page.goto(path);
		const first = rows(page).first();
		await first.getByRole('button', { name: /^Cite/ }).click();
		await expect.poll(() => first.getByRole('status').innerText()).toContain(path);
	});
});

describe('"Independent evidence only"', () => {
	test('hides what those concerned say, and announces what is left', async ({ page }) => {
		await page.goto(path);
		const all = await rows(page).count();
		const independent = await page.locator('tr[data-interest="independent"]').count();
		expect(independent).toBeGreaterThan(0);
		expect(independent).toBeLessThan(all);
		await onlyIndependent(page).check();
		expect(await shownRows(page).count()).toBe(independent);
		expect(await shownRows(page).filter({ hasText: 'Vendor' }).count()).toBe(0);
		const status = page.locator('evidence-filter > [role="status"]');
		expect(await status.innerText()).toBe(`${independent} of ${all} claims are independent.`);
		await onlyIndependent(page).uncheck();
		expect(await page.locator('tr[data-interest][hidden]').count()).toBe(0);
		expect(await status.innerText()).toBe('');
	});

	test('is remembered on other pages', async ({ page }) => {
		await page.goto(path);
		await onlyIndependent(page).check();
		await page.goto(otherPath);
		expect(await onlyIndependent(page).isChecked()).toBe(true);
		expect(await page.locator('tr[data-interest="vendor"]:visible').count()).toBe(0);
	});

	test('gives way to a reader who asks for one claim', async ({ page }) => {
		await page.goto(path);
		await onlyIndependent(page).check();
		const hidden = await page
			.locator('tr[data-interest][hidden]')
			.evaluateAll((found) => found.map(({ id }) => id));
		const links = page.locator(hidden.map((id) => `#sources ~ * a[href="#${id}"]`).join());
		const id = (await links.first().getAttribute('href'))?.slice(1);
		await links.first().click();
		await expect.poll(() => placeOf(page.locator(`#${id}`))).toMatchObject({ inView: true });
	});
});

test('claims that disagree stand side by side, each with grade, interest and dated source', async ({
	page,
}) => {
	await page.goto(path);
	const region = page.getByRole('region', { name: 'Where the sources disagree' });
	const [first, second] = await region.getByRole('listitem').all();
	if (!first || !second) throw new Error('A conflict needs two claims.');
	const boxes = [await first.boundingBox(), await second.boundingBox()];
	expect(boxes[0]?.y).toBe(boxes[1]?.y);
	expect((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0)).toBeLessThanOrEqual(boxes[1]?.x ?? 0);
	for (const side of [first, second]) {
		expect(await side.innerText()).toMatch(/\b[A-E]\b/);
		expect(await side.getByRole('link').getAttribute('href')).toContain('#');
	}
	expect(await region.innerText()).toMatch(/\d{1,2} [A-Z][a-z]+ \d{4}/);
});

test('sources are numbered, and linked with their claims both ways', async ({ page }) => {
	await page.goto(path);
	const claim = rows(page).first();
	const id = await claim.getAttribute('id');
	const mark = claim.getByRole('link', { name: /^Source \d+$/ }).first();
	const number = (await mark.innerText()).replace(/\D/g, '');
	await mark.click();
	const source = page.locator(`#source-${number}`);
	await expect.poll(() => placeOf(source)).toMatchObject({ inView: true });
	expect(await source.locator('.num').first().innerText()).toBe(number);
	await source.locator(`a[href="#${id}"]`).click();
	await expect.poll(() => placeOf(claim)).toMatchObject({ inView: true });
});

test('a figure in the text leads to its claim', async ({ page }) => {
	await page.goto(path);
	const mark = page.getByRole('link', { name: /^Evidence: / }).first();
	const id = (await mark.getAttribute('href'))?.replace(/^.*#/, '');
	await mark.click();
	await expect.poll(() => placeOf(page.locator(`#${id}`))).toMatchObject({ inView: true });
});

test('a claim says in words who says so and why it has its grade', async ({ page }) => {
	await page.goto(path);
	for (const row of await rows(page).all()) {
		const cells = await row.locator('td').allTextContents();
		expect(cells.join(' ')).toMatch(
			/Vendor|Independent|The organisation itself|Integrator|Competitor|Pitcrew/,
		);
		expect(await row.locator('.visually-hidden').last().textContent()).not.toBe('');
	}
});
