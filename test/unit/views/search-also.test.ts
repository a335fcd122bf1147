import { expect, test } from 'vitest';
import { buildCatalog } from '#catalog/build.ts';
import { readContent } from '#reader/read-content.ts';
import { searchAlso } from '#views/search-also.ts';
import { searchTable } from '#views/search-table.ts';
import { change, copyOfSmallRoot } from '../rules/small-content.ts';

/** The small site, where readers ask for a term and for a page in words of their own. */
function asked() {
	const folder = copyOfSmallRoot();
	change(
		folder,
		'glossary/token.mdx',
		'tags:',
		'asked: [what am I charged by, crumbs of a text]\ntags:',
	);
	change(
		folder,
		'vocabulary.yaml',
		'units:',
		`synonyms:
  - [token, morsel]
pages:
  /size/: { aliases: [big enough], asked: [will my laptop do] }
lists:
  /accelerators/kind/gpu/: { aliases: [graphics cards], asked: [which board shall I buy] }
units:`,
	);
	return buildCatalog(readContent([{ folder, label: 'small' }]), '2026-11-23');
}

test('what readers ask and say goes into the index, by the page that answers', () => {
	const also = searchAlso(asked());
	expect(also['/glossary/token/']).toBe('what am I charged by, crumbs of a text, morsel');
	expect(also['/size/']).toBe('big enough, will my laptop do');
	expect(also['/accelerators/kind/gpu/']).toBe('graphics cards, which board shall I buy');
});

test('names of a page are in the table of names, what is asked is not', () => {
	const { pages = [], lists = [] } = searchTable(asked(), 'entries').rows;
	expect(pages).toContainEqual(['', '/size/', 'Size a model', 'big enough']);
	expect(lists).toContainEqual([
		'',
		'/accelerators/kind/gpu/',
		'Accelerators: GPU',
		'graphics cards',
	]);
	expect(JSON.stringify([pages, lists])).not.toContain('laptop');
});
