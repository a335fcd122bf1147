import type { Catalog } from '#catalog/types.ts';
import { packTable } from '#domain/table/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { indexTable } from '#views/index-table.ts';

/** The table of a whole collection, packed, for the scripts of its index. */
export function tableJson(catalog: Catalog, collection: CollectionName): string {
	return JSON.stringify(packTable(indexTable(catalog, collection)));
}
