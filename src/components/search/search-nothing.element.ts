import type { Found } from '#domain/search/find.ts';
import { gapIssue } from '#domain/search/gap.ts';
import { formatState, type SearchState } from '#domain/search/state.ts';
import { queryWords } from '#domain/search/tokens.ts';

/** When nothing was found: what was tried, what lies near, how to widen the search and how to tell that it lacks. */
export class SearchNothing extends HTMLElement {
	/** @param base the site's base path */
	show({ words: held, nearest }: Found, state: SearchState, base: string): void {
		const words = held.length > 0 ? held : queryWords(state.query);
		const tried = this.#part('[data-tried]');
		tried.hidden = words.length === 0;
		tried.querySelector('span')?.replaceChildren(words.map((word) => `“${word}”`).join(', '));
		const near = this.#part('[data-near]');
		near.hidden = nearest.length === 0;
		near.querySelector('ul')?.replaceChildren(
			...nearest.map(({ title, address }) => {
				const item = document.createElement('li');
				const link = document.createElement('a');
				link.href = base + address.slice(1);
				link.textContent = title;
				item.append(link);
				return item;
			}),
		);
		const widen = this.#part('[data-widen]');
		const isNarrow = Object.keys(state.facets).length > 0 || state.memoryGB !== null;
		widen.hidden = !isNarrow && state.withArchived;
		const wider = widen.querySelector('a');
		if (wider)
			wider.search = formatState({ ...state, facets: {}, memoryGB: null, withArchived: true });
		const gap = this.querySelector<HTMLAnchorElement>('a[data-gap]');
		const repository = gap?.dataset['gap'];
		if (gap && repository) gap.href = gapIssue(repository, state, words);
	}

	#part(selector: string): HTMLElement {
		const part = this.querySelector<HTMLElement>(selector);
		if (!part) throw new Error(`search-nothing: needs an element ${selector}.`);
		return part;
	}
}
customElements.define('search-nothing', SearchNothing);
