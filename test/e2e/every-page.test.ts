import { describe } from 'vitest';
import { allPages } from './pages.ts';
import { accessibilityFindings, expect, test } from './site.ts';

/** Pages that one test visits in one window: opening a window costs more than a visit. */
const atOnce = 12;

const groups = Array.from({ length: Math.ceil(allPages.length / atOnce) }, (_, index) =>
	allPages.slice(index * atOnce, (index + 1) * atOnce),
).map((paths) => ({ paths, first: paths[0], last: paths.at(-1) }));

describe.concurrent('every page is accessible, silent and of one origin', () => {
	test.for(groups)('$first to $last', { timeout: 180_000 }, async ({ paths }, { page }) => {
		const found: string[] = [];
		for (const path of paths) {
			await page.goto(path, { waitUntil: 'load' });
			found.push(...(await accessibilityFindings(page)).map((finding) => `${path}  ${finding}`));
		}
		expect(found, 'axe finds nothing').toEqual([]);
	});
});
