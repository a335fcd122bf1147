/** The harness itself: what every browser test asserts would be found. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, onTestFinished } from 'vitest';
import { startServer } from '../../scripts/house/server.ts';
import { accessibilityFindings, expect, test, tooWide } from './site.ts';
import { show } from './visit.ts';

const html = (body: string) => `<!doctype html><html lang="en"><title>T</title>${body}</html>`;

const styles = `
	.wide { width: 1000px }
	.pale { color: #ccc }
	@media (prefers-color-scheme: dark) { .dim { color: #333; background: #000 } }
`;

/** Serves one made-up page, and `clean.html` beside it with the same script; gives the address of the first. */
async function serve(body: string, script = '') {
	const folder = mkdtempSync(join(tmpdir(), 'pitcrew-'));
	const link = '<link rel="stylesheet" href="styles.css"><link rel="icon" href="data:,">';
	const page = (inside: string) => html(`${link}${inside}<script src="a.js"></script>`);
	writeFileSync(join(folder, 'index.html'), page(body));
	writeFileSync(join(folder, 'clean.html'), page('<main><h1>H</h1></main>'));
	writeFileSync(join(folder, 'a.js'), script);
	writeFileSync(join(folder, 'styles.css'), styles);
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

test('axe finds what is wrong in the dark alone', async ({ page, noise }) => {
	const url = await serve('<main><h1>H</h1><p class="dim">words</p></main>');
	noise.atHomeAt(url);
	await page.goto(url);
	expect(await accessibilityFindings(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect((await accessibilityFindings(page)).join()).toContain('color-contrast');
});

describe('a page put in the place of another', () => {
	test.for<[string, string, string]>([
		['faint words', '<p class="pale">words</p>', 'color-contrast'],
		[
			'a picture without text',
			'<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
			'image-alt',
		],
		['a field without a label', '<input type="text">', 'label'],
		['small targets', '<button>a</button><button>b</button>', 'target-size'],
		['a heading out of order', '<h4>x</h4>', 'heading-order'],
		['a second main part', '<div role="main">x</div>', 'landmark-no-duplicate-main'],
	])('shows %s as one that was loaded', async ([, fault, rule], { open, noise }) => {
		const url = await serve(`<main><h1>H</h1>${fault}</main>`);
		noise.atHomeAt(url);
		const [loaded, shown] = [await open(), await open()];
		await loaded.goto(url);
		expect(await show(shown, `${url}clean.html`)).toBe('loaded');
		expect(await accessibilityFindings(shown, { whole: false })).toEqual([]);
		expect(await show(shown, url)).toBe('put in place');
		const found = await accessibilityFindings(shown, { whole: false });
		expect(found.join()).toContain(`${rule} (`);
		expect(found).toEqual(await accessibilityFindings(loaded, { whole: false }));
		expect(shown.url()).toBe(url);
	});

	test('brings its elements to life, and is heard', async ({ page, noise }) => {
		const script = `customElements.define('x-y', class extends HTMLElement {
			connectedCallback() { throw new Error('of ' + this.textContent + ' at ' + location.pathname) }
		})`;
		const url = await serve('<main><h1>H</h1><x-y>a child</x-y></main>', script);
		noise.atHomeAt(url);
		await show(page, `${url}clean.html`);
		expect(await show(page, url)).toBe('put in place');
		expect(noise.heard.join()).toContain('error: of a child at /');
		noise.allow(/of a child/);
	});

	test('can be a page of the site', async ({ page }) => {
		await show(page, '/privacy/');
		expect(await show(page, '/licence/')).toBe('put in place');
		expect(await show(page, '/accessibility/')).toBe('put in place');
		await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(/access/i);
	});

	test.for([
		['another script', '<script src="styles.css"></script>'],
		['an element that is not defined', '<x-y>x</x-y>'],
	] as const)('is loaded for real where it has %s', async ([, part], { page, noise }) => {
		const url = await serve(`<main><h1>H</h1>${part}</main>`);
		noise.atHomeAt(url);
		await show(page, `${url}clean.html`);
		expect(await show(page, url)).toBe('loaded');
		noise.allow(/styles\.css|MIME|Unexpected/);
	});
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
