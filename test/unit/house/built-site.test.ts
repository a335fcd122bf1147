import { describe, expect, test } from 'vitest';
import { brokenLinks } from '../../../scripts/built/links.ts';
import { readPage, type Site } from '../../../scripts/built/site.ts';
import { brokenPages } from '../../../scripts/built/whole.ts';

const whole = (main = '') =>
	`<!doctype html><html lang="en"><title>T</title><main><h1>H</h1>x${main}</main></html>`;

/** A site in memory: file name to HTML; other files hold nothing. */
function siteOf(html: Record<string, string>, base = '/'): Site {
	const pages = Object.entries(html).map(([file, text]) => readPage(file, text, base));
	const files = new Set([...Object.keys(html), 'a.css']);
	return { folder: '/nowhere', base, origin: 'https://site.example', files, pages };
}

const plain = { 'index.html': whole(), '404.html': whole() };

describe('links', () => {
	test.for([
		['/missing/', 'leads to nothing'],
		['/cases', 'lacks its trailing slash'],
		['/b.css', 'leads to nothing'],
		['#nowhere', 'there is no id "nowhere" on /'],
		['/cases/#nowhere', 'there is no id "nowhere" on /cases/'],
		['https://site.example/missing/', 'leads to nothing'],
		['http://[', 'is no address'],
	] as const)('%s %s', ([address, problem]) => {
		const site = siteOf({
			'index.html': whole(`<a href="${address}">x</a>`),
			'cases/index.html': whole(),
		});
		expect(brokenLinks(site)).toEqual([`${address}  ${problem}  /`]);
	});

	test.for([
		'/',
		'../cases/',
		'/a.css',
		'#here',
		'/cases/#here',
		'https://other.example/x',
		'mailto:a@b.example',
	])('%s leads somewhere', (address) => {
		const html = whole(`<a id="here" href="${address}">x</a>`);
		expect(brokenLinks(siteOf({ 'index.html': html, 'cases/index.html': html }))).toEqual([]);
	});

	test('pictures, sets of pictures and pages that send on are looked at too', () => {
		const html =
			'<meta http-equiv="refresh" content="0;url=/gone/"><img src="/x.png" srcset="/y.png 2x, /a.css 3x">';
		const found = brokenLinks(siteOf({ 'index.html': html }));
		expect(found.map((line) => line.split('  ')[0])).toEqual(['/gone/', '/x.png', '/y.png']);
	});

	test('one address that is wrong on many pages is one finding', () => {
		const html = whole('<a href="/gone/">x</a>');
		const site = siteOf({ 'index.html': html, 'a/index.html': html, 'b/index.html': html });
		expect(brokenLinks(site)).toEqual(['/gone/  leads to nothing  / and 2 more']);
	});

	test('an address without the base path is found', () => {
		const html = whole('<a href="/cases/">x</a> <a href="/docs/cases/">y</a>');
		const site = siteOf({ 'index.html': html, 'cases/index.html': whole() }, '/docs/');
		expect(brokenLinks(site)).toEqual(['/cases/  lacks the base path /docs/  /docs/']);
	});
});

describe('whole pages', () => {
	test('nothing is found in whole ones', () => {
		expect(brokenPages(siteOf(plain))).toEqual([]);
	});

	test.for<[string, string, string[]]>([
		['half a page', whole().slice(0, -4), ['/x/  does not end with </html>']],
		['no title', whole().replace('<title>T</title>', ''), ['/x/  has no title']],
		[
			'an empty heading',
			whole().replace('H</h1>', '</h1>'),
			['/x/  has 1 <h1>, wanted one with text'],
		],
		['two headings', whole('<h1>Again</h1>'), ['/x/  has 2 <h1>, wanted one with text']],
	])('%s', ([, html, findings]) => {
		expect(brokenPages(siteOf({ ...plain, 'x/index.html': html }))).toEqual(findings);
	});

	test('two files for one address', () => {
		const site = siteOf({ ...plain, 'x/index.html': whole(), 'x.html': whole() });
		expect(brokenPages(site)).toEqual(['x/index.html and x.html  answer to one address']);
	});
});
