import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../scripts/house/run.ts';
import { startServer } from '../../scripts/house/server.ts';
import { expect, test } from './site.ts';

const minutes = 60_000;

// The build itself stops at an address that lacks the base path.
test(
	'the site works under a base path: pages, search and the page for unknown addresses',
	{ timeout: 5 * minutes },
	async ({ open, noise }) => {
		const work = mkdtempSync(join(tmpdir(), 'pitcrew-'));
		onTestFinished(() => {
			rmSync(work, { recursive: true });
		});
		const folder = join(work, 'site');
		const base = '/docs/';
		const code = await run('scripts/build.ts', [], {
			PITCREW_BASE: base,
			PITCREW_OUT: folder,
			PITCREW_CACHE: join(work, 'cache'),
		});
		expect(code).toBe(0);
		const server = await startServer({ folder, base, port: 0 });
		onTestFinished(server.close);
		noise.atHomeAt(server.url);

		const page = await open();
		await page.goto(server.url);
		await page.getByRole('main').getByRole('link').first().click();
		expect(new URL(page.url()).pathname).toMatch(/^\/docs\//);

		await page.goto(`${server.url}search/?q=sepsis`);
		await page.locator('#results li a').first().click();
		expect(new URL(page.url()).pathname).toMatch(/^\/docs\/[a-z-]+\//);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');

		noise.allow(/404/);
		const answer = await page.goto(`${server.url}nowhere/`);
		expect(answer?.status()).toBe(404);
	},
);
