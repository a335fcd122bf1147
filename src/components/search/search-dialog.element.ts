import { asksForSearch } from '#domain/search/shortcut.ts';
import { formatState, parseState } from '#domain/search/state.ts';
import { SearchResults } from './search-results.element.ts';

/** Between the last key and the search, in milliseconds. */
const pauseMs = 120;

/** Search from any page: opens over it, suggests while one types, and gives the focus back. */
class SearchDialog extends HTMLElement {
	#listening: AbortController | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		document.addEventListener('keydown', this.#shortcut, { signal });
		document.addEventListener('click', this.#click, { signal });
		this.addEventListener('input', this.#type, { signal });
		this.addEventListener('keydown', this.#walk, { signal });
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	#part<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
		const part = this.querySelector(selector);
		if (!(part instanceof kind)) throw new Error(`search-dialog: needs an element ${selector}.`);
		return part;
	}

	get #dialog(): HTMLDialogElement {
		return this.#part('dialog', HTMLDialogElement);
	}

	get #results(): SearchResults {
		return this.#part('search-results', SearchResults);
	}

	get #field(): HTMLInputElement {
		return this.#part('input', HTMLInputElement);
	}

	#open(): void {
		if (!this.#dialog.open) this.#dialog.showModal();
		this.#field.select();
		// A failure is told when a search meets it.
		this.#results.open().catch(() => undefined);
	}

	#shortcut = (event: KeyboardEvent): void => {
		const isInField =
			event.target instanceof Element &&
			event.target.closest('input, select, textarea, [contenteditable]') !== null;
		if (event.defaultPrevented || !asksForSearch(event, isInField)) return;
		event.preventDefault();
		this.#open();
	};

	#click = (event: MouseEvent): void => {
		if (!(event.target instanceof Element)) return;
		if (event.target === this.#dialog || event.target.closest('[data-search-close]'))
			this.#dialog.close();
		// A click that asks for a new window still gets one.
		const isPlain =
			event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
		if (!isPlain || !event.target.closest('[data-search-open]')) return;
		event.preventDefault();
		this.#open();
	};

	#type = (): void => {
		clearTimeout(this.#pause);
		this.#pause = setTimeout(() => {
			const state = parseState(new URLSearchParams({ q: this.#field.value }).toString());
			for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-all]'))
				link.search = formatState(state);
			void this.#results.show({ ...state, shown: Number(this.dataset['shown'] ?? 8) });
		}, pauseMs);
	};

	/** Arrow keys walk from the field through the links and back. */
	#walk = (event: KeyboardEvent): void => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step === undefined || event.isComposing) return;
		const links = this.#results.querySelectorAll<HTMLElement>('a[href]');
		const stops = [this.#field, ...[...links].filter((link) => link.checkVisibility())];
		const place = stops.findIndex((stop) => stop === document.activeElement);
		event.preventDefault();
		stops[(Math.max(place, 0) + step + stops.length) % stops.length]?.focus();
	};
}
customElements.define('search-dialog', SearchDialog);
