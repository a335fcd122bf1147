import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { inGroups, longWordedPages, templatePages } from './pages.ts';
import { accessibilityFindings, expect, test, tooWide } from './site.ts';
import { show } from './visit.ts';

const themes = ['light', 'dark'] as const;

const groups = inGroups(templatePages, 36);
const patience = { timeout: 600_000 };

describe.concurrent.for([1280, 320])('every template, %s px wide, in both themes', (width) => {
	test.for(groups)('$first to $last', patience, async ({ paths }, { open }) => {
		const page = await open({ width });
		const found: string[] = [];
		for (const path of paths) {
			await page.goto(path, { waitUntil: 'load' });
			for (const theme of themes) {
				await page.emulateMedia({ colorScheme: theme });
				const where = `${path}  ${theme}`;
				found.push(...(await tooWide(page)).map((element) => `${where}  too wide: ${element}`));
				found.push(...(await accessibilityFindings(page)).map((finding) => `${where}  ${finding}`));
			}
		}
		expect(found, 'nothing is wider than the window, and axe finds nothing').toEqual([]);
	});
});

describe.concurrent('the longest words of titles fit a phone', () => {
	test.for(inGroups(longWordedPages, 60))(
		'$first to $last',
		patience,
		async ({ paths }, { open }) => {
			const page = await open({ width: 320 });
			const found: string[] = [];
			for (const path of paths) {
				await show(page, path);
				found.push(...(await tooWide(page)).map((element) => `${path}  too wide: ${element}`));
			}
			expect(found, 'nothing is wider than the window').toEqual([]);
		},
	);
});

describe.concurrent('every template reads without JavaScript', () => {
	test.for(groups)('$first to $last', patience, async ({ paths }, { open }) => {
		const page = await open({ javaScript: false });
		for (const path of paths) {
			await page.goto(path, { waitUntil: 'load' });
			const main = page.getByRole('main');
			expect(await page.title(), path).not.toBe('');
			expect(await page.getByRole('heading', { level: 1 }).innerText(), path).not.toBe('');
			expect((await main.innerText()).length, path).toBeGreaterThan(40);
		}
	});
});

describe.concurrent('every template by keyboard', () => {
	test.for(groups)('$first to $last', patience, async ({ paths }, { page }) => {
		for (const path of paths) {
			await page.goto(path, { waitUntil: 'load' });
			await page.keyboard.press('Tab');
			const skip = page.locator(':focus');
			expect(await skip.getAttribute('href'), `${path}: the first stop skips on`).toMatch(/^#/);
			expect(await hiddenStop(page), `${path}: the focus can be seen`).toBeNull();
		}
	});
});

/** The first of thirty stops of the Tab key whose focus cannot be seen. */
async function hiddenStop(page: Page): Promise<string | null> {
	for (let stop = 0; stop < 30; stop++) {
		const shown = await page.evaluate(() => {
			const focused = document.activeElement;
			if (!focused || focused === document.body) return null;
			const { outlineStyle, boxShadow } = getComputedStyle(focused);
			const { width, height } = focused.getBoundingClientRect();
			const isShown = width > 1 && height > 1 && (outlineStyle !== 'none' || boxShadow !== 'none');
			return isShown ? 'shown' : focused.outerHTML.slice(0, 120);
		});
		if (shown === null) return null;
		if (shown !== 'shown') return shown;
		await page.keyboard.press('Tab');
	}
	return null;
}
