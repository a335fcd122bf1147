import { parseRecent, withoutRecent, withRecent } from '#domain/search/recent.ts';

const key = 'pitcrew-searches';

/** The last searches of this browser: each leads to its results, each can be forgotten, and all at once. */
export class SearchRecent extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', this.#click);
		addEventListener('storage', this.show);
		this.show();
	}

	disconnectedCallback(): void {
		this.removeEventListener('click', this.#click);
		removeEventListener('storage', this.show);
	}

	/** Keeps a search that a reader meant: sent off, or followed to a result. */
	static remember(query: string): void {
		keep(withRecent(kept(), query));
	}

	/** Shows what is kept now; without any, nothing. Made here whole: pages need not carry it for a first visit. */
	show = (): void => {
		const searches = kept();
		this.hidden = searches.length === 0;
		const top = made('div', made('h2', 'Searched before'), made('button', 'Forget all'));
		top.className = 'top';
		top.firstElementChild?.classList.add('eyebrow');
		const list = made('ul', ...searches.map((query) => this.#item(query)));
		list.className = 'searches';
		this.replaceChildren(top, list, made('p', 'Kept in this browser only.'));
	};

	#item(query: string): HTMLElement {
		const base = this.closest<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';
		const link = made('a', query);
		link.href = `${base}search/?${new URLSearchParams({ q: query }).toString()}`;
		const button = made('button', '×');
		button.dataset['forget'] = query;
		button.ariaLabel = `Forget “${query}”`;
		return made('li', link, button);
	}

	#click = ({ target }: Event): void => {
		const button = target instanceof Element && target.closest<HTMLElement>('button');
		if (!button) return;
		const { forget } = button.dataset;
		const at = [...this.querySelectorAll('[data-forget]')].indexOf(button);
		keep(forget === undefined ? [] : withoutRecent(kept(), forget));
		this.show();
		// The focus goes to what took the place, or back to the field.
		const next = [...this.querySelectorAll<HTMLElement>('[data-forget]')];
		const field = this.closest('search-answers, search-page')?.querySelector('input');
		(next[Math.min(Math.max(at, 0), next.length - 1)] ?? field)?.focus();
	};
}
customElements.define('search-recent', SearchRecent);

/** An element with what stands in it. */
function made<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	element.append(...inside);
	if (element instanceof HTMLButtonElement) element.type = 'button';
	return element;
}

function kept(): string[] {
	try {
		return parseRecent(localStorage.getItem(key));
	} catch {
		// Storage may be forbidden: then nothing is kept.
		return [];
	}
}

function keep(searches: readonly string[]): void {
	try {
		if (searches.length === 0) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify(searches));
	} catch {
		// As above.
	}
}
