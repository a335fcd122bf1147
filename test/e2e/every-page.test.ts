import { describe } from 'vitest';
import { allPages, inGroups } from './pages.ts';
import { accessibilityFindings, expect, test } from './site.ts';
import { show } from './visit.ts';

describe.concurrent('every page is accessible, silent and of one origin', () => {
	test.for(inGroups(allPages, 120))(
		'$first to $last',
		{ timeout: 600_000 },
		async ({ paths }, { page }) => {
			const found: string[] = [];
			for (const path of paths) {
				await show(page, path);
				const findings = await accessibilityFindings(page, { whole: false });
				found.push(...findings.map((finding) => `${path}  ${finding}`));
			}
			expect(found, 'axe finds nothing').toEqual([]);
		},
	);
});
