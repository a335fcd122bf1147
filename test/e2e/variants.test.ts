/**
 * The site under other settings: under a base path, and on a later day. Each test builds it anew, so they
 * share a file: two builds at a time would get in each other's way.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root, run } from '../../scripts/house/run.ts';
import { startServer } from '../../scripts/house/server.ts';
import { follow, headingOf } from './reader.ts';
import { expect, test } from './site.ts';

const minutes = 60_000;

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'pitcrew-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true });
	});
	return folder;
}

/** Builds and serves the site under other settings, and gives the address of its home page. */
async function serveVariant(settings: Record<string, string>, base = '/'): Promise<string> {
	const work = temporaryFolder();
	const folder = join(work, 'site');
	const places = { PITCREW_OUT: folder, PITCREW_CACHE: join(work, 'cache') };
	expect(await run('scripts/build.ts', [], { ...settings, ...places })).toBe(0);
	const server = await startServer({ folder, base, port: 0 });
	onTestFinished(server.close);
	return server.url;
}

// The build itself stops at an address that lacks the base path.
test(
	'the site works under a base path: pages, search and the page for unknown addresses',
	{ timeout: 5 * minutes },
	async ({ open, noise }) => {
		const base = '/docs/';
		const url = await serveVariant({ PITCREW_BASE: base }, base);
		noise.atHomeAt(url);

		const page = await open();
		await page.goto(url);
		await page.getByRole('main').getByRole('link').first().click();
		expect(new URL(page.url()).pathname).toMatch(/^\/docs\//);

		await page.goto(`${url}search/?q=sepsis`);
		await page.locator('#results li a').first().click();
		expect(new URL(page.url()).pathname).toMatch(/^\/docs\/[a-z-]+\//);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');

		noise.allow(/404/);
		const answer = await page.goto(`${url}nowhere/`);
		expect(answer?.status()).toBe(404);
	},
);

/** A content root that holds one model, superseded by another. */
function superseding(model: string, successor: string): string {
	const folder = temporaryFolder();
	const text = readFileSync(join(root, 'content', 'models', `${model}.mdx`), 'utf8');
	mkdirSync(join(folder, 'models'));
	writeFileSync(
		join(folder, 'models', `${model}.mdx`),
		text.replace('---\n', `---\nsupersededBy: ${successor}\n`),
	);
	return folder;
}

test(
	'later, the site says what is due, what has expired, and what leans on a superseded model',
	{ timeout: 5 * minutes },
	async ({ open, noise }) => {
		const page = await open();
		const aCase = 'cases/epic-sepsis-model/';
		await page.goto(`/${aCase}`);
		const goodUntil = await page.getByText('Good until').locator('~ *').first().innerText();
		const later = new Date(Date.parse(goodUntil) - 10 * 86_400_000).toISOString().slice(0, 10);
		const content = (process.env['PITCREW_CONTENT'] ?? join(root, 'content')).split(delimiter);
		const url = await serveVariant({
			PITCREW_TODAY: later,
			PITCREW_CONTENT: [...content, superseding('qwen3-32b', 'gpt-oss-20b')].join(delimiter),
		});
		noise.atHomeAt(url);

		await page.goto(`${url}${aCase}`);
		expect(await page.getByRole('note').innerText()).toMatch(/^Due for a check/);

		await page.goto(`${url}due/`);
		const expired = page.getByRole('region', { name: 'Expired' }).locator('tbody tr');
		const expiredCount = await expired.count();
		expect(expiredCount).toBeGreaterThan(0);
		expect(await page.getByText(/As of \d/).innerText()).toContain(
			`${expiredCount} entries expired`,
		);
		expect(await page.getByRole('region', { name: 'Due for a check' }).innerText()).toContain(
			'Case study',
		);
		await follow(expired.first().getByRole('link'));
		expect(await page.getByRole('note').first().innerText()).toMatch(/^Expired/);

		await page.goto(url);
		const count = page.getByRole('link', { name: 'Entries past their review date today' });
		expect(await count.innerText()).toMatch(new RegExp(`\\b${expiredCount}$`));

		await page.goto(`${url}models/`);
		expect(await page.getByText('Expired', { exact: true }).count()).toBeGreaterThan(0);

		await page.goto(`${url}models/qwen3-32b/`);
		const banner = page.getByRole('note').filter({ hasText: 'Superseded by' });
		await follow(banner.getByRole('link'));
		expect(page.url()).toBe(`${url}models/gpt-oss-20b/`);
		await page.goto(`${url}architectures/private-grounded-assistant/`);
		const radius = page.getByRole('note').filter({ hasText: 'Leans on something retired' });
		await follow(radius.getByRole('link'));
		expect(await headingOf(page)).toBe('Qwen3-32B');
		await page.goto(`${url}due/`);
		expect(await page.getByRole('region', { name: /^Superseded and retired/ }).innerText()).toMatch(
			/private assistant.* leans on Qwen3-32B/,
		);
		await page.goto(`${url}model/`);
		const recommended = page.locator('section[aria-labelledby="list-models"]');
		expect(await recommended.getByRole('link', { name: 'Qwen3-32B' }).count()).toBe(0);
	},
);
