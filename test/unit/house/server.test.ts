import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../../scripts/house/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'pitcrew-'));
const get = (url: string) => fetch(url, { redirect: 'manual' });
const servers: SiteServer[] = [];

async function serve(base: string) {
	const server = await startServer({ folder, base, port: 0 });
	servers.push(server);
	return server.url;
}

beforeAll(() => {
	mkdirSync(join(folder, 'cases'));
	mkdirSync(join(folder, '_astro'));
	const files = {
		'index.html': 'home',
		'cases/index.html': 'cases',
		'cases/one.md': 'twin',
		'404.html': 'not found',
		'_astro/a.css': '',
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

afterAll(() => Promise.all(servers.map((server) => server.close())));

describe.for(['/', '/docs/'])('under %s', (base) => {
	test('pages are served with the policy, without what only HTTPS understands', async () => {
		const answer = await get(`${await serve(base)}cases/`);
		expect(await answer.text()).toBe('cases');
		expect(answer.headers.get('content-security-policy')).toMatch(
			/default-src 'none'.*frame-ancestors/,
		);
		expect(answer.headers.get('content-security-policy')).not.toContain('upgrade-insecure');
		expect(answer.headers.get('strict-transport-security')).toBeNull();
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
	});

	test('an unknown address answers 404 with the page for it, headers included', async () => {
		const answer = await get(`${await serve(base)}nowhere/`);
		expect(answer.status).toBe(404);
		expect(await answer.text()).toBe('not found');
		expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
	});

	test('an address without its slash leads to the one with it, query kept', async () => {
		const answer = await get(`${await serve(base)}cases?q=a`);
		expect(answer.status).toBe(301);
		expect(answer.headers.get('location')).toBe(`${base}cases/?q=a`);
	});

	test('hashed files are kept for ever, plain texts name their encoding', async () => {
		const url = await serve(base);
		expect((await get(`${url}_astro/a.css`)).headers.get('cache-control')).toContain('immutable');
		expect((await get(`${url}cases/one.md`)).headers.get('content-type')).toContain(
			'charset=utf-8',
		);
	});

	test.for(['../package.json', '..%2f..%2fetc%2fpasswd', '%', '%00', '/example.org'])(
		'%s is not found',
		async (path) => {
			expect((await get((await serve(base)) + path)).status).toBe(404);
		},
	);
});

test('outside the base path there is nothing; the root leads to it', async () => {
	const { origin } = new URL(await serve('/docs/'));
	expect((await get(`${origin}/cases/`)).status).toBe(404);
	expect((await get(`${origin}/`)).headers.get('location')).toBe('/docs/');
});

test('a taken port is an error', async () => {
	const port = Number(new URL(await serve('/')).port);
	await expect(startServer({ folder, base: '/', port })).rejects.toThrow('EADDRINUSE');
});
