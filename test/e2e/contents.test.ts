/** The table of contents. */
import { placeOf } from './reader.ts';
import { expect, test } from './site.ts';

const path = '/cases/epic-sepsis-model/';

test('the table of contents marks the heading that is being read', async ({ page }) => {
	await page.goto(path);
	const contents = page.getByRole('navigation', { name: 'On this page' });
	const current = contents.locator('[aria-current]');
	for (const name of ['What went wrong', 'Sources']) {
		await page.getByRole('heading', { name, exact: true, level: 2 }).evaluate((heading) => {
			heading.scrollIntoView({ block: 'start' });
		});
		await expect.poll(() => current.allInnerTexts()).toEqual([name]);
	}
});

test('the table of contents leads to each heading of the text', async ({ page }) => {
	await page.goto(path);
	const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
	const ids = await links.evaluateAll((found) =>
		found.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))),
	);
	const headings = await page
		.getByRole('article')
		.locator('h2[id]')
		.evaluateAll((found) => found.map(({ id }) => id));
	expect(headings).toEqual(expect.arrayContaining(ids));
	await links.nth(2).click();
	await expect.poll(() => placeOf(page.locator(`#${ids[2]}`))).toMatchObject({ inView: true });
});

test('on a phone the table of contents is a fold above the text', async ({ open }) => {
	const page = await open({ width: 390 });
	await page.goto(path);
	const link = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first();
	expect(await link.isVisible()).toBe(false);
	await page.getByText('On this page').click();
	expect(await link.isVisible()).toBe(true);
});
