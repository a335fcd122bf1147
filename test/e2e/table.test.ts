/** The tables of the indexes: sorted, filtered, with other columns, taken along as a file. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { parseCsv } from '../csv.ts';
import { expect, expectAccessible, expectReflow, test } from './site.ts';

const titles = (page: Page) => page.locator('tbody tr th a').allInnerTexts();
const said = (page: Page) => page.locator('[data-facet-status]').innerText();
const heading = (page: Page, name: string) =>
	page.getByRole('columnheader', { name }).getByRole('button');
const find = (page: Page) => page.getByRole('searchbox', { name: 'Find in the table' });

/** The first choice fetches the rows of the whole collection. */
const patient = { timeout: 5000 };

/** The rows of a collection as its file of values holds them: by heading. */
async function values(page: Page, collection: string): Promise<Record<string, string>[]> {
	const [header = [], ...rows] = parseCsv(
		await (await page.request.get(`/${collection}.csv`)).text(),
	);
	return rows.map((row) =>
		Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])),
	);
}

/** Titles by a number, largest first; those without one last, by title. */
function byNumber(rows: Record<string, string>[], column: string): string[] {
	const number = (row: Record<string, string>) => (row[column] ? Number(row[column]) : -Infinity);
	return rows.toSorted((a, b) => number(b) - number(a)).map((row) => row['Name'] ?? '');
}

test('a heading sorts all rows, not only those of its page', async ({ page }) => {
	const rows = await values(page, 'models');
	await page.goto('/models/page/2/');
	const own = await titles(page);
	expect(own.length).toBeLessThan(rows.length);

	await heading(page, 'Parameters, billion').click();
	const largest = byNumber(rows, 'Parameters, billion');
	await expect.poll(() => titles(page), patient).toEqual(largest);
	const head = page.getByRole('columnheader', { name: 'Parameters, billion' });
	expect(await head.getAttribute('aria-sort')).toBe('descending');
	expect(await said(page)).toBe(`All ${rows.length} shown`);
	expect(page.url()).toMatch(/\/models\/\?sort=-parametersBillion$/);
	expect(await page.locator('[data-steps]').isVisible(), 'there are no further pages').toBe(false);

	await heading(page, 'Parameters, billion').click();
	await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
	const known = rows.filter((row) => row['Parameters, billion'] !== '');
	const [smallest] = byNumber(known, 'Parameters, billion').slice(-1);
	expect((await titles(page))[0]).toBe(smallest);
	expect((await titles(page)).at(-1), 'what is unknown stays last').toBe(largest.at(-1));

	await page.goBack();
	await page.goBack();
	await expect.poll(() => titles(page), { message: 'the page is as it came' }).toEqual(own);
	expect(await page.locator('[data-steps]').isVisible()).toBe(true);
});

test('accelerators by memory begin with the largest', async ({ page }) => {
	const rows = await values(page, 'accelerators');
	await page.goto('/accelerators/');
	await heading(page, 'Memory, GB').click();
	await expect.poll(() => titles(page), patient).toEqual(byNumber(rows, 'Memory, GB'));
});

test('words, facets, order and columns stand in the address, and it gives them back', async ({
	page,
	open,
}) => {
	const rows = await values(page, 'models');
	await page.goto('/models/');
	await find(page).fill('apache');
	await page.getByText('Narrow the list').click();
	await page.locator('a[data-facet="kind=embedding"]').click();
	await heading(page, 'Released').click();
	await page.getByRole('button', { name: 'Columns' }).click();
	await page.getByRole('checkbox', { name: 'Layers', exact: true }).check();
	await page.getByRole('checkbox', { name: 'Maker', exact: true }).uncheck();
	await page.keyboard.press('Escape');
	const wanted = rows
		.filter((row) => row['Kind'] === 'Embedding' && /apache/i.test(row['Licence'] ?? ''))
		.map((row) => row['Name'] ?? '');
	expect(wanted.length).toBeGreaterThan(1);
	await expect.poll(async () => (await titles(page)).toSorted()).toEqual(wanted.toSorted());
	expect(await page.getByRole('columnheader', { name: 'Layers', exact: true }).count()).toBe(1);
	expect(await page.getByRole('columnheader', { name: 'Maker' }).count()).toBe(0);
	expect(await said(page)).toBe(`${wanted.length} of ${rows.length} shown`);

	const cold = await open();
	await cold.goto(page.url());
	await expect.poll(() => said(cold), patient).toBe(await said(page));
	const state = (other: Page) =>
		other.locator('table.index').evaluate((table) => (table as HTMLElement).innerText);
	expect(await state(cold)).toBe(await state(page));
	expect(await find(cold).inputValue()).toBe('apache');

	await cold.getByRole('link', { name: 'Show all' }).click();
	await expect.poll(() => titles(cold)).toHaveLength(rows.length);
	expect(new URL(cold.url()).searchParams.has('columns'), 'the columns stay').toBe(true);
});

test('decimal points of a column stand in one line', async ({ page }) => {
	await page.goto('/models/?columns=input,parametersBillion&sort=-input');
	await expect.poll(() => said(page), patient).toMatch(/^All/);
	const places = await page.locator('tbody td.num:not(:has(.none))').evaluateAll((cells) =>
		cells.map((cell) => {
			const text = cell.firstChild as Text;
			const whole = text.data.trim().split('.')[0]?.length ?? 0;
			const range = document.createRange();
			const start = text.data.indexOf(text.data.trim());
			range.setStart(text, start);
			range.setEnd(text, start + whole);
			const column = (cell as HTMLTableCellElement).cellIndex;
			return `${column} ${Math.round(range.getBoundingClientRect().right)}`;
		}),
	);
	expect(places.length).toBeGreaterThan(100);
	expect(new Set(places).size, 'one place a column').toBe(2);
});

test('a page of one value sorts and filters within it', async ({ page }) => {
	await page.goto('/accelerators/maker/apple/');
	const own = await titles(page);
	await heading(page, 'Memory, GB').click();
	await expect.poll(() => said(page), patient).toBe(`All ${own.length} shown`);
	expect((await titles(page)).toSorted()).toEqual(own.toSorted());
	await find(page).fill('ultra');
	await expect.poll(() => said(page), patient).toMatch(new RegExp(`^\\d of ${own.length} shown$`));
	expect((await titles(page)).every((title) => title.includes('Ultra'))).toBe(true);
	expect(new URL(page.url()).pathname).toBe('/accelerators/maker/apple/');
});

describe('rows that a script draws are those that the server wrote', () => {
	/** The markup of the rows, without what only the build's style sheets or line breaks put there. */
	const markup = (page: Page) =>
		page.locator('table.index tbody tr').evaluateAll((rows) =>
			rows.map((row) =>
				row.outerHTML
					.replaceAll(/ data-astro-cid-\w+(="")?/g, '')
					.replaceAll(/\s+/g, ' ')
					.replaceAll(/ (?=<)|(?<=>) /g, ''),
			),
		);

	test.for(['models', 'cases', 'systems', 'sources', 'benchmarks'])(
		'%s',
		async (name, { page }) => {
			await page.goto(`/${name}/`);
			const written = await markup(page);
			await page.evaluate(() => {
				history.pushState(null, '', '?sort=name');
				dispatchEvent(new PopStateEvent('popstate'));
			});
			await expect.poll(() => said(page), patient).toMatch(/^All \d+ shown$/);
			const drawn = await markup(page);
			// One row that differs says more than a hundred that do not.
			const place = written.findIndex((row, index) => row !== drawn[index]);
			expect(drawn[place]).toBe(written[place]);
		},
	);
});

describe('the file of values', () => {
	test.for(['models', 'accelerators', 'systems', 'benchmarks', 'sources', 'cases'])(
		'%s has a row an entry',
		async (name, { page }) => {
			const api = (await (await page.request.get(`/api/v1/${name}.json`)).json()) as {
				entries: { id: string }[];
			};
			const rows = await values(page, name);
			expect(rows).toHaveLength(api.entries.length);
			expect(new Set(rows.map((row) => row['Id'])).size).toBe(rows.length);
			expect(rows.every((row) => row['Address']?.endsWith(`/${name}/${row['Id']}/`))).toBe(true);
		},
	);

	test('is offered for download on the index', async ({ page }) => {
		await page.goto('/systems/');
		const link = page.getByRole('link', { name: /^CSV, \d+ rows$/ });
		expect(await link.getAttribute('download')).toBe('pitcrew-systems.csv');
		const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
		expect(download.suggestedFilename()).toBe('pitcrew-systems.csv');
	});
});

test('everything can be done by keyboard', async ({ page }) => {
	await page.goto('/systems/');
	await find(page).focus();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	const box = page.getByRole('checkbox').first();
	await box.waitFor();
	await page.keyboard.press('Tab');
	await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
	await page.keyboard.press('Space');
	await expect.poll(() => page.url()).toContain('columns=');
	await page.keyboard.press('Escape');
	expect(await box.isVisible()).toBe(false);
	const memory = heading(page, 'Accelerator memory, GB');
	await memory.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => page.url()).toContain('sort=-memory');
	expect(await memory.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('rows that cannot be fetched leave the page as it is, and it says so', async ({
	page,
	noise,
}) => {
	noise.allow(/table\.json|Failed to load resource/);
	await page.route('**/table.json', (route) => route.abort());
	await page.goto('/models/');
	const own = await titles(page);
	await heading(page, 'Released').click();
	await expect.poll(() => said(page), patient).toContain('could not be loaded');
	expect(await titles(page)).toEqual(own);
});

test('without JavaScript every row is on one of the pages, and the file is there', async ({
	open,
}) => {
	const page = await open({ javaScript: false });
	await page.goto('/models/');
	const found = await titles(page);
	for (;;) {
		const next = page.getByRole('link', { name: 'Next page' });
		if ((await next.count()) === 0) break;
		await next.click();
		await page.waitForLoadState();
		found.push(...(await titles(page)));
	}
	expect(found).toEqual((await values(page, 'models')).map((row) => row['Name']));
	expect(await page.getByRole('link', { name: /^CSV/ }).isVisible()).toBe(true);
	expect(await find(page).isVisible()).toBe(false);
});

const views = [390, 1280].flatMap((width) =>
	(['light', 'dark'] as const).map((theme) => ({ width, theme })),
);
describe.for(views)('a table at work, $width px wide, $theme', ({ width, theme }) => {
	test.for(['/models/', '/accelerators/', '/systems/'])('%s', async (path, { open }) => {
		const page = await open({ width, theme });
		await page.goto(path);
		await expectReflow(page);
		await expectAccessible(page);
		await page.getByText('Narrow the list').click();
		await heading(page, 'State').click();
		await expect.poll(() => said(page), patient).toMatch(/^All/);
		await page.getByRole('button', { name: 'Columns' }).click();
		await page.getByRole('checkbox').last().check();
		await expectReflow(page);
		await expectAccessible(page);
	});
});
