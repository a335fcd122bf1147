/** Without JavaScript a page says what it must, and shows nothing dead. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { follow, headingOf } from './reader.ts';
import { expect, test } from './site.ts';

const pages = [
	'/',
	'/idea/',
	'/plan/',
	'/cases/',
	'/cases/sector/health/',
	'/cases/epic-sepsis-model/',
	'/architectures/private-grounded-assistant/',
	'/models/qwen3-32b/',
	'/search/',
	'/search/?q=sepsis',
	'/size/',
	'/due/',
];

/** Controls in view that only a script could bring to life. */
function deadControls(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const works = (control: Element) =>
			control.hasAttribute('popovertarget') ||
			// A closed form shows a question; nobody can press it in vain.
			control.matches(':disabled') ||
			(control instanceof HTMLInputElement && control.form?.hasAttribute('data-plain'));
		return [
			...document.querySelectorAll('button, input, select, textarea, [role="button"], dialog'),
		]
			.filter((control) => control.checkVisibility({ visibilityProperty: true }) && !works(control))
			.map((control) => control.outerHTML.slice(0, 120));
	});
}

describe.concurrent('nothing dead is shown', () => {
	test.for(pages)('%s', async (path, { open }) => {
		const page = await open({ javaScript: false });
		await page.goto(path);
		expect(await deadControls(page)).toEqual([]);
	});
});

test('an entry shows every claim with its grade and source', async ({ open }) => {
	const page = await open({ javaScript: false });
	await page.goto('/cases/epic-sepsis-model/');
	const rows = page.locator('tr[data-interest]');
	expect(await rows.filter({ visible: true }).count()).toBe(6);
	await page.getByText(/^\d+ further claims$/).click();
	expect(await rows.filter({ visible: true }).count()).toBe(await rows.count());
	await follow(
		rows
			.first()
			.getByRole('link', { name: /^Source/ })
			.first(),
	);
});

test('the search page says why it cannot search and leads to every index', async ({ open }) => {
	const page = await open({ javaScript: false });
	await page.goto('/search/?q=sepsis');
	const main = page.getByRole('main');
	expect(await main.innerText()).toContain('needs JavaScript');
	for (const name of ['Case studies', 'Models', 'Glossary']) {
		expect(await main.getByRole('link', { name }).isVisible(), name).toBe(true);
	}
});

test('the way to search from any page still leads somewhere', async ({ open }) => {
	const page = await open({ javaScript: false });
	await page.goto('/');
	await follow(page.getByRole('banner').getByRole('link', { name: /^Search/ }));
	expect(await headingOf(page)).toBe('Search');
});

test('the sizing tool answers its worked example and says that it is one', async ({ open }) => {
	const page = await open({ javaScript: false });
	await page.goto('/size/');
	const main = page.getByRole('main');
	expect(await main.innerText()).toContain('Without JavaScript');
	expect(await main.locator('.verdict').innerText()).toMatch(/\w{3,}/);
	expect(await main.getByLabel('Model').isDisabled()).toBe(true);
	expect(await page.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(3);
	await main.getByText('Formula').first().click();
	expect(await main.locator('.tiles .trace').first().isVisible()).toBe(true);
});

test('facets and the table of contents open as folds on a phone', async ({ open }) => {
	const page = await open({ javaScript: false, width: 390 });
	await page.goto('/cases/');
	await page.getByText('Narrow the list').click();
	await follow(page.getByRole('complementary').getByRole('link', { name: /^Health/ }));
	expect(await headingOf(page)).toBe('Case studies: Health');
});
