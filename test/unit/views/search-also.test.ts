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
		'synonyms:\n  - [token, morsel]\npages:\n  /size/: { aliases: [big enough], asked: [will my laptop do] }\nunits:',
	);
	return buildCatalog(readContent([{ folder, label: 'small' }]), '2026-11-23');
}

test('what readers ask and say goes into the index, by the page that answers', () => {
	const also = searchAlso(asked());
	expect(also['/glossary/token/']).toBe('what am I charged by, crumbs of a text, morsel');
	expect(also['/size/']).toBe('big enough, will my laptop do');
});

test('names of a page are in the table of names, what is asked is not', () => {
	const rows = searchTable(asked(), 'entries').rows['pages'] ?? [];
	const names = rows.find(([, path]) => path === '/size/')?.[3];
	expect(names).toBe('big enough');
	expect(JSON.stringify(rows)).not.toContain('laptop');
});
