import { describe } from 'vitest';
import { templatePages } from './pages.ts';
import { expect, expectAccessible, expectReflow, test, type View } from './site.ts';

// Light at 1280 is the sweep over every page.
const views: View[] = [
	{ theme: 'dark', width: 1280 },
	{ theme: 'light', width: 320 },
	{ theme: 'dark', width: 320 },
];

describe.concurrent.for(views)('every template, $theme, $width px wide', (view) => {
	test.for(templatePages)('%s', async (path, { open }) => {
		const page = await open(view);
		await page.goto(path, { waitUntil: 'load' });
		await expectReflow(page);
		await expectAccessible(page);
	});
});

describe.concurrent('every template reads without JavaScript', () => {
	test.for(templatePages)('%s', async (path, { open }) => {
		const page = await open({ javaScript: false });
		await page.goto(path, { waitUntil: 'load' });
		expect(await page.title()).not.toBe('');
		expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
		expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(40);
	});
});

describe.concurrent('every template by keyboard', () => {
	test.for(templatePages)('%s', async (path, { page }) => {
		await page.goto(path, { waitUntil: 'load' });
		await page.keyboard.press('Tab');
		const skip = page.locator(':focus');
		expect(await skip.getAttribute('href'), 'the first stop skips to the content').toMatch(/^#/);
		for (let stop = 0; stop < 30; stop++) {
			const shown = await page.evaluate(() => {
				const focused = document.activeElement;
				if (!focused || focused === document.body) return null;
				const { outlineStyle, boxShadow } = getComputedStyle(focused);
				const { width, height } = focused.getBoundingClientRect();
				const isShown =
					width > 1 && height > 1 && (outlineStyle !== 'none' || boxShadow !== 'none');
				return isShown ? 'shown' : focused.outerHTML.slice(0, 120);
			});
			if (shown === null) break;
			expect(shown, 'the focus can be seen').toBe('shown');
			await page.keyboard.press('Tab');
		}
	});
});
