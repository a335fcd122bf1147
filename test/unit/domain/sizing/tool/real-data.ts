import path from 'node:path';
import type { Catalog } from '#catalog/types.ts';
import type { SizeData } from '#domain/sizing/tool/types.ts';
import { filesOf } from '#reader/files.ts';
import { readEntry } from '#reader/read-entry.ts';
import { contentRoots } from '#reader/roots.ts';
import { retirementOf } from '#rules/retired.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { sizeData } from '#views/size-data.ts';

/** Entries of a collection as far as sizing reads them. */
function entriesOf(collection: CollectionName) {
	return contentRoots()
		.flatMap((root) =>
			filesOf(path.join(root.folder, collection)).flatMap(
				(file) => readEntry(root, collection, file).entry ?? [],
			),
		)
		.map((read) => ({
			...read,
			key: `${collection}/${read.id}`,
			path: `/${collection}/${read.id}/`,
			title: 'title' in read.data ? String(read.data.title) : read.id,
			retirement: retirementOf(read, '2026-11-23'),
		}))
		.sort((a, b) => a.title.localeCompare(b.title));
}

/** The part of the catalogue that sizing reads, without its checks: those have tests of their own. */
export function realCatalog(): Catalog {
	const lists = new Map<string, ReturnType<typeof entriesOf>>();
	const of = (name: CollectionName) => {
		const list = lists.get(name) ?? entriesOf(name);
		lists.set(name, list);
		return list;
	};
	const get = (name: CollectionName, id: string) => {
		const found = of(name).find((entry) => entry.id === id);
		if (!found) throw new Error(`no ${name}/${id}`);
		return found;
	};
	return { of, get } as unknown as Catalog;
}

/** What `/size/` loads, from the real content. */
export const realData = (): SizeData => sizeData(realCatalog());
