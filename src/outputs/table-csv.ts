import type { Catalog } from '#catalog/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import type { CellValue, TableColumn } from '#domain/table/types.ts';
import { csv } from '#format/csv.ts';
import { cellText } from '#format/table-cell.ts';
import { indexTable } from '#views/index-table.ts';
import { absolute } from './addresses.ts';

/** Numbers with all their digits, words as they are shown. */
function field(column: TableColumn, value: CellValue): CellValue {
	return typeof value === 'number' ? value : cellText(column, value);
}

/**
 * A whole collection as comma-separated values: a row an entry, every column of its table, the state and the day of
 * the last full check, its sources, and its address. What is not published is an empty field.
 */
export function tableCsv(catalog: Catalog, collection: CollectionName): string {
	const { columns, rows } = indexTable(catalog, collection);
	const hasReview = rows.some(({ entry }) => 'reviewed' in entry.data);
	const header = [
		...['Id', 'Name', ...columns.map(({ label }) => label)],
		...(hasReview ? ['Last full check'] : []),
		...['Sources', 'Address'],
	];
	return csv([
		header,
		...rows.map(({ entry, cells }) => [
			...[entry.id, entry.title],
			...columns.map((column, index) => field(column, cells[index] ?? null)),
			...(hasReview ? ['reviewed' in entry.data ? entry.data.reviewed : null] : []),
			...[entry.sources.map(({ id }) => id).join(' ') || null, absolute(entry.path)],
		]),
	]);
}
