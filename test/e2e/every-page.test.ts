import { describe } from 'vitest';
import { allPages } from './pages.ts';
import { expect, expectAccessible, test } from './site.ts';

describe.concurrent('every page is accessible, silent and of one origin', () => {
	test.for(allPages)('%s', async (path, { page, noise }) => {
		if (path.endsWith('/404.html')) noise.allow(/404/);
		await page.goto(path, { waitUntil: 'load' });
		expect(await page.title()).not.toBe('');
		await expectAccessible(page);
	});
});
