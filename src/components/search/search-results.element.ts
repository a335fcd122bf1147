import type { Found, FoundHit } from '#domain/search/find.ts';
import type { FacetCounts } from '#domain/search/narrow.ts';
import type { Search } from '#domain/search/open.ts';
import { outcomeText } from '#domain/search/outcome-text.ts';
import { isIdle, pageSize, type SearchState } from '#domain/search/state.ts';
import { SearchHit } from './search-hit.element.ts';
import { SearchNothing } from './search-nothing.element.ts';
import { painted } from './search-parts.element.ts';
import { SearchUnderstood } from './search-understood.element.ts';

/** When a search takes longer than this, in milliseconds, it says that it is at work. */
const patienceMs = 400;

/** So many results are painted before the rest: more than a screen holds. */
const paintedFirst = 10;

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
		// More of a list that is on the page comes in one go: it must not shrink under the reader.
		const isFirst = state.shown === pageSize;
		const all = found.named().catch(() => found.hits.filter(({ title }) => title !== ''));
		const first = isFirst ? firstOf(found.hits) : await all;
		if (turn !== this.#turn) return undefined;
		this.#paint(found, first, state);
		await painted();
		const rest = (await all).slice(first.length);
		if (turn !== this.#turn) return undefined;
		this.#add(rest, found.words);
		return found.counts().catch(() => undefined);
	}

	get #base(): string {
		return this.dataset['base'] ?? '/';
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

	#paint(found: Found, hits: readonly FoundHit[], state: SearchState): void {
		this.#sight.disconnect();
		this.#list.replaceChildren();
		this.#add(hits, found.words);
		const shown = found.hits.length;
		this.#tell(shown > 0 ? 'some' : 'none', outcomeText(found, state, shown));
		this.#part('[data-more]').hidden = shown === found.count;
		const base = this.#base;
		for (const part of this.children) {
			if (part instanceof SearchUnderstood) part.show(found, state, base);
		}
		const nothing = this.querySelector('search-nothing');
		if (shown === 0 && nothing instanceof SearchNothing) nothing.show(found, state, base);
	}

	/** Adds results at the end of the list. */
	#add(hits: readonly FoundHit[], words: readonly string[]): void {
		const items = hits.map((hit) => {
			const item = this.#copy('[data-hit]');
			const shown = item.querySelector('search-hit');
			if (shown instanceof SearchHit) shown.show(hit, this.#base, words);
			return item;
		});
		this.#list.append(...items);
		for (const item of items) this.#sight.observe(item);
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

/** The first results in a row whose titles are known: a list grows at its end only. */
function firstOf(hits: readonly FoundHit[]): readonly FoundHit[] {
	const first = hits.slice(0, paintedFirst);
	const at = first.findIndex(({ title }) => title === '');
	return at < 0 ? first : first.slice(0, at);
}
