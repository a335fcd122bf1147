import type { TableState } from '#domain/table/table-state.ts';

/** The values of the facets beside a table. */
export class FacetLinks extends HTMLElement {
	/** Marks the values that are chosen. */
	mark({ facets }: TableState): void {
		for (const link of this.querySelectorAll<HTMLElement>('a[data-facet]')) {
			const [facet = '', value = ''] = link.dataset['facet']?.split('=') ?? [];
			const isChosen = facets.get(facet)?.includes(value) ?? false;
			if (isChosen) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
			// A choice behind a fold would look like none.
			const fold = link.closest<HTMLDetailsElement>('.more');
			if (isChosen && fold) fold.open = true;
		}
	}
}
customElements.define('facet-links', FacetLinks);
