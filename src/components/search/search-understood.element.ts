import type { Found } from '#domain/search/find.ts';
import { formatState, type SearchState } from '#domain/search/state.ts';

/** How a query was understood, with the way back to what was typed, and a tool that answers it better than a list. */
export class SearchUnderstood extends HTMLElement {
	/** @param base the site's base path */
	show({ understood, offer }: Found, state: SearchState, base: string): void {
		const { corrections, expansions, query, isExact } = understood;
		this.#tell('[data-mended]', corrections.length > 0, (part) => {
			part.querySelector('b')?.replaceChildren(query);
			link(part, state.query, { ...state, isExact: true });
		});
		this.#tell('[data-exact]', isExact && state.isExact, (part) => {
			link(part, 'Search for what it may mean', { ...state, isExact: false });
		});
		this.#tell('[data-also]', expansions.length > 0, (part) => {
			const also = [...new Set(expansions.flatMap((expansion) => expansion.also))];
			part.querySelector('span')?.replaceChildren(also.join(', '));
		});
		this.#tell('[data-offer]', offer !== null, (part) => {
			part.querySelector('b')?.replaceChildren(offer?.label ?? '');
			const tool = part.querySelector('a');
			if (tool) tool.href = base + (offer?.address ?? '/').slice(1);
		});
	}

	#tell(selector: string, isTold: boolean, fill: (part: HTMLElement) => void): void {
		const part = this.querySelector<HTMLElement>(selector);
		if (!part) throw new Error(`search-understood: needs an element ${selector}.`);
		part.hidden = !isTold;
		if (isTold) fill(part);
	}
}
customElements.define('search-understood', SearchUnderstood);

function link(part: HTMLElement, text: string, state: SearchState): void {
	const other = part.querySelector('a');
	if (!other) throw new Error('search-understood: needs a link.');
	other.textContent = text;
	other.search = formatState(state);
}
