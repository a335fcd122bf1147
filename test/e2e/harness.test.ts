/** The harness itself: what every browser test asserts would be found. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startServer } from '../../scripts/house/server.ts';
import { accessibilityFindings, expect, test, tooWide } from './site.ts';

const html = (body: string) => `<!doctype html><html lang="en"><title>T</title>${body}</html>`;

/** Serves one made-up page and gives its address. */
async function serve(body: string, script = '') {
	const folder = mkdtempSync(join(tmpdir(), 'pitcrew-'));
	const link = '<link rel="stylesheet" href="wide.css"><link rel="icon" href="data:,">';
	writeFileSync(join(folder, 'index.html'), html(`${link}${body}<script src="a.js"></script>`));
	writeFileSync(join(folder, 'a.js'), script);
	writeFileSync(join(folder, 'wide.css'), '.wide { width: 1000px }');
	writeFileSync(join(folder, '404.html'), html('<h1>Not found</h1>'));
	const server = await startServer({ folder, base: '/', port: 0 });
	onTestFinished(server.close);
	return server.url;
}

test('axe runs under the policy and finds a picture without text', async ({ page, noise }) => {
	const url = await serve(
		'<main><h1>H</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>',
	);
	noise.atHomeAt(url);
	await page.goto(url);
	expect((await accessibilityFindings(page)).join()).toContain('image-alt');
});

test('axe finds a target smaller than 24 px', async ({ page, noise }) => {
	const url = await serve('<main><h1>H</h1><button>a</button><button>b</button></main>');
	noise.atHomeAt(url);
	await page.goto(url);
	expect((await accessibilityFindings(page)).join()).toContain('target-size');
});

test('a page wider than its window is found', async ({ open, noise }) => {
	const url = await serve('<main><h1>H</h1><p class="wide">x</p></main>');
	noise.atHomeAt(url);
	const page = await open({ width: 320 });
	await page.goto(url);
	expect(await tooWide(page)).toEqual(['<p class="wide"></p>']);
});

test.for<[string, string, string, RegExp]>([
	['a console message', '', "console.warn('w')", /console warning: w/],
	['an uncaught error', '', "throw new Error('e')", /error: e/],
	['a missing file', '<img alt="" src="gone.png">', '', /gone\.png 404/],
	['an inline style', '<p style="color: red">x</p>', '', /Content Security Policy/],
	['inline code', '<script>1</script>', '', /Content Security Policy/],
	[
		'a request to another origin',
		'<img alt="" src="http://127.0.0.1:9/x.png">',
		'',
		/foreign|Content Security/,
	],
])('%s is heard', async ([, body, script, line], { page, noise }) => {
	const url = await serve(body, script);
	noise.atHomeAt(url);
	await page.goto(url, { waitUntil: 'load' });
	expect(noise.heard.join('\n')).toMatch(line);
	noise.allow(/./);
});
