import { describe } from 'vitest';
import { allPages, inGroups } from './pages.ts';
import { accessibilityFindings, expect, test, tooWide } from './site.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 800 };

describe.concurrent('every page is accessible, silent, of one origin, and reflows', () => {
	test.for(inGroups(allPages))(
		'$first to $last',
		{ timeout: 180_000 },
		async ({ paths }, { page }) => {
			const found: string[] = [];
			for (const path of paths) {
				await page.setViewportSize(wide);
				await page.goto(path, { waitUntil: 'load' });
				const findings = await accessibilityFindings(page, { preload: false });
				found.push(...findings.map((finding) => `${path}  ${finding}`));
				// Any title may hold a word that is longer than a phone is wide.
				await page.setViewportSize(narrow);
				found.push(...(await tooWide(page)).map((element) => `${path}  too wide: ${element}`));
			}
			expect(found, 'axe finds nothing, and nothing is wider than the window').toEqual([]);
		},
	);
});
