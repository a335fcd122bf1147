import type { Catalog } from '#catalog/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { formatCount } from '#format/numbers.ts';
import { cellText, emptyWords } from '#format/table-cell.ts';
import { collectionWords } from '#format/words.ts';
import { indexTable } from '#views/index-table.ts';
import { href } from '#site';
import { absolute, collectionLinks, linksOf } from './addresses.ts';
import { bullets, document, link, plain, table } from './markdown-text.ts';

/** The Markdown twin of a collection's index: a row an entry, each linked to its own twin. */
export function indexMarkdown(catalog: Catalog, collection: CollectionName): string {
	const entries = catalog.of(collection);
	const words = collectionWords[collection];
	const { columns, rows } = indexTable(catalog, collection);
	const shown = columns.flatMap((column, index) => (column.isExtra ? [] : [{ column, index }]));
	const links = collectionLinks(collection);
	return document([
		`# ${plain(words.many)}`,
		`> ${plain(words.lead)}`,
		bullets([
			`Page: <${absolute(`/${collection}/`)}>`,
			`Data: ${link('CSV', href(`/${collection}.csv`))}, ${link('JSON', links.json)}, ${link('JSON Schema', links.schema)}`,
			`${formatCount(entries.length, 'entry', 'entries')}, as of ${catalog.today}`,
		]),
		table(
			['Entry', ...shown.map(({ column }) => plain(column.label))],
			rows.map(({ entry, cells }) => [
				link(entry.title, linksOf(entry).markdown),
				...shown.map(({ column, index }) =>
					plain(cellText(column, cells[index] ?? null) ?? emptyWords(column)),
				),
			]),
		),
	]);
}
