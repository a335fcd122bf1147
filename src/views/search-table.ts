import type { Catalog, Entry } from '#catalog/types.ts';
import { shortNames } from '#domain/search/short-names.ts';
import {
	listPages,
	nameMark,
	sitePages,
	standings,
	type Standing,
	type TableFile,
	type WrittenRow,
} from '#domain/search/table.ts';
import { collectionWords } from '#format/words.ts';
import { collectionNames, type CollectionName } from '#schemas/shared.ts';
import { searchLists } from './search-lists.ts';
import { searchPages, type SitePage } from './search-pages.ts';

/** Records of what we read: many, and seldom asked for by name. They stand in a file of their own. */
const recordCollections: readonly CollectionName[] = ['sources'];

/** Collections of each file of names. */
export const tableCollections = {
	entries: collectionNames.filter((name) => !recordCollections.includes(name)),
	records: recordCollections,
};

function standingOf({ retirement, freshness }: Entry): Standing {
	if (retirement?.startsWith('archived')) return 'archived';
	if (retirement) return 'superseded';
	return freshness?.state === 'expired' ? 'expired' : 'current';
}

/** Without what is usual at the end. */
function shorten(row: Required<WrittenRow>, usual: WrittenRow): WrittenRow {
	const written: (string | number)[] = [...row];
	while (written.length > 3 && written.at(-1) === usual[written.length - 1]) written.pop();
	return written as WrittenRow;
}

function rowOf(entry: Entry, flags: string[]): WrittenRow {
	const { data, flag, id, title } = entry;
	const words = 'status' in data ? `${flag.tone} ${flag.label}` : '';
	if (words !== '' && !flags.includes(words)) flags.push(words);
	const aliases = 'aliases' in data ? shortNames(title, data.aliases).join(nameMark) : '';
	const usual: WrittenRow = ['', '', '', '', flags.indexOf('go Current'), 0];
	return shorten(
		['', id, title, aliases, flags.indexOf(words), standings.indexOf(standingOf(entry))],
		usual,
	);
}

const pageRow = ({ path, title, aliases }: SitePage): WrittenRow =>
	shorten(['', path, title, aliases.join(nameMark), -1, 0], ['', '', '', '', -1, 0]);

/** Whether search finds an entry: only drafts are left out. */
const isFound = ({ data }: Entry) => !('status' in data && data.status === 'draft');

/**
 * Names of all entries as search reads them, but for their ids in the index of the full text: those are known when
 * the index is written.
 */
export function searchTable(catalog: Catalog, which: keyof typeof tableCollections): TableFile {
	// The usual flag stands first, so that it can be left out.
	const flags: string[] = ['go Current'];
	const rows: TableFile['rows'] = {};
	const kinds: TableFile['kinds'] = {};
	for (const collection of tableCollections[which]) {
		rows[collection] = catalog
			.of(collection)
			.filter(isFound)
			.map((entry) => rowOf(entry, flags));
	}
	if (which === 'entries') {
		// Of records too: the index of the full text finds them before their names are loaded.
		for (const name of collectionNames) {
			const { one, many } = collectionWords[name];
			kinds[name] = { one, many };
		}
		kinds[sitePages] = { one: 'Page', many: 'Pages' };
		kinds[listPages] = { one: 'Index', many: 'Indexes' };
		rows[sitePages] = searchPages(catalog.vocabulary).map(pageRow);
		rows[listPages] = searchLists(catalog).map(pageRow);
	}
	return { idPrefix: '', kinds, flags, rows };
}
