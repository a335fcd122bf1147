import { asksForSearch } from '#domain/search/shortcut.ts';

/** Search from any page: opens over it, fetches what searches when it is first asked for, and gives the focus back. */
class SearchDialog extends HTMLElement {
	#listening: AbortController | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		document.addEventListener('keydown', this.#shortcut, { signal });
		document.addEventListener('click', this.#click, { signal });
		// A result may lead to a place on this very page.
		addEventListener('hashchange', () => this.#dialog.close(), { signal });
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #dialog(): HTMLDialogElement {
		const dialog = this.querySelector('dialog');
		if (!dialog) throw new Error('search-dialog: needs a <dialog>.');
		return dialog;
	}

	#open(): void {
		if (!this.#dialog.open) this.#dialog.showModal();
		this.querySelector('input')?.select();
		addSheet(this);
		// Opened again after the connection failed, it tries again.
		import('./search-answers.element.ts').catch(() => {
			const status = this.querySelector('[role="status"]');
			if (status) status.textContent = 'Search did not start. Enter leads to the page of results.';
		});
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
}
customElements.define('search-dialog', SearchDialog);

/** Fetches the sheet of search, which is no part of the pages that nobody searches from: once, by `data-styles`. */
export function addSheet({ dataset }: HTMLElement): void {
	const href = dataset['styles'];
	if (href === undefined || document.querySelector(`link[href="${href}"]`)) return;
	const sheet = document.createElement('link');
	sheet.rel = 'stylesheet';
	sheet.href = href;
	document.head.append(sheet);
}
