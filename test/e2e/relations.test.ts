/** Relations are typed once and shown on both sides. */
import { follow, headingOf } from './reader.ts';
import { expect, test } from './site.ts';

const leansOn = 'What leans on this';

test('a model lists the designs and benchmarks that use it, and each of them leads back', async ({
	page,
}) => {
	const path = '/models/qwen3-32b/';
	await page.goto(path);
	const links = page.getByRole('region', { name: leansOn }).getByRole('link');
	const targets = await links.evaluateAll((found) =>
		found.map((link) => (link as HTMLAnchorElement).pathname),
	);
	const kinds = new Set(targets.map((target) => target.split('/')[1]));
	expect([...kinds]).toEqual(expect.arrayContaining(['architectures', 'benchmarks']));
	for (const target of targets) {
		await page.goto(target);
		const back = page.getByRole('main').locator(`a[href$="${path}"]`);
		expect(await back.count(), `${target} leads back`).toBeGreaterThan(0);
	}
});

test('a pattern lists the cases of its kind, and a case names its pattern', async ({ page }) => {
	await page.goto('/cases/epic-sepsis-model/');
	const title = await headingOf(page);
	await follow(page.getByRole('main').locator('a[href*="/patterns/"]').first());
	expect(await page.getByRole('main').getByRole('link', { name: title }).count()).toBeGreaterThan(
		0,
	);
});

test('a source lists what rests on it', async ({ page }) => {
	await page.goto('/cases/epic-sepsis-model/');
	const title = await headingOf(page);
	await follow(page.getByRole('link', { name: /^All that rests on it/ }).first());
	expect(await page.getByRole('main').getByRole('link', { name: title }).count()).toBeGreaterThan(
		0,
	);
});

test('an organisation lists what it did and made', async ({ page }) => {
	await page.goto('/models/qwen3-32b/');
	const title = await headingOf(page);
	await follow(page.getByRole('main').locator('a[href*="/organisations/"]').first());
	expect(await page.getByRole('main').getByRole('link', { name: title }).count()).toBeGreaterThan(
		0,
	);
});
