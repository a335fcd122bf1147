import './under-a-base.ts';
import { expect, test } from 'vitest';
import { feedXml } from '#outputs/feed.ts';
import { smallCatalog } from './fixture.ts';

const xml = await feedXml(smallCatalog());
const all = (tag: string, text = xml) =>
	[...text.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, 'g'))].map((match) => match[1]);

test('changes come newest first, with ids that stay, a second one on a day by its number', () => {
	expect(all('guid')).toEqual([
		'pitcrew:cases/screening@2026-11-01',
		'pitcrew:cases/screening@2026-11-01-2',
		'pitcrew:cases/screening@2026-10-01',
		'pitcrew:glossary/threshold@2024-01-01',
	]);
});

test('a change that is yet to come waits for its day', async () => {
	expect(xml).not.toContain('Not yet.');
	expect(all('guid', await feedXml(smallCatalog('2027-01-01')))[0]).toBe(
		'pitcrew:cases/screening@2027-01-01',
	);
});

test('drafts are left out', () => {
	expect(xml).not.toContain('seer-1.5');
});

test('an item says what and why, and leads to the page under the base', () => {
	expect(all('description')[1]).toMatch(/^A claim was lowered\. Its source was withdrawn\. A hosp/);
	expect(all('title')[1]).toBe('Screening with *stars* &amp; bars');
	expect(all('link').slice(0, 2)).toEqual([
		'https://site.example/docs/',
		'https://site.example/docs/cases/screening/',
	]);
	expect(all('pubDate')[0]).toBe('Sun, 01 Nov 2026 00:00:00 GMT');
});

test('the feed names its own address', () => {
	expect(xml).toContain('<atom:link href="https://site.example/docs/feed.xml" rel="self"');
});
