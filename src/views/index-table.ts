import type { Catalog, Entry } from '#catalog/types.ts';
import type { TableColumn, TableData, TableRow } from '#domain/table/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { decimalsOf } from '#format/table-cell.ts';
import { facetsOf } from './facets.ts';
import type { Column } from './index-columns/column.ts';
import { factColumns } from './index-columns/fact-columns.ts';
import { knowledgeColumns } from './index-columns/knowledge-columns.ts';
import {
	acceleratorColumns,
	modelColumns,
	softwareColumns,
	systemColumns,
} from './index-columns/product-columns.ts';

const columns: Record<CollectionName, Column[]> = {
	...knowledgeColumns,
	models: modelColumns,
	accelerators: acceleratorColumns,
	systems: systemColumns,
	software: softwareColumns,
};

/** Collections whose entries are specifications: every fact can be a column. */
const specified: readonly CollectionName[] = ['models', 'accelerators', 'systems'];

/** A row of an index with its entry. */
export interface IndexRow extends TableRow {
	entry: Entry;
}

/** An index as a table. */
export interface IndexTable extends TableData {
	rows: IndexRow[];
}

const tables = new WeakMap<Catalog, Map<CollectionName, IndexTable>>();

/** The whole index of a collection as a table, rows by title. Columns that no entry fills are left out. */
export function indexTable(catalog: Catalog, collection: CollectionName): IndexTable {
	const known = tables.get(catalog) ?? new Map<CollectionName, IndexTable>();
	tables.set(catalog, known);
	const table = known.get(collection) ?? makeTable(catalog, collection);
	known.set(collection, table);
	return table;
}

function makeTable(catalog: Catalog, collection: CollectionName): IndexTable {
	const entries: Entry[] = catalog.of(collection);
	const own = columns[collection];
	const facts = specified.includes(collection) ? factColumns(entries, own) : [];
	const filled = [...own, ...facts]
		.map((column) => ({ column, cells: entries.map((entry) => column.read(entry, catalog)) }))
		.filter(({ cells }) => cells.some((cell) => cell !== null));
	const facets = facetsByEntry(catalog, collection);
	return {
		columns: filled.map(({ column, cells }) => headed(column, Math.max(...cells.map(decimalsOf)))),
		rows: entries.map((entry, index) => ({
			entry,
			id: entry.id,
			title: entry.title,
			facets: facets.get(entry.key)?.join(' ') ?? '',
			cells: filled.map(({ cells }) => cells[index] ?? null),
		})),
	};
}

/** A column as tables and scripts need it: what is usual is left out. */
function headed({ id, label, kind, isExtra, none }: Column, decimals: number): TableColumn {
	return {
		...{ id, label, kind },
		...(isExtra ? { isExtra } : {}),
		...(none === undefined ? {} : { none }),
		...(decimals > 0 ? { decimals } : {}),
	};
}

function facetsByEntry(catalog: Catalog, collection: CollectionName): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const { id, values } of facetsOf(catalog, collection)) {
		for (const { slug, entries } of values) {
			for (const { key } of entries) found.set(key, [...(found.get(key) ?? []), `${id}=${slug}`]);
		}
	}
	return found;
}
