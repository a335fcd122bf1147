import type { Catalog } from '#catalog/types.ts';
import { collectionWords } from '#format/words.ts';
import { collectionNames } from '#schemas/shared.ts';
import { facetsOf } from './facets.ts';
import type { SitePage } from './search-pages.ts';

/** Indexes of one value, as search knows them: all models of one maker, all cases of one sector. */
export function searchLists(catalog: Catalog): SitePage[] {
	return collectionNames.flatMap((collection) =>
		facetsOf(catalog, collection).flatMap(({ id, values }) =>
			values.map(({ slug, label }) => {
				const path = `/${collection}/${id}/${slug}/`;
				const { aliases = [], asked = [] } = catalog.vocabulary.lists[path] ?? {};
				return { path, title: `${collectionWords[collection].many}: ${label}`, aliases, asked };
			}),
		),
	);
}
