/** What a reader does with the sizing tool. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, expectAccessible, expectReflow, test, type View } from './site.ts';

const verdict = (page: Page) => page.locator('.verdict');
const status = (page: Page) => page.locator('size-answer .status');
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const query = (page: Page) => new URL(page.url()).searchParams;

/** Waits until the address says so: it follows the answer. */
const addressed = (page: Page, key: string, value: string | null) =>
	page.waitForURL((url) => url.searchParams.get(key) === value);

/** What the answer shows below its headline, formulas apart. */
const body = (page: Page) =>
	page.locator('[data-body]').evaluate((node) => {
		const copy = node.cloneNode(true) as Element;
		for (const trace of copy.querySelectorAll('.trace')) trace.remove();
		return copy.innerHTML.replaceAll(/\s+/g, ' ');
	});

const outer = (nodes: Element[]) => nodes.map((node) => node.outerHTML);

/** Has the browser answer the question that stands there. */
async function askAgain(page: Page): Promise<void> {
	const answered = page.waitForResponse(/size\/models\/.*\.json/);
	await page.getByRole('button', { name: 'Size it' }).click();
	await answered;
	await page.waitForFunction(
		() => document.querySelector('size-answer .status')?.textContent === '',
	);
}

/** The headline once it differs from what it was. */
async function newHeadline(page: Page, old: string): Promise<string> {
	await page.waitForFunction(
		(text) => document.querySelector('.verdict')?.textContent !== text,
		old,
	);
	return verdict(page).innerText();
}

describe('the worked example', () => {
	test('opens answered, and loads no figures before it is touched', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto('/size/', { waitUntil: 'networkidle' });
		expect(await verdict(page).innerText()).toMatch(/\.$/);
		expect(await page.locator('.tiles > details').count()).toBeGreaterThanOrEqual(4);
		expect(asked.filter((path) => path.endsWith('data.json'))).toEqual([]);
		expect(await field(page, 'Model').isEnabled()).toBe(true);
		await field(page, 'Requests at once').focus();
		await page.waitForResponse(/size\/data\.json/);
	});

	test('a browser asked the same shows the same: one renderer', async ({ page }) => {
		await page.goto('/size/');
		const built = await body(page);
		const folds = page.locator(':is(.tiles, .parts) details[data-keep]');
		const formulas = await folds.locator('> .trace').evaluateAll(outer);
		await askAgain(page);
		expect(await body(page)).toBe(built);
		expect(await folds.locator('> .trace').count()).toBe(0);
		for (const fold of await folds.all()) await fold.locator('> summary').click();
		await expect
			.poll(() => folds.locator('> .trace').evaluateAll(outer), { timeout: 10_000 })
			.toEqual(formulas);
	});

	test('a formula that does not load is told, and comes when it is opened again', async ({
		page,
		noise,
	}) => {
		noise.allow(/formula|Failed to load resource|dynamically imported/);
		await page.goto('/size/');
		await askAgain(page);
		await page.route('**/formula.*.js', (route) => route.abort());
		const fold = page.locator('.tiles > details').first();
		await fold.locator('> summary').click();
		await status(page).filter({ hasText: 'The formula did not load' }).waitFor();
		expect(await fold.locator('.trace').count()).toBe(0);
		await page.unroute('**/formula.*.js');
		await fold.locator('> summary').click();
		await fold.locator('> summary').click();
		await fold.locator('> .trace').waitFor();
	});

	test('each number opens down to a named assumption with its source', async ({ page }) => {
		await page.goto('/size/');
		const tile = page.locator('.tiles > details').first();
		await tile.locator('> summary').click();
		const fold = tile.locator('.trace details > summary');
		for (let depth = 0; depth < 4 && (await fold.count()) > depth; depth++)
			await fold.nth(depth).click();
		const link = tile.getByRole('link', { name: 'our assumption' }).filter({ visible: true });
		const target = await link.first().getAttribute('href');
		await page.goto(target ?? '');
		expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
	});
});

describe('a question of one’s own', () => {
	test('changes headline and address, and what is open stays open', async ({ page }) => {
		await page.goto('/size/');
		const first = await verdict(page).innerText();
		await page.locator('.tiles > details > summary').first().click();
		await field(page, 'Model').selectOption('qwen3-8b');
		await addressed(page, 'model', 'qwen3-8b');
		const second = await newHeadline(page, first);
		await field(page, 'Requests at once').fill('900');
		await addressed(page, 'requests', '900');
		expect(await verdict(page).innerText()).not.toBe(second);
		expect(await page.locator('.tiles > [open]').count()).toBe(1);
		await page.goBack();
		await addressed(page, 'requests', null);
		await page.waitForFunction(
			(text) => document.querySelector('.verdict')?.textContent === text,
			second,
		);
		expect(await field(page, 'Requests at once').inputValue()).toBe('48');
	});

	test('an address opened cold shows its form and its answer', async ({ page, open }) => {
		await page.goto('/size/');
		await field(page, 'Model').selectOption('qwen3-32b');
		await field(page, 'Weights').selectOption('int4');
		await field(page, 'Requests at once').fill('5');
		await field(page, 'First token within, in seconds').fill('');
		await addressed(page, 'first', '');
		const headline = await verdict(page).innerText();
		const other = await open();
		await other.goto(page.url());
		await other.waitForFunction(
			(text) => document.querySelector('.verdict')?.textContent === text,
			headline,
		);
		expect(await field(other, 'Model').inputValue()).toBe('qwen3-32b');
		expect(await field(other, 'Weights').inputValue()).toBe('int4');
		expect(await field(other, 'Requests at once').inputValue()).toBe('5');
		expect(await field(other, 'First token within, in seconds').inputValue()).toBe('');
	});

	test('an address of nonsense is mended, and says where', async ({ page }) => {
		await page.goto('/size/?model=%3Cscript%3E&requests=lots&in=-4&on=../../etc&x=1');
		await status(page).filter({ hasText: 'There is no such model here' }).waitFor();
		expect(await field(page, 'Model').inputValue()).toBe('llama-3.3-70b-instruct');
		expect(await field(page, 'Requests at once').inputValue()).toBe('48');
		expect(Number(await field(page, 'Prompt, in tokens').inputValue())).toBeGreaterThan(0);
	});

	test('a row of the ladder becomes the machine', async ({ page }) => {
		await page.goto('/size/');
		const first = await verdict(page).innerText();
		const row = page.locator('.ladder tbody tr:not(.chosen)').last();
		await page.getByText(/^The other \d+ configurations/).click();
		const name = await row.getByRole('link').first().innerText();
		await row.getByRole('link', { name: /^Use/ }).click();
		await newHeadline(page, first);
		expect(await page.locator('tr.chosen').innerText()).toContain(name);
		expect(await field(page, 'Machine').inputValue()).toBe(query(page).get('on'));
	});

	test('by keyboard alone, with the slider', async ({ page }) => {
		await page.goto('/size/');
		await field(page, 'Requests at once').focus();
		await page.keyboard.press('Tab');
		for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
		const requests = await field(page, 'Requests at once').inputValue();
		expect(Number(requests)).toBeGreaterThan(48);
		await addressed(page, 'requests', requests);
	});
});

test('figures that do not load are told, and the worked answer stays', async ({ page, noise }) => {
	noise.allow(/data\.json|Failed to load resource/);
	await page.route('**/size/data.json', (route) => route.abort());
	await page.goto('/size/');
	const first = await verdict(page).innerText();
	await field(page, 'Requests at once').fill('7');
	await status(page).filter({ hasText: 'did not load' }).waitFor();
	expect(await verdict(page).innerText()).toBe(first);
	await page.unroute('**/size/data.json');
	await field(page, 'Requests at once').fill('8');
	await addressed(page, 'requests', '8');
	expect(await status(page).innerText()).toBe('');
});

describe('on a phone, where the answer stands below the question', () => {
	const brief = (page: Page) => page.locator('a.brief');

	test('the verdict is in sight, follows the question, and leads down to the answer', async ({
		open,
	}) => {
		const page = await open({ width: 390 });
		await page.goto('/size/');
		const inSight = () =>
			brief(page).evaluate((node) => {
				const { top, bottom } = node.getBoundingClientRect();
				return top >= 0 && bottom <= innerHeight;
			});
		const first = await brief(page).innerText();
		expect(await inSight()).toBe(true);
		await field(page, 'Requests at once').fill('900');
		await addressed(page, 'requests', '900');
		expect(await brief(page).innerText()).toBe(await verdict(page).innerText());
		expect(await brief(page).innerText()).not.toBe(first);
		expect(await inSight()).toBe(true);
		await brief(page).click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
		expect(new URL(page.url()).hash).toBe('');
		expect(query(page).get('requests')).toBe('900');
	});

	test('it is not shown where the answer stands beside the question', async ({ open }) => {
		const page = await open({ width: 1280 });
		await page.goto('/size/');
		expect(await brief(page).isVisible()).toBe(false);
	});
});

test('the answer is copied as Markdown', async ({ page }) => {
	await page.goto('/size/');
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Copy as Markdown' }).click();
	await page.getByText('Copied').waitFor();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toContain(await verdict(page).innerText());
	expect(text).toMatch(/\n\|/);
});

test('on paper: question and answer, no controls', async ({ open }) => {
	const page = await open({ width: 672 });
	await page.goto('/size/');
	await page.emulateMedia({ media: 'print' });
	for (const role of ['button', 'textbox', 'combobox', 'spinbutton'] as const) {
		expect(await page.getByRole(role).filter({ visible: true }).count(), role).toBe(0);
	}
	expect(await page.getByText(/^Asked: Llama 3.3 70B/).isVisible()).toBe(true);
	expect(await verdict(page).isVisible()).toBe(true);
	await expectReflow(page);
});

const views: View[] = [390, 1280].flatMap((width) =>
	(['light', 'dark'] as const).map((theme) => ({ width, theme })),
);

describe('anyone can use it', () => {
	test.for(views)('$width px wide, $theme, with everything open', async (view, { open }) => {
		const page = await open(view);
		await page.goto('/size/?requests=64');
		await addressed(page, 'requests', '64');
		await page.locator('tr.chosen').waitFor();
		await page.evaluate(() => {
			for (const fold of document.querySelectorAll('details')) fold.open = true;
		});
		await expectAccessible(page);
		await expectReflow(page);
	});

	test('320 px wide it needs no sideways scroll, folds open or not', async ({ open }) => {
		const page = await open({ width: 320 });
		await page.goto('/size/');
		await expectReflow(page);
		await page.evaluate(() => {
			for (const fold of document.querySelectorAll('details')) fold.open = true;
		});
		await expectReflow(page);
	});
});
