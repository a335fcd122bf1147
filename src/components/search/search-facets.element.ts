import type { FacetCounts } from '#domain/search/narrow.ts';
import { facetNames, type FacetName, type SearchState } from '#domain/search/state.ts';

/** What a search is narrowed by: fields with counts, and what is chosen as buttons that take it away. */
export class SearchFacets extends HTMLElement {
	/** What was shown last. */
	#shown = '';

	connectedCallback(): void {
		this.addEventListener('click', this.#click);
	}

	disconnectedCallback(): void {
		this.removeEventListener('click', this.#click);
	}

	get #boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
	}

	get #memory(): HTMLInputElement {
		return this.#part('input[data-memory]');
	}

	#part<Kind extends HTMLElement>(selector: string): Kind {
		const part = this.querySelector<Kind>(selector);
		if (!part) throw new Error(`search-facets: needs an element ${selector}.`);
		return part;
	}

	/** What is chosen, as the address says it. */
	get chosen(): URLSearchParams {
		const fields = new URLSearchParams();
		for (const box of this.#boxes) if (box.checked) fields.append(...fieldOf(box));
		if (this.#memory.value !== '') fields.set('memory', this.#memory.value);
		return fields;
	}

	/** Shows what a state has chosen. What is being typed is left alone. */
	show(state: SearchState): void {
		// At most keys nothing of this changes.
		const { facets, memoryGB, withArchived } = state;
		const chosen = JSON.stringify([facets, memoryGB, withArchived]);
		if (chosen === this.#shown) return;
		this.#shown = chosen;
		for (const box of this.#boxes) {
			const facet = facetOf(box);
			box.checked = facet
				? (state.facets[facet]?.includes(box.value) ?? false)
				: state.withArchived;
		}
		if (document.activeElement !== this.#memory)
			this.#memory.value = state.memoryGB === null ? '' : String(state.memoryGB);
		this.#chips(state.memoryGB);
		this.#folds();
	}

	/** Says at each value how many results it gives; without a search, how many entries there are. */
	count(counts: FacetCounts | null): void {
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

	#chips(memoryGB: number | null): void {
		const chosen = this.#boxes.filter(({ checked }) => checked);
		const chips = chosen.map((box) => this.#chip(wordsOf(box), () => (box.checked = false)));
		if (memoryGB !== null)
			chips.unshift(this.#chip(`Memory ≤ ${memoryGB} GB`, () => (this.#memory.value = '')));
		this.#part('.chips').replaceChildren(...chips);
		this.#part('.chosen').hidden = chips.length === 0;
		tell(this.#part('.fold > summary > [data-chosen]'), chips.length);
	}

	#chip(words: string, remove: () => void): Node {
		const model = this.querySelector('template')?.content.firstElementChild;
		const chip = model?.cloneNode(true);
		const button = chip instanceof Element && chip.querySelector('button');
		if (!button) throw new Error('search-facets: needs a template with a button.');
		button.firstElementChild?.replaceChildren(words);
		button.ariaLabel = `Remove ${words}`;
		button.addEventListener('click', remove);
		return button.parentElement ?? button;
	}

	/** Each fold says how many of its values are chosen; one that holds any is open when it comes. */
	#folds(): void {
		for (const fold of this.querySelectorAll<HTMLDetailsElement>('.facet')) {
			const count = fold.querySelectorAll('input:checked').length;
			const shown = fold.querySelector<HTMLElement>('[data-chosen]');
			if (shown) tell(shown, count);
			if (count > 0) fold.open = true;
		}
	}

	#click = ({ target }: Event): void => {
		const button = target instanceof Element && target.closest<HTMLElement>('button');
		if (!button) return;
		if (button.dataset['clear'] !== undefined) {
			for (const box of this.#boxes) box.checked = false;
			this.#memory.value = '';
		}
		const chips = () => [...this.querySelectorAll<HTMLElement>('.chip')];
		const at = chips().indexOf(button);
		this.dispatchEvent(new Event('change', { bubbles: true }));
		// The focus goes to what took the place, or to the first field.
		const next = at < 0 ? undefined : (chips()[at] ?? chips()[at - 1]);
		(next ?? this.#part('summary')).focus();
	};
}
customElements.define('search-facets', SearchFacets);

function facetOf(box: HTMLInputElement): FacetName | undefined {
	return facetNames.find((name) => name === box.dataset['facet']);
}

function fieldOf(box: HTMLInputElement): [name: string, value: string] {
	return facetOf(box) ? [box.dataset['facet'] ?? '', box.value] : ['archived', '1'];
}

function wordsOf(box: HTMLInputElement): string {
	const words = box.closest('label')?.querySelector('[data-words]')?.textContent ?? box.value;
	const facet = box.closest<HTMLElement>('[data-facet-group]')?.dataset['facetGroup'];
	return facet ? `${facet}: ${words}` : words;
}

function tell(shown: HTMLElement, count: number): void {
	shown.hidden = count === 0;
	shown.textContent = `${count} chosen`;
}
