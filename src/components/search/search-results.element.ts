import type { Found } from '#domain/search/find.ts';
import type { FacetCounts } from '#domain/search/narrow.ts';
import type { Search } from '#domain/search/open.ts';
import { outcomeText } from '#domain/search/outcome-text.ts';
import { isIdle, type SearchState } from '#domain/search/state.ts';
import { SearchHit } from './search-hit.element.ts';
import { SearchNothing } from './search-nothing.element.ts';
import { SearchUnderstood } from './search-understood.element.ts';

/** When a search takes longer than this, in milliseconds, it says that it is at work. */
const patienceMs = 400;

/** What came of a search: how it was understood, the list, best first, and what to do when there is none. */
export class SearchResults extends HTMLElement {
	#turn = 0;
	/** Texts of results are loaded as they come into sight: most readers see the first few. */
	#sight = new IntersectionObserver(
		(seen) => {
			for (const { isIntersecting, target } of seen) {
				if (!isIntersecting) continue;
				this.#sight.unobserve(target);
				void target.querySelector<SearchHit>('search-hit')?.fill();
			}
		},
		{ rootMargin: '25% 0px' },
	);

	/**
	 * Shows what a state asks for: names at once, what their pages say as it comes.
	 *
	 * @returns counts for the facets, null when nothing was asked; undefined when a newer search came between or it
	 *   failed
	 */
	async show(state: SearchState, search: Search): Promise<FacetCounts | null | undefined> {
		const turn = ++this.#turn;
		if (isIdle(state)) {
			this.#list.replaceChildren();
			this.#tell('idle', '');
			return null;
		}
		// Opened with a question, the page does not first say what it says to those who have none.
		if (this.#list.childElementCount === 0) this.#tell('busy', '');
		const patience = setTimeout(() => {
			this.#say('Searching: the index is still on its way.');
		}, patienceMs);
		const found = await search.find(state).catch(() => null);
		clearTimeout(patience);
		if (turn !== this.#turn) return undefined;
		if (!found) {
			this.#list.replaceChildren();
			this.#tell('failed', 'Search did not start.');
			return undefined;
		}
		this.#paint(found, state);
		return found.counts().catch(() => undefined);
	}

	get #list(): HTMLElement {
		return this.#part('[data-list]');
	}

	#part(selector: string): HTMLElement {
		const part = this.querySelector<HTMLElement>(selector);
		if (!part) throw new Error(`search-results: needs an element ${selector}.`);
		return part;
	}

	#say(text: string): void {
		this.#part('[role="status"]').textContent = text;
	}

	/** Says what came of it, and shows the parts of the page that are for that. */
	#tell(outcome: 'idle' | 'busy' | 'some' | 'none' | 'failed', text: string): void {
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
			part.hidden = !part.dataset['when']?.split(' ').includes(outcome);
		}
		this.#say(text);
	}

	#paint(found: Found, state: SearchState): void {
		const hits = found.hits.slice(0, state.shown);
		const base = this.dataset['base'] ?? '/';
		const items = hits.map((hit) => {
			const item = this.#copy('[data-hit]');
			const shown = item.querySelector('search-hit');
			if (shown instanceof SearchHit) shown.show(hit, base, found.words);
			return item;
		});
		this.#sight.disconnect();
		this.#list.replaceChildren(...items);
		for (const item of items) this.#sight.observe(item);
		this.#tell(hits.length > 0 ? 'some' : 'none', outcomeText(found, state, hits.length));
		this.#part('[data-more]').hidden = hits.length === found.hits.length;
		for (const part of this.children) {
			if (part instanceof SearchUnderstood) part.show(found, state, base);
		}
		const nothing = this.querySelector('search-nothing');
		if (nothing instanceof SearchNothing) nothing.show(found, state, base);
	}

	#copy(template: string): Element {
		const part = this.#part(template);
		const copy =
			part instanceof HTMLTemplateElement &&
			document.importNode(part.content, true).firstElementChild;
		if (!copy) throw new Error(`search-results: ${template} is no template with an element.`);
		return copy;
	}
}
customElements.define('search-results', SearchResults);
