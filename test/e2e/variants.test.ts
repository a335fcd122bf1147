/**
 * The site under other settings, all in one build: under a base path, on a later day, and with a content root more,
 * in which one model supersedes another.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { root, run } from '../../scripts/house/run.ts';
import { startServer } from '../../scripts/house/server.ts';
import { follow, headingOf } from './reader.ts';
import { expect, test } from './site.ts';

const minutes = 60_000;
const base = '/docs/';
const aCase = 'cases/epic-sepsis-model/';

const work = mkdtempSync(join(tmpdir(), 'pitcrew-'));
let url: string;
let close = () => Promise.resolve();

beforeAll(async () => {
	const folder = join(work, 'site');
	const content = (process.env['PITCREW_CONTENT'] ?? join(root, 'content')).split(delimiter);
	const settings = {
		PITCREW_BASE: base,
		PITCREW_TODAY: daysBefore(10, goodUntil(aCase)),
		PITCREW_CONTENT: [...content, superseding('qwen3-32b', 'gpt-oss-20b')].join(delimiter),
		PITCREW_OUT: folder,
		PITCREW_CACHE: join(work, 'cache'),
	};
	expect(await run('scripts/build.ts', [], settings)).toBe(0);
	({ url, close } = await startServer({ folder, base, port: 0 }));
}, 5 * minutes);

afterAll(async () => {
	await close();
	rmSync(work, { recursive: true });
});

/** The day until which the site, as it was built, calls an entry good. */
function goodUntil(entry: string): string {
	const html = readFileSync(join(inject('siteFolder'), entry, 'index.html'), 'utf8');
	const day = /Good until[^]{0,120}?(\d{4}-\d\d-\d\d)/.exec(html)?.[1];
	if (!day) throw new Error(`${entry} does not say until when it is good.`);
	return day;
}

function daysBefore(days: number, date: string): string {
	return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

/** A content root that holds one model, superseded by another. */
function superseding(model: string, successor: string): string {
	const folder = join(work, 'content');
	const text = readFileSync(join(root, 'content', 'models', `${model}.mdx`), 'utf8');
	mkdirSync(join(folder, 'models'), { recursive: true });
	writeFileSync(
		join(folder, 'models', `${model}.mdx`),
		text.replace('---\n', `---\nsupersededBy: ${successor}\n`),
	);
	return folder;
}

// The build itself stops at an address that lacks the base path.
test('the site works under a base path: pages, search and the page for unknown addresses', async ({
	page,
	noise,
}) => {
	noise.atHomeAt(url);
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
});

test('later, the site says what is due, what has expired, and what leans on a superseded model', async ({
	page,
	noise,
}) => {
	noise.atHomeAt(url);

	await page.goto(`${url}${aCase}`);
	expect(await page.getByRole('note').innerText()).toMatch(/^Due for a check/);

	await page.goto(`${url}due/`);
	const expired = page.getByRole('region', { name: 'Expired' }).locator('tbody tr');
	const expiredCount = await expired.count();
	expect(expiredCount).toBeGreaterThan(0);
	expect(await page.getByText(/As of \d/).innerText()).toContain(`${expiredCount} entries expired`);
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
});
