import { excerptParts, markedParts, type ExcerptPart } from '#domain/search/excerpt.ts';
import { find, loadMembership, type Found, type Knowledge } from '#domain/search/find.ts';
import { ranking, type FoundPage, type SearchIndex } from '#domain/search/index-api.ts';
import { isIdle, type SearchState } from '#domain/search/state.ts';

/** When search takes longer than this, in milliseconds, it says that it is at work. */
const patienceMs = 400;

/** What the results show: nothing asked, some found, none found, or no index to ask. */
type Outcome = 'idle' | 'some' | 'none' | 'failed';

/** Results of a search as a list of links, with what to say when there are none. Loads the index when first asked. */
export class SearchResults extends HTMLElement {
	#opened: Promise<[SearchIndex, Knowledge]> | undefined;
	#turn = 0;

	/** Begins to load the index; a failure is told when a search fails. */
	prepare(): void {
		this.#open().catch(() => undefined);
	}

	/** Shows what the state asks for. Null when nothing was asked, a newer search came between, or it failed. */
	async show(state: SearchState): Promise<Found | null> {
		const turn = ++this.#turn;
		if (isIdle(state)) {
			this.#tell('idle', '');
			return null;
		}
		const patience = setTimeout(() => this.#say('Still searching: the index is on its way.'), patienceMs);
		try {
			const [index, knowledge] = await this.#open();
			const found = await find(index, knowledge, state);
			const pages = await Promise.all(found.hits.slice(0, state.shown).map((hit) => hit.data()));
			if (turn !== this.#turn) return null;
			this.#list(pages, found.words);
			this.#tell(pages.length > 0 ? 'some' : 'none', summaryOf(found, state, pages.length));
			this.#one('[data-more]')?.toggleAttribute('hidden', found.hits.length <= state.shown);
			return found;
		} catch {
			this.#opened = undefined;
			if (turn === this.#turn) this.#tell('failed', 'Search did not start.');
			return null;
		} finally {
			clearTimeout(patience);
		}
	}

	#open(): Promise<[SearchIndex, Knowledge]> {
		this.#opened ??= openIndex(new URL(this.dataset['base'] ?? '/', location.href));
		return this.#opened;
	}

	#one(selector: string): HTMLElement | null {
		return this.querySelector<HTMLElement>(selector);
	}

	#say(text: string): void {
		const status = this.#one('[role="status"]');
		if (!status) throw new Error('search-results: needs an element with role="status".');
		status.textContent = text;
	}

	#tell(outcome: Outcome, text: string): void {
		if (outcome !== 'some') this.#list([], []);
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
			part.hidden = !part.dataset['when']?.split(' ').includes(outcome);
		}
		this.dataset['outcome'] = outcome;
		this.#say(text);
	}

	#list(pages: readonly FoundPage[], words: readonly string[]): void {
		const [list, hit, group] = ['[data-list]', 'template[data-hit]', 'template[data-group]'].map((part) => this.#one(part));
		if (!list || !(hit instanceof HTMLTemplateElement)) throw new Error('search-results: needs a list and a template.');
		if (!(group instanceof HTMLTemplateElement)) {
			list.replaceChildren(...pages.map((page) => hitOf(hit, page, words)));
			return;
		}
		const groups = Map.groupBy(pages, (page) => page.filters['group']?.[0] ?? 'Pages');
		list.replaceChildren(
			...[...groups].map(([title, members]) => {
				const part = copyOf(group);
				fill(part, '[data-title]', [{ text: title, isMarked: false }]);
				part.querySelector('ul')?.append(...members.map((page) => hitOf(hit, page, words)));
				return part;
			}),
		);
	}
}
