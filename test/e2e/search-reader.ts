/** What a reader does with search, for the tests that do the same. */
import type { Page } from 'playwright-core';

/** The dialog over any page. */
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search Pitcrew' });

/** The field to search by, of the dialog or of the page of results. */
export const field = (page: Page) => page.getByRole('combobox').first();

/** The links under the field. */
export const options = (page: Page) => page.getByRole('option');

/** The option that the arrow keys stand on. */
export const marked = (page: Page) => page.getByRole('option', { selected: true });

/** The results on the page of results. */
export const results = (page: Page) => page.locator('#results > li');

/** The box of a value of a facet. */
export const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

/** How many results a box says that it gives. */
export async function countAt(page: Page, name: RegExp): Promise<number> {
	const label = page.locator('label').filter({ has: box(page, name) });
	return Number(await label.locator('[data-count]').innerText());
}

/** Waits until search has said what came of it, and gives the sentence. */
export async function said(page: Page, text: RegExp): Promise<string> {
	const status = page.getByRole('status').filter({ hasText: text }).first();
	await status.waitFor();
	return status.innerText();
}

/** Addresses that the first links of the results lead to, best first. */
export const ranked = (page: Page) =>
	results(page).evaluateAll((items) =>
		items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
	);

/** Waits until the text of every result in sight has come. */
export const settled = (page: Page) =>
	page.waitForFunction(() => {
		const summaries = [...document.querySelectorAll('#results [data-summary]')].filter(
			(summary) => summary.getBoundingClientRect().top < innerHeight,
		);
		return summaries.length > 0 && summaries.every(({ textContent }) => textContent !== '');
	});
