import { asksForSearch } from '#domain/search/shortcut.ts';
import { openSearch } from '#domain/search/open.ts';
import { formatState, pageSize, parseState, type SearchState } from '#domain/search/state.ts';
import { webReader } from '#domain/search/web-reader.ts';
import { SearchFacets } from './search-facets.element.ts';
import { painted } from './search-parts.element.ts';
import { SearchRecent } from './search-recent.element.ts';
import { SearchResults } from './search-results.element.ts';
import { namesFor, SearchSuggest } from './search-suggest.element.ts';

/** Between the last key and the address, in milliseconds: browsers refuse an address a key. */
const pauseMs = 300;

/** How many names are offered while one types. */
const mostNames = 6;

type Step = 'pushState' | 'replaceState';

/** The page of results: form, facets and address always say the same. */
class SearchPage extends HTMLElement {
	#listening: AbortController | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;
	#base = this.dataset['base'] ?? '/';
	#search = openSearch(webReader(new URL(this.#base, location.href)));
	#state = parseState('');
	#naming = 0;
	/** Keys in one go are one step of the history. */
	#isTyping = false;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.addEventListener('input', this.#input, { signal });
		this.addEventListener('change', this.#change, { signal });
		this.addEventListener('submit', this.#submit, { signal });
		this.addEventListener('click', this.#click, { signal });
		this.addEventListener('focusin', () => void this.#search.warm(), { signal, once: true });
		document.addEventListener('keydown', this.#shortcut, { signal });
		addEventListener('popstate', this.#arrive, { signal });
		this.#arrive();
		SearchRecent.remember(this.#state.query);
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #suggest(): SearchSuggest {
		return this.#part('search-suggest', SearchSuggest);
	}

	get #facets(): SearchFacets {
		return this.#part('search-facets', SearchFacets);
	}

	get #results(): SearchResults {
		return this.#part('search-results', SearchResults);
	}

	#part<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
		const part = this.querySelector(selector);
		if (!(part instanceof kind)) throw new Error(`search-page: needs an element ${selector}.`);
		return part;
	}

	/** Takes the state from the address: on arrival, and when the reader goes back or forward. */
	#arrive = (): void => {
		clearTimeout(this.#pause);
		this.#isTyping = false;
		this.#state = parseState(location.search);
		this.#suggest.field.value = this.#state.query;
		this.#unname();
		void this.#show();
	};

	#input = ({ target }: Event): void => {
		const isField = target === this.#suggest.field;
		if (isField) this.#nameSoon();
		if (isField || (target instanceof HTMLInputElement && target.type === 'number')) this.#type();
		else this.#ask('pushState');
	};

	/** Buttons of the facets change fields without an input. */
	#change = ({ target }: Event): void => {
		if (target instanceof SearchFacets) this.#ask('pushState');
	};

	#submit = (event: Event): void => {
		event.preventDefault();
		this.#unname();
		SearchRecent.remember(this.#suggest.field.value);
		this.#ask('pushState');
	};

	#type(): void {
		clearTimeout(this.#pause);
		this.#take();
		this.#pause = setTimeout(() => {
			this.#write(this.#isTyping ? 'replaceState' : 'pushState');
			this.#isTyping = true;
		}, pauseMs);
	}

	#ask(how: Step): void {
		clearTimeout(this.#pause);
		this.#isTyping = false;
		this.#take();
		this.#write(how);
	}

	/** Takes the state from the form. */
	#take(): void {
		const fields = this.#facets.chosen;
		fields.set('q', this.#suggest.field.value);
		this.#state = parseState(fields.toString());
		void this.#show();
	}

	#write(how: Step): void {
		const query = formatState(this.#state);
		if (query === formatState(parseState(location.search))) return;
		history[how](null, '', query === '' ? location.pathname : `?${query}`);
	}

	#click = ({ target }: Event): void => {
		if (!(target instanceof Element)) return;
		if (target.closest('[data-retry]')) void this.#show();
		if (target.closest('#results a, [role="option"]')) SearchRecent.remember(this.#state.query);
		if (!target.closest('button[data-more]')) return;
		const { shown } = this.#state;
		this.#state = { ...this.#state, shown: shown + pageSize };
		this.#write('replaceState');
		void this.#show().then(() => {
			// The reader goes on where the list went on.
			this.querySelectorAll<HTMLElement>('#results > li')[shown]?.querySelector('a')?.focus();
		});
	};

	#shortcut = (event: KeyboardEvent): void => {
		const isInField =
			event.target instanceof Element &&
			event.target.closest('input:not([type="checkbox"])') !== null;
		if (event.defaultPrevented || !asksForSearch(event, isInField)) return;
		event.preventDefault();
		this.#suggest.field.select();
	};

	/** Names that may be meant, while one types; after the results, which come first. */
	#nameSoon(): void {
		const turn = ++this.#naming;
		void painted().then(() => this.#name(turn));
	}

	async #name(turn: number): Promise<void> {
		if (turn !== this.#naming) return;
		const { field } = this.#suggest;
		const table = await this.#search.table().catch(() => null);
		if (!table || turn !== this.#naming || document.activeElement !== field) return;
		const typed = field.value;
		this.#suggest.show(typed.trim() === '' ? [] : namesFor(table, typed, mostNames, this.#base));
	}

	/** Takes the names away, and those that are on their way. */
	#unname(): void {
		this.#naming++;
		this.#suggest.close();
	}

	async #show(): Promise<void> {
		const state: SearchState = this.#state;
		this.#facets.show(state);
		const counts = await this.#results.show(state, this.#search);
		// A search that a newer one overtook, or that failed, says nothing.
		if (counts !== undefined && state === this.#state) this.#facets.count(counts);
	}
}
customElements.define('search-page', SearchPage);
