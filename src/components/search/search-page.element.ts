import type { FacetCounts } from '#domain/search/narrow.ts';
import { asksForSearch } from '#domain/search/shortcut.ts';
import {
	facetNames,
	formatState,
	isIdle,
	pageSize,
	parseState,
	type SearchState,
	type FacetName,
} from '#domain/search/state.ts';
import { SearchResults } from './search-results.element.ts';

/** Between the last key and the search, in milliseconds. */
const pauseMs = 150;

/** The page of results: form, facets and address always say the same. */
class SearchPage extends HTMLElement {
	#listening: AbortController | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;
	/** Keys in one go are one step of the history. */
	#isTyping = false;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.addEventListener('input', this.#input, { signal });
		this.addEventListener('submit', this.#submit, { signal });
		this.addEventListener('click', this.#click, { signal });
		document.addEventListener('keydown', this.#shortcut, { signal });
		addEventListener('popstate', this.#arrive, { signal });
		this.#arrive();
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('input[data-facet]')];
	}

	get #archived(): HTMLInputElement {
		return this.#part('input[data-archived]');
	}

	get #field(): HTMLInputElement {
		return this.#part('input[name="q"]');
	}

	#part<Kind extends HTMLElement>(selector: string): Kind {
		const part = this.querySelector<Kind>(selector);
		if (!part) throw new Error(`search-page: needs an element ${selector}.`);
		return part;
	}

	/** Takes the state from the address: on arrival, and when the reader goes back or forward. */
	#arrive = (): void => {
		this.#isTyping = false;
		const state = parseState(location.search);
		if (this.#field) this.#field.value = state.query;
		for (const box of this.#boxes) {
			const facet = facetOf(box);
			box.checked = facet
				? (state.facets[facet]?.includes(box.value) ?? false)
				: state.withArchived;
		}
		void this.#show(state);
	};

	#input = (event: Event): void => {
		clearTimeout(this.#pause);
		if (event.target !== this.#field) this.#ask('pushState');
		else {
			this.#pause = setTimeout(() => {
				this.#ask(this.#isTyping ? 'replaceState' : 'pushState');
				this.#isTyping = true;
			}, pauseMs);
		}
	};

	#submit = (event: Event): void => {
		event.preventDefault();
		clearTimeout(this.#pause);
		this.#ask('pushState');
	};

	/** Takes the state from the form and writes it into the address. */
	#ask(how: 'pushState' | 'replaceState'): void {
		this.#isTyping = false;
		const fields = new URLSearchParams({ q: this.#field.value });
		for (const box of this.#boxes)
			if (box.checked) fields.append(box.dataset['facet'] ?? '', box.value);
		if (this.#archived.checked) fields.set('archived', '1');
		const state = parseState(fields.toString());
		if (formatState(state) !== formatState(parseState(location.search))) this.#remember(state, how);
		void this.#show(state);
	}

	#remember(state: SearchState, how: 'pushState' | 'replaceState'): void {
		const query = formatState(state);
		history[how](null, '', query === '' ? location.pathname : `?${query}`);
	}

	#click = (event: Event): void => {
		if (!(event.target instanceof Element) || !event.target.closest('button[data-more]')) return;
		const state = parseState(location.search);
		const more = { ...state, shown: state.shown + pageSize };
		this.#remember(more, 'replaceState');
		void this.#show(more).then(() => {
			// The reader goes on where the list went on.
			this.querySelectorAll<HTMLElement>('#results > li')[state.shown]?.querySelector('a')?.focus();
		});
	};

	#shortcut = (event: KeyboardEvent): void => {
		const isInField =
			event.target instanceof Element &&
			event.target.closest('input:not([type="checkbox"])') !== null;
		if (event.defaultPrevented || !asksForSearch(event, isInField)) return;
		event.preventDefault();
		this.#field.select();
	};

	async #show(state: SearchState): Promise<void> {
		const results = this.querySelector('search-results');
		if (!(results instanceof SearchResults))
			throw new Error('search-page: needs <search-results>.');
		for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-widen]')) {
			link.search = formatState({ ...state, facets: {}, withArchived: true });
			link.hidden = Object.keys(state.facets).length === 0 && state.withArchived;
		}
		const found = await results.show(state);
		// A search that a newer one overtook, or that failed, says nothing.
		if (found || isIdle(state)) this.#count(found?.counts ?? null);
	}

	/** Says at each value how many results it gives; without a search, how many entries there are. */
	#count(counts: FacetCounts | null): void {
		for (const box of this.#boxes) {
			const facet = facetOf(box);
			const label = box.closest('label');
			const shown = label?.querySelector('[data-count]');
			if (!facet || !label || !shown) continue;
			const count = counts ? (counts[facet][box.value] ?? 0) : Number(box.dataset['total']);
			shown.textContent = String(count);
			// Kept in its place: a list that jumps about cannot be read.
			label.classList.toggle('empty', count === 0);
		}
	}
}
customElements.define('search-page', SearchPage);

function facetOf(box: HTMLInputElement): FacetName | undefined {
	return facetNames.find((name) => name === box.dataset['facet']);
}
