import { describe } from 'vitest';
import { allPages, inGroups } from './pages.ts';
import { accessibilityFindings, expect, test } from './site.ts';

describe.concurrent('every page is accessible, silent and of one origin', () => {
	test.for(inGroups(allPages))(
		'$first to $last',
		{ timeout: 180_000 },
		async ({ paths }, { page }) => {
			const found: string[] = [];
			for (const path of paths) {
				await page.goto(path, { waitUntil: 'load' });
				const findings = await accessibilityFindings(page, { preload: false });
				found.push(...findings.map((finding) => `${path}  ${finding}`));
			}
			expect(found, 'axe finds nothing').toEqual([]);
		},
	);
});
