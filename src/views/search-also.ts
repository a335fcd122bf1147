import type { Catalog } from '#catalog/types.ts';
import { alsoSaid } from '#domain/search/synonyms.ts';
import { collectionWords } from '#format/words.ts';
import { collectionNames } from '#schemas/shared.ts';
import { facetsOf } from './facets.ts';
import { searchPages } from './search-pages.ts';

/** What else readers may call each page, by its address: for the index of the full text alone. */
export function searchAlso(catalog: Catalog): Record<string, string> {
	const { synonyms } = catalog.vocabulary;
	const entries = catalog
		.all()
		.filter(({ collection }) => collection !== 'sources' && collection !== 'organisations')
		.map(({ path, title, summary, data }) => {
			const names = 'aliases' in data ? data.aliases : [];
			const own = 'asked' in data ? data.asked : [];
			return { path, own, about: [title, summary, ...names].join(' / ') };
		});
	const pages = searchPages(catalog.vocabulary).map(({ path, title, aliases, asked }) => ({
		path,
		own: [...aliases, ...asked],
		about: [title, ...aliases].join(' / '),
	}));
	const lists = collectionNames.flatMap((collection) =>
		facetsOf(catalog, collection).flatMap(({ id, values }) =>
			values.map(({ slug, label }) => {
				const path = `/${collection}/${id}/${slug}/`;
				const about = `${collectionWords[collection].many} / ${label}`;
				return { path, own: catalog.vocabulary.lists[path] ?? [], about };
			}),
		),
	);
	return Object.fromEntries(
		[...entries, ...pages, ...lists].flatMap(({ path, own, about }) => {
			const said = [...own, ...alsoSaid(about, synonyms)];
			return said.length === 0 ? [] : [[path, said.join(', ')]];
		}),
	);
}
