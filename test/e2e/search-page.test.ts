/** The page of results: what a reader types, chooses and goes back to. */
import { describe } from 'vitest';
import {
	box,
	countAt,
	field,
	marked,
	options,
	ranked,
	results,
	said,
	settled,
} from './search-reader.ts';
import { expect, test } from './site.ts';

describe('results', () => {
	test('opened cold with facets, it shows them and what they leave', async ({ page }) => {
		await page.goto('/search/?q=sepsis&collection=cases');
		await results(page).first().waitFor();
		expect((await ranked(page)).every((path) => path.startsWith('/cases/'))).toBe(true);
		expect(await box(page, /^Case studies/).isChecked()).toBe(true);
		expect(await said(page, /result/)).toMatch(/^\d+ results? for “sepsis”/);
	});

	test('names stand there at once, and nothing moves when their texts come', async ({ page }) => {
		let release: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/pagefind/fragment/**', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/search/?q=sepsis&collection=cases');
		await results(page).first().waitFor();
		await page.evaluate(() => document.fonts.ready);
		const places = () =>
			results(page).evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
		const before = await places();
		release();
		await settled(page);
		expect(await places()).toEqual(before);
		expect(await page.locator('#results mark').first().innerText()).toMatch(/sepsis/i);
	});

	test('a title outranks a mention, a term its sources', async ({ page }) => {
		for (const [query, best] of [
			['klarna', '/cases/klarna-assistant/'],
			['kv cache', '/glossary/kv-cache/'],
			['prompt injection', '/glossary/prompt-injection/'],
			['nvidia dgx spark', '/systems/dgx-spark/'],
		] as const) {
			await page.goto(`/search/?q=${encodeURIComponent(query)}`);
			await results(page).first().waitFor();
			expect((await ranked(page))[0]).toBe(best);
		}
	});

	test('a slip of typing is mended, said, and can be insisted on', async ({ page }) => {
		await page.goto('/search/?q=klrana');
		await results(page).first().waitFor();
		expect((await ranked(page)).slice(0, 3)).toContain('/cases/klarna-assistant/');
		const mended = page.getByText('Showing results for klarna');
		expect(await mended.isVisible()).toBe(true);
		await mended.getByRole('link', { name: 'klrana' }).click();
		await page.waitForURL(/exact=1/);
		await said(page, /for “klrana”/);
		await page.getByRole('link', { name: 'Search for what it may mean' }).click();
		await page.getByText('Showing results for klarna').waitFor();
	});

	test('a question on what a machine holds is offered the sizing tool', async ({ page }) => {
		await page.goto('/search/?q=does+llama+3.3+70b+fit+on+a+dgx+spark');
		await results(page).first().waitFor();
		const offer = page.locator('[data-offer] a');
		expect(await offer.getAttribute('href')).toMatch(/^\/size\/\?model=llama-3\.3-70b/);
		expect((await ranked(page)).slice(0, 3).some((path) => path.startsWith('/size/'))).toBe(true);
	});

	test('more results come on demand, and the focus goes on with them', async ({ page }) => {
		await page.goto('/search/?q=model');
		await results(page).nth(19).waitFor();
		expect(await results(page).count()).toBe(20);
		await page.getByRole('button', { name: 'Show more results' }).press('Enter');
		await results(page).nth(20).waitFor();
		await page.waitForURL(/shown=40/);
		const next = results(page).nth(20).locator('a').first();
		expect(await next.evaluate((link) => link === document.activeElement)).toBe(true);
	});

	test('a failing index is said, and tried again on demand', async ({ page, noise }) => {
		noise.allow(/search|pagefind|Failed to load resource|Failed to fetch/);
		await page.route(/pagefind\.js|entries\.json/, (route) => route.abort());
		await page.goto('/search/?q=sepsis');
		await said(page, /Search did not start/);
		await page.unroute(/pagefind\.js|entries\.json/);
		await page.getByRole('button', { name: 'Try again' }).click();
		await results(page).first().waitFor();
	});

	test('without JavaScript it says so and leads to every index', async ({ open }) => {
		const page = await open({ javaScript: false });
		await page.goto('/search/');
		expect(await page.getByRole('main').innerText()).toContain(
			'needs JavaScript. It is switched off here.',
		);
		expect(await page.getByRole('main').getByRole('link', { name: 'Models' }).isVisible()).toBe(
			true,
		);
	});
});

describe('facets', () => {
	test('need no query, and list by title', async ({ page }) => {
		await page.goto('/search/?collection=cases&sector=health');
		await results(page).first().waitFor();
		const titles = await results(page).locator('[data-title]').allInnerTexts();
		expect(titles).toEqual(
			titles.toSorted((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())),
		);
	});

	test('go into the address, give as many results as they said, and back undoes them', async ({
		page,
	}) => {
		await page.goto('/search/?q=sepsis');
		await settled(page);
		const before = await ranked(page);
		await page.waitForFunction(() => document.querySelector('label.empty') !== null);
		const count = await countAt(page, /^Case studies/);
		await box(page, /^Case studies/).focus();
		await page.keyboard.press('Space');
		await page.waitForURL(/collection=cases/);
		await said(page, new RegExp(`^${count} results? for`));
		expect(await results(page).count()).toBe(count);
		await page.goBack();
		await page.waitForFunction(
			(was) => document.querySelectorAll('#results > li').length === was,
			before.length,
		);
		expect(await ranked(page)).toEqual(before);
		expect(await box(page, /^Case studies/).isChecked()).toBe(false);
		await page.goForward();
		await said(page, new RegExp(`^${count} results? for`));
	});

	test('every constraint gives as many results as it said', async ({ page }) => {
		for (const [group, name] of [
			[null, /^Runs without a line outside/],
			[null, /^Independent evidence/],
			['Rung', /./],
			['Licence', /./],
			['Outcome of a case', /./],
			['Holds a claim of grade', /^A/],
		] as const) {
			await page.goto('/search/');
			if (group !== null)
				await page.locator('details.facet').filter({ hasText: group }).locator('summary').click();
			const within =
				group === null ? page.locator('.must') : page.getByRole('group', { name: group });
			const one = within.getByRole('checkbox', { name }).first();
			const label = one.locator('xpath=ancestor::label');
			const count = Number(await label.locator('[data-count]').innerText());
			expect(count, String(group ?? name)).toBeGreaterThan(0);
			await one.check();
			await said(page, new RegExp(`^${count} results?`));
		}
	});

	test('memory keeps what goes into it, and is a chip that can be removed', async ({ page }) => {
		await page.goto('/search/?collection=accelerators');
		const all = await said(page, /^\d+ results?/);
		await page.getByLabel('Memory you have').fill('24');
		await page.waitForURL(/memory=24/);
		const some = page.getByRole('status').filter({ hasNotText: all }).first();
		await some.waitFor();
		expect(parseInt(await some.innerText(), 10)).toBeLessThan(parseInt(all, 10));
		await page.getByRole('button', { name: 'Remove Memory ≤ 24 GB' }).click();
		await said(page, new RegExp(`^${all.slice(0, 12)}`));
		expect(new URL(page.url()).search).toBe('?collection=accelerators');
		await page.goBack();
		await page.waitForURL(/memory=24/);
		expect(await page.getByLabel('Memory you have').inputValue()).toBe('24');
	});

	test('what is chosen stands in chips; one goes, then all go', async ({ page }) => {
		await page.goto('/search/?q=model&collection=cases&collection=models&grade=A&memory=96');
		const chips = page.getByRole('list', { name: 'Chosen filters' }).getByRole('button');
		await results(page).or(page.getByText('Or go by kind')).first().waitFor();
		expect(await chips.allInnerTexts()).toHaveLength(4);
		await page.getByRole('button', { name: 'Remove Kind: Case studies' }).press('Enter');
		await page.waitForURL((url) => !url.search.includes('cases'));
		expect(await chips.count()).toBe(3);
		expect(await chips.nth(1).evaluate((chip) => chip === document.activeElement)).toBe(true);
		await page.getByRole('button', { name: 'Clear all' }).click();
		await page.waitForURL((url) => url.search === '?q=model');
		expect(await chips.count()).toBe(0);
	});

	test('on a phone they stand behind one button that says how many are chosen', async ({
		open,
	}) => {
		const page = await open({ width: 390 });
		await page.goto('/search/?q=sepsis&collection=cases&outcome=delivered');
		await results(page).first().waitFor();
		const button = page.locator('.fold > summary');
		expect(await button.innerText()).toMatch(/Narrow the results\s+2 chosen/);
		expect(await box(page, /^Case studies/).isVisible()).toBe(false);
		await button.press('Enter');
		expect(await box(page, /^Case studies/).isVisible()).toBe(true);
	});
});

describe('typing', () => {
	test('goes into the address as one step back', async ({ page }) => {
		await page.goto('/search/?q=klarna');
		await results(page).first().waitFor();
		await page.keyboard.press('/');
		await page.keyboard.type('nvlink', { delay: 60 });
		await page.waitForURL(/q=nvlink/);
		await said(page, /for “nvlink”/);
		await page.goBack();
		expect(await field(page).inputValue()).toBe('klarna');
		await said(page, /for “klarna”/);
	});

	test('offers names; arrow, however early, and Enter open one, Escape sends them away', async ({
		page,
	}) => {
		await page.goto('/search/');
		await field(page).fill('kv cac');
		await options(page).first().waitFor();
		expect(await field(page).getAttribute('aria-expanded')).toBe('true');
		await page.keyboard.press('Escape');
		expect(await options(page).count()).toBe(0);
		expect(await field(page).getAttribute('aria-expanded')).toBe('false');
		expect(await field(page).inputValue()).toBe('kv cac');
		await field(page).press('h');
		await page.keyboard.press('ArrowDown');
		expect(await marked(page).innerText()).toMatch(/KV cache/);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/glossary\/kv-cache\/$/);
	});

	test('the names do not stand in the way of an address opened cold', async ({ page }) => {
		await page.goto('/search/?q=sepsis');
		await settled(page);
		expect(await options(page).count()).toBe(0);
	});
});

describe('nothing found', () => {
	const nothing = '/search/?q=xqzvbrt+wjkqpf';

	test('it says what was tried, and how to tell that it lacks', async ({ page }) => {
		await page.goto(nothing);
		await said(page, /^No results for “xqzvbrt wjkqpf”/);
		expect(await page.locator('[data-tried]').innerText()).toContain('“xqzvbrt”, “wjkqpf”');
		// Without a repository to report to, the page that says whom to tell.
		const gap = page.locator('search-nothing').getByRole('link', { name: /Report|Tell/ });
		const address = (await gap.getAttribute('href')) ?? '';
		if (address.startsWith('http')) expect(address).toContain('xqzvbrt');
		else expect(address).toBe('/accessibility/#report');
		expect(
			await page.getByRole('main').getByRole('link', { name: 'Glossary', exact: true }).isVisible(),
		).toBe(true);
	});

	test('under filters, a link widens the search', async ({ page }) => {
		await page.goto(`${nothing}&collection=cases`);
		await said(page, /^No results/);
		const wider = page.getByRole('link', { name: /search everything/ });
		expect(await wider.evaluate((link: HTMLAnchorElement) => link.search)).toBe(
			'?q=xqzvbrt+wjkqpf&archived=1',
		);
	});
});
