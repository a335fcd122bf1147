/** The reader's way, by clicking what is there and nothing else. */
import { describe } from 'vitest';
import { follow, headingOf } from './reader.ts';
import { expect, test } from './site.ts';

const stations = ['Idea', 'Model', 'Design', 'Tune', 'Hardware', 'Brief'];
const theWay = 'The way, station by station';

test('leads from the home page through all six stations, one after the other', async ({ page }) => {
	await page.goto('/');
	const way = page.getByRole('navigation', { name: theWay });
	await follow(way.getByRole('link', { name: 'Idea' }));
	for (const [index, station] of stations.entries()) {
		expect(await page.getByText(/Station \d of 6/).innerText()).toMatch(
			new RegExp(`^Station ${index + 1} of 6: ${station}$`, 'i'),
		);
		expect(await headingOf(page), 'a station asks').toMatch(/\?$/);
		expect(await way.locator('[aria-current="page"]').innerText()).toBe(station);
		const after = page.getByRole('link', { name: /^After/ });
		const next = stations[index + 1];
		if (next === undefined) expect(await after.count(), 'the way ends').toBe(0);
		else await follow(after.filter({ hasText: next }));
	}
});

describe.concurrent('a station leads on to an entry of each kind it names', () => {
	test.for(stations)('%s', async (station, { page }) => {
		await page.goto('/');
		await follow(
			page.getByRole('navigation', { name: theWay }).getByRole('link', { name: station }),
		);
		const stationUrl = page.url();
		const lists = page.locator('section[aria-labelledby^="list-"]');
		const count = await lists.count();
		expect(count).toBeGreaterThan(0);
		for (let index = 0; index < count; index++) {
			const entry = lists.nth(index).locator('li a').first();
			const title = await entry.innerText();
			await follow(entry);
			expect(await headingOf(page)).toBe(title);
			await page.goBack();
			expect(page.url()).toBe(stationUrl);
		}
	});
});

test('an entry leads back: to its station by the strip, to its index by the breadcrumbs', async ({
	page,
}) => {
	await page.goto('/models/qwen3-32b/');
	const title = await headingOf(page);
	const here = page.getByRole('navigation', { name: 'Stations' }).getByRole('link', {
		name: 'Model (this page belongs here)',
	});
	await follow(here);
	expect(await page.getByText(/Station 2 of 6/).isVisible()).toBe(true);
	await page.goBack();
	await follow(page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').first());
	// It may stand on a later page of the index: a reader types its name.
	await page.getByRole('searchbox', { name: 'Find in the table' }).fill(title);
	const found = page.getByRole('main').getByRole('link', { name: title, exact: true });
	await expect.poll(() => found.count()).toBe(1);
});

test('entries lead to the one before and the one after', async ({ page }) => {
	await page.goto('/cases/');
	const titles = await page.getByRole('main').locator('tbody th a').allInnerTexts();
	await follow(page.getByRole('main').getByRole('link', { name: titles[1] ?? '', exact: true }));
	await follow(page.getByRole('link', { name: /^After/ }));
	expect(await headingOf(page)).toBe(titles[2]);
	await follow(page.getByRole('link', { name: /^Before/ }));
	expect(await headingOf(page)).toBe(titles[1]);
});

test('the main navigation leads to seven pages, each of which is marked there', async ({
	page,
}) => {
	await page.goto('/');
	const items = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
	const labels = await items.allInnerTexts();
	expect(labels).toEqual([
		'Cases',
		'Guides',
		'Models',
		'Architectures',
		'Tuning',
		'Hardware',
		'Onboarding',
	]);
	for (const label of labels) {
		await follow(items.filter({ hasText: label }));
		const marked = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]');
		expect(await marked.allInnerTexts()).toEqual([label]);
	}
});

test('on a phone the menu opens, closes by Escape, and leads on', async ({ open }) => {
	const page = await open({ width: 390 });
	await page.goto('/');
	const menu = page.getByRole('navigation', { name: 'Main' });
	expect(await menu.isVisible()).toBe(false);
	await page.getByRole('button', { name: 'Menu' }).click();
	expect(await menu.isVisible()).toBe(true);
	await page.keyboard.press('Escape');
	expect(await menu.isVisible()).toBe(false);
	await page.getByRole('button', { name: 'Menu' }).click();
	await follow(menu.getByRole('link', { name: 'Cases' }));
	expect(await headingOf(page)).toBe('Case studies');
});

test('an onboarding path leads to what it names', async ({ page }) => {
	await page.goto('/');
	await follow(
		page.getByRole('region', { name: 'New here? Start by role' }).getByRole('link').first(),
	);
	const steps = page.getByRole('article').locator('table a, ol a');
	const paths = await steps.evaluateAll((links) =>
		links.map((link) => (link as HTMLAnchorElement).pathname),
	);
	expect(paths.length).toBeGreaterThan(2);
	await follow(steps.first());
	expect(await headingOf(page)).not.toBe('');
});
