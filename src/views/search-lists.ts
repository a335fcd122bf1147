import type { Catalog } from '#catalog/types.ts';
import { collectionNames } from '#schemas/shared.ts';
import { facetsOf, valueHeading, valuePath } from './facets.ts';
import type { SitePage } from './search-pages.ts';

/** Indexes of one value, as search knows them: all models of one maker, all cases of one sector. */
export function searchLists(catalog: Catalog): SitePage[] {
	return collectionNames.flatMap((collection) =>
		facetsOf(catalog, collection).flatMap(({ id, values }) =>
			values.map((value) => {
				const path = valuePath(collection, id, value);
				const { aliases = [], asked = [] } = catalog.vocabulary.lists[path] ?? {};
				return { path, title: valueHeading(collection, value), aliases, asked };
			}),
		),
	);
}
