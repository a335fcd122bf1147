import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { basePath } from '#site';
import { attributeOf, type Element } from '../../scripts/built/site.ts';
import { root } from '../../scripts/house/run.ts';
import { headerRules, metaPolicy } from '../../src/security.ts';
import { pages, site } from './built-site.ts';

const loads: Record<string, string> = { script: 'src', img: 'src', iframe: 'src', source: 'src' };
const loadedLinks = ['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest', 'preconnect'];

/** Code or style inside the HTML, or something loaded from another origin. */
function breaks({ name, attributes }: Element): string[] {
	const inline = Object.keys(attributes).filter((key) => key === 'style' || /^on[a-z]+$/.test(key));
	const isCode = name === 'script' && !('src' in attributes);
	const isData = attributes['type'] === 'application/ld+json';
	const isLoaded = loadedLinks.includes(attributes['rel']?.split(' ')[0] ?? '');
	const source = attributes[name === 'link' && isLoaded ? 'href' : (loads[name] ?? '')];
	const isForeign = source !== undefined && /^(https?:)?\/\//.test(source);
	return [
		...inline.map((key) => `<${name} ${key}>`),
		...(isCode && !isData ? ['<script> without src'] : []),
		...(name === 'style' ? ['<style>'] : []),
		...(isForeign ? [`<${name}> loads ${source}`] : []),
		...(/^\s*javascript:/i.test(attributes['href'] ?? '') ? ['javascript: address'] : []),
	];
}

test('the check of inline code sees each kind of it', () => {
	const element = (name: string, attributes: Record<string, string>) =>
		breaks({ name, attributes, text: '' });
	expect(element('p', { style: 'color: red' })).toEqual(['<p style>']);
	expect(element('p', { onclick: 'x()' })).toEqual(['<p onclick>']);
	expect(element('script', {})).toEqual(['<script> without src']);
	expect(element('style', {})).toEqual(['<style>']);
	expect(element('link', { rel: 'stylesheet', href: '//fonts.example/a.css' })).toHaveLength(1);
	expect(element('a', { href: 'javascript:x()' })).toEqual(['javascript: address']);
	expect(element('script', { type: 'application/ld+json' })).toEqual([]);
	expect(element('a', { href: 'https://example.org/' })).toEqual([]);
});

test('no page holds inline code or style, or loads from elsewhere', () => {
	const found = pages.flatMap((page) =>
		page.elements.flatMap(breaks).map((f) => `${page.path} ${f}`),
	);
	expect(found).toEqual([]);
});

test('each page carries the policy for hosts that send no headers', () => {
	const policyOf = (page: (typeof pages)[number]) =>
		attributeOf(page, 'meta', 'content', { 'http-equiv': 'content-security-policy' }) ??
		attributeOf(page, 'meta', 'content', { 'http-equiv': 'Content-Security-Policy' });
	const without = pages.filter((page) => policyOf(page) !== metaPolicy).map((page) => page.path);
	expect(without).toEqual([]);
	expect(metaPolicy).not.toContain('frame-ancestors');
	expect(metaPolicy).not.toContain('upgrade-insecure-requests');
});

test('the hosts’ files hold every header', () => {
	const files = [
		'_headers',
		'vercel.json',
		'staticwebapp.config.json',
		'_deploy/nginx.conf',
		'_deploy/Caddyfile',
	];
	const headers = headerRules(basePath, true).flatMap((rule) => Object.entries(rule.headers));
	for (const file of files) {
		const text = readFileSync(join(site.folder, file), 'utf8');
		const missing = headers.filter(
			([name, value]) => !text.includes(name) || !text.includes(value),
		);
		expect(missing, file).toEqual([]);
	}
});

test('no file tells where it was built, and no source map goes out', () => {
	const home = /(?:file:\/\/|["'(=\s])\/(?:home|root|Users|tmp|builds|workspace)\/[\w.-]+\//;
	const texts = [...site.files].filter((file) => /\.(html|js|css|json|xml|txt|md|svg)$/.test(file));
	const telling = texts.filter((file) => {
		const text = readFileSync(join(site.folder, file), 'utf8');
		return text.includes(root) || home.test(text) || /sourceMappingURL=/.test(text);
	});
	expect(telling).toEqual([]);
	expect([...site.files].filter((file) => file.endsWith('.map'))).toEqual([]);
});
