/** Turns the facet links of an index into filters that combine, with the whole state in the query string. */
class FacetFilter extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', this.#choose);
		addEventListener('popstate', this.#show);
		this.#show();
	}

	disconnectedCallback(): void {
		this.removeEventListener('click', this.#choose);
		removeEventListener('popstate', this.#show);
	}

	#choose = (event: MouseEvent): void => {
		const link = (event.target as Element).closest<HTMLAnchorElement>(
			'a[data-facet], [data-facet-clear]',
		);
		if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
		event.preventDefault();
		const url = new URL(location.href);
		const [facet, value] = link.dataset['facet']?.split('=') ?? [];
		if (!facet || !value) url.search = '';
		else if (url.searchParams.getAll(facet).includes(value)) url.searchParams.delete(facet, value);
		else url.searchParams.append(facet, value);
		history.pushState(null, '', url);
		this.#show();
	};

	/** Values of one facet widen, facets together narrow. */
	#show = (): void => {
		const chosen = Map.groupBy(new URL(location.href).searchParams, ([facet]) => facet);
		const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-facet]')];
		const known = new Set(links.map((link) => link.dataset['facet']?.split('=')[0]));
		const rows = [...this.querySelectorAll<HTMLElement>('tr[data-facets]')];
		for (const row of rows) {
			const has = row.dataset['facets']?.split(' ') ?? [];
			row.hidden = ![...chosen].every(
				([facet, values]) =>
					!known.has(facet) || values.some(([, value]) => has.includes(`${facet}=${value}`)),
			);
		}
		for (const link of links) {
			const [facet = '', value = ''] = link.dataset['facet']?.split('=') ?? [];
			const isChosen = chosen.get(facet)?.some(([, other]) => other === value) ?? false;
			if (isChosen) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		const isNarrowed = [...chosen.keys()].some((facet) => known.has(facet));
		this.querySelector('[data-facet-clear]')?.toggleAttribute('hidden', !isNarrowed);
		const status = this.querySelector('[data-facet-status]');
		if (!status) throw new Error('facet-filter: needs an element with data-facet-status.');
		status.textContent = isNarrowed
			? `${rows.filter((row) => !row.hidden).length} of ${rows.length} shown`
			: '';
	};
}
customElements.define('facet-filter', FacetFilter);
