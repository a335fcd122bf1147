/** The track record: its shares are those of the rows it prints, and each row leads to where it was measured. */
import type { Locator, Page } from 'playwright-core';
import { describe } from 'vitest';
import { follow, headingOf } from './reader.ts';
import { expect, test } from './site.ts';

const summary = '/track-record/';
const cellsOf = (row: Locator) => row.getByRole('cell').allInnerTexts();

/** What the table by kind says: text of the cells by the heading of their column. */
async function printedShares(page: Page) {
	const table = page.getByRole('table').first();
	const headings = (await table.locator('thead th').allTextContents()).map((text) => text.trim());
	const rows = await table.locator('tbody tr').all();
	return Promise.all(
		rows.map(async (row) => {
			const link = row.getByRole('rowheader').getByRole('link');
			const texts = [await link.innerText(), ...(await cellsOf(row))];
			return {
				path: (await link.getAttribute('href')) ?? '',
				cells: Object.fromEntries(headings.map((heading, at) => [heading, texts[at] ?? ''])),
			};
		}),
	);
}

/** Columns of the rows of one page, without those that the engine refused. */
async function judgedRows(page: Page) {
	const rows = await page
		.locator('tbody tr')
		.evaluateAll((found) =>
			found.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
		);
	return rows
		.filter((cells) => cells.length === 11)
		.map((cells) => ({ within: cells[8] === 'Yes', inRange: cells[9] === 'Yes', held: cells[10] }));
}

const percent = (part: number, whole: number) =>
	whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`;

describe('the track record', () => {
	test('a reader finds how often the wait for the first token was right', async ({ page }) => {
		await page.goto('/hardware/');
		await follow(page.getByRole('main').getByRole('link', { name: 'track record' }));
		const shares = await printedShares(page);
		const ttft = shares.find(({ cells }) => cells['Kind']?.includes('TTFT'));
		expect(ttft?.cells['Tolerance']).toBe('within a factor of 2');
		expect(ttft?.cells['In tolerance']).toMatch(/^\d+%$/);
		await follow(page.getByRole('link', { name: ttft?.cells['Kind'] ?? '' }).first());
		expect(await headingOf(page)).toContain('TTFT');
		const lead = await page.locator('.lead').innerText();
		expect(lead).toContain(
			`${ttft?.cells['In tolerance'] ?? '?'} of ${ttft?.cells['Compared'] ?? '?'}`,
		);
	});

	test('a miss leads to the row that it was measured in', async ({ page }) => {
		await page.goto(summary);
		await follow(page.locator('table.record tbody th a').last());
		const id = new URL(page.url()).hash.slice(1);
		await expect.poll(() => page.locator(`tr[id="${id}"]`).count()).toBe(1);
		expect(new URL(page.url()).pathname).toMatch(/\/benchmarks\//);
	});

	test('every printed share is that of the rows on the pages of its kind', async ({ page }) => {
		await page.goto(summary);
		const shares = (await printedShares(page)).filter(({ path }) => !path.endsWith(summary));
		expect(shares.length).toBeGreaterThan(8);
		for (const { path, cells } of shares) {
			const rows = [];
			for (let next: string | null = path; next !== null;) {
				await page.goto(next);
				rows.push(...(await judgedRows(page)));
				const after = page.locator('a[rel="next"]');
				next = (await after.count()) === 0 ? null : await after.getAttribute('href');
			}
			const held = rows.filter((row) => row.held === 'Held out');
			expect({ path, ...cells }).toMatchObject({
				Compared: String(rows.length),
				'In tolerance': percent(rows.filter(({ within }) => within).length, rows.length),
				'In our range': percent(rows.filter(({ inRange }) => inRange).length, rows.length),
				'Held out: in tolerance':
					held.length === 0
						? '—'
						: `${percent(held.filter(({ within }) => within).length, held.length)} of ${held.length}`,
			});
		}
	});

	test('the plot has a name, and the data says the same as the page', async ({ page }) => {
		await page.goto(summary);
		const plot = page.getByRole('img', { name: /Predicted over measured/ });
		expect(await plot.count()).toBe(1);
		const compared = (await printedShares(page)).at(-1)?.cells['Compared']?.replaceAll(',', '');
		const address = await page
			.getByRole('link', { name: 'track-record.json' })
			.getAttribute('href');
		const count = await page.evaluate(async (json) => {
			const found = (await (await fetch(json)).json()) as { count: number };
			return found.count;
		}, address ?? '');
		expect(String(count)).toBe(compared);
	});
});
