import type { Catalog } from '#catalog/types.ts';
import { alsoSaid } from '#domain/search/synonyms.ts';
import { searchLists } from './search-lists.ts';
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
	const pages = [...searchPages(catalog.vocabulary), ...searchLists(catalog)].map(
		({ path, title, aliases, asked }) => ({
			path,
			own: [...aliases, ...asked],
			about: [title, ...aliases].join(' / '),
		}),
	);
	return Object.fromEntries(
		[...entries, ...pages].flatMap(({ path, own, about }) => {
			const said = [...own, ...alsoSaid(about, synonyms)];
			return said.length === 0 ? [] : [[path, said.join(', ')]];
		}),
	);
}
