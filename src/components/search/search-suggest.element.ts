import { suggest } from '#domain/search/suggest.ts';
import type { SearchTable } from '#domain/search/table.ts';
import { optionOf, otherName, type SuggestOption } from './search-parts.element.ts';

/** Links under one heading. */
export interface OptionGroup {
	label: string;
	options: readonly SuggestOption[];
}

/**
 * A field with links under it: the arrow keys walk them while the focus stays in the field, Enter opens the one that
 * is marked, Escape closes a list that floats (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export class SearchSuggest extends HTMLElement {
	/** The arrow key was pressed before the links that are on their way had come. */
	#isEarly = false;

	connectedCallback(): void {
		const field = this.field;
		// A field of the type "search" must not be a combobox.
		field.type = 'text';
		field.role = 'combobox';
		field.ariaAutoComplete = 'list';
		field.setAttribute('aria-controls', this.#list.id);
		this.#list.role = 'listbox';
		this.#list.ariaLabel = this.#list.dataset['options'] ?? null;
		this.close();
		this.addEventListener('keydown', this.#key);
		this.addEventListener('focusout', this.#leave);
	}

	disconnectedCallback(): void {
		this.removeEventListener('keydown', this.#key);
		this.removeEventListener('focusout', this.#leave);
	}

	/** What the reader types into. */
	get field(): HTMLInputElement {
		return this.#part('input');
	}

	get #list(): HTMLElement {
		return this.#part('[data-options]');
	}

	get #options(): HTMLAnchorElement[] {
		return [...this.#list.querySelectorAll('a')];
	}

	#part<Kind extends HTMLElement>(selector: string): Kind {
		const part = this.querySelector<Kind>(selector);
		if (!part) throw new Error(`search-suggest: needs an element ${selector}.`);
		return part;
	}

	/** Shows links in groups; the one that is marked stays so when it is still there. */
	show(groups: readonly OptionGroup[]): void {
		const marked = this.#marked?.href;
		const list = this.#list;
		list.replaceChildren(
			...groups
				.filter(({ options }) => options.length > 0)
				.map((group, at) => this.#group(group, at)),
		);
		this.#options.forEach((option, at) => (option.id = `${list.id}-${at}`));
		list.hidden = list.childElementCount === 0;
		this.field.ariaExpanded = String(!list.hidden);
		this.#mark(this.#options.find(({ href }) => href === marked));
		if (!this.#isEarly || list.hidden) return;
		this.#isEarly = false;
		this.#walk(1);
	}

	/** Takes the list away. */
	close(): void {
		this.show([]);
	}

	#group({ label, options }: OptionGroup, at: number): HTMLElement {
		const group = document.createElement('div');
		const heading = document.createElement('p');
		heading.id = `${this.#list.id}-group-${at}`;
		heading.className = 'eyebrow';
		heading.role = 'presentation';
		heading.textContent = label;
		group.role = 'group';
		group.setAttribute('aria-labelledby', heading.id);
		group.append(heading, ...options.map(optionOf));
		return group;
	}

	get #marked(): HTMLAnchorElement | undefined {
		return this.#options.find(({ ariaSelected }) => ariaSelected === 'true');
	}

	#mark(wanted: HTMLAnchorElement | undefined): void {
		for (const option of this.#options) option.ariaSelected = String(option === wanted);
		if (wanted) this.field.setAttribute('aria-activedescendant', wanted.id);
		else this.field.removeAttribute('aria-activedescendant');
		wanted?.scrollIntoView({ block: 'nearest' });
	}

	#key = (event: KeyboardEvent): void => {
		if (event.isComposing || event.target !== this.field) return;
		this.#isEarly = this.#list.hidden && event.key === 'ArrowDown';
		if (this.#list.hidden) return;
		const marked = this.#marked;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined) this.#walk(step);
		else if (event.key === 'Enter' && marked) marked.click();
		else if (event.key === 'Escape' && this.#isFloating) this.close();
		else return;
		event.preventDefault();
	};

	/** From the field through the links and back to the field. */
	#walk(step: number): void {
		const stops = [undefined, ...this.#options];
		const at = stops.indexOf(this.#marked);
		this.#mark(stops[(at + step + stops.length) % stops.length]);
	}

	get #isFloating(): boolean {
		return this.dataset['floating'] !== undefined;
	}

	#leave = (event: FocusEvent): void => {
		const isInside = event.relatedTarget instanceof Node && this.contains(event.relatedTarget);
		if (this.#isFloating && !isInside) this.close();
	};
}
customElements.define('search-suggest', SearchSuggest);

/** Names that may be meant, in groups by kind. */
export function namesFor(
	table: SearchTable,
	typed: string,
	most: number,
	base: string,
): OptionGroup[] {
	const flags = new Map(table.rows.map(({ address, flag }) => [address, flag]));
	return suggest(table, typed, most).map(({ group, items }) => ({
		label: group,
		options: items.map((item) => ({
			address: base + item.address.slice(1),
			title: item.title,
			note: otherName(item),
			flag: flags.get(item.address) ?? '',
		})),
	}));
}
