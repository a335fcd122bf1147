import './under-a-base.ts';
import { expect, test } from 'vitest';
import { collectionNames } from '#schemas/shared.ts';
import { robotsText } from '#outputs/crawlers.ts';
import { llmsText } from '#outputs/llms.ts';
import { manifestJson } from '#outputs/manifest.ts';
import { indexMarkdown } from '#outputs/markdown-index.ts';
import { searchDescriptionXml } from '#outputs/search-description.ts';
import { smallCatalog } from './fixture.ts';

const catalog = smallCatalog();
const llms = llmsText(catalog);

test('llms.txt begins with a title, a summary and what the grades mean', () => {
	expect(llms).toMatch(/^# Pitcrew\n\n> [^\n]+\n\nEvery claim carries a grade/);
	expect(llms).toContain('E: Our own estimate');
	expect(llms).toContain('as of 2026-11-23.');
});

test('llms.txt lists each index and each entry, but no draft and no record', () => {
	for (const name of collectionNames)
		expect(llms).toContain(`(https://site.example/docs/${name}.md)`);
	expect(llms).toContain(
		'- [Screening with \\*stars\\* & bars](https://site.example/docs/cases/screening.md): A hospital',
	);
	expect(llms).not.toContain('/models/seer-1.5.md');
	expect(llms).not.toContain('/sources/paper.md');
});

test('llms.txt says the state of an entry that is not simply current', () => {
	expect(llms).toContain('(In production, mixed)');
	expect(llmsText(smallCatalog('2028-12-01'))).toMatch(/threshold\.md\): [^\n]* \(Expired\)/);
});

test('an index leads to the twins of its entries, with their columns and states', () => {
	const index = indexMarkdown(catalog, 'cases');
	expect(index).toContain(
		'| Entry | State | Organisation | Sector | Since | Claims by grade | Good until |',
	);
	expect(index).toContain(
		'| [Screening with \\*stars\\* & bars](/docs/cases/screening.md) | In production, mixed | Acme | Health | 2021 | A1 C1 | 2027-11-01 |',
	);
	expect(indexMarkdown(catalog, 'sources')).toContain('[A paper \\| with a bar');
	expect(indexMarkdown(catalog, 'sources')).not.toContain('| State |');
});

test('an index without entries says so and has no table', () => {
	expect(indexMarkdown(catalog, 'guides')).toContain('- 0 entries, as of 2026-11-23\n');
	expect(indexMarkdown(catalog, 'guides')).not.toContain('|');
});

test('robots.txt allows everything and names the site map', () => {
	expect(robotsText()).toBe(
		'User-agent: *\nAllow: /\n\nSitemap: https://site.example/docs/sitemap-index.xml\n',
	);
});

test('the search description leads to the results page', () => {
	const xml = searchDescriptionXml();
	expect(xml).toContain('template="https://site.example/docs/search/?q={searchTerms}"');
	// Browsers refuse a longer one.
	expect(/<ShortName>([^<]+)</.exec(xml)?.[1]?.length).toBeLessThanOrEqual(16);
});

test('the manifest starts at the base', () => {
	expect(JSON.parse(manifestJson())).toMatchObject({ start_url: '/docs/', scope: '/docs/' });
});
