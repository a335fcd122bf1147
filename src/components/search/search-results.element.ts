import { find, loadMembership, type Found, type Knowledge } from '#domain/search/find.ts';
import { ranking, type FoundPage, type SearchIndex } from '#domain/search/index-api.ts';
import { outcomeText } from '#domain/search/outcome-text.ts';
import { isIdle, type SearchState } from '#domain/search/state.ts';
import { SearchHit } from './search-hit.element.ts';

/** When a search takes longer than this, in milliseconds, it says that it is at work. */
const patienceMs = 400;

/** Results of a search as links, and what to say when there are none. Loads the index when first asked to. */
export class SearchResults extends HTMLElement {
	#opened: Promise<[SearchIndex, Knowledge]> | undefined;
	#furnished: Promise<void> | undefined;
	#turn = 0;

	/** Loads the index and its own inner parts, once. */
	async open(): Promise<[SearchIndex, Knowledge]> {
		this.#opened ??= openIndex(new URL(this.dataset['base'] ?? '/', location.href));
		await this.#furnish();
		return this.#opened;
	}

	/** Takes what a list of results is made of from the page that `data-parts` names, if it names one. */
	#furnish(): Promise<void> {
		const from = this.dataset['parts'];
		this.#furnished ??= from === undefined ? Promise.resolve() : this.#borrow(from);
		return this.#furnished;
	}

	async #borrow(address: string): Promise<void> {
		try {
			const answer = await fetch(address);
			const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
			const parts = page.querySelector('template#search-dialog-parts');
			if (!(parts instanceof HTMLTemplateElement))
				throw new Error(`search-results: ${address} has no parts for a dialog.`);
			this.append(document.importNode(parts.content, true));
		} catch (error) {
			this.#furnished = undefined;
			throw error;
		}
	}

	/** Shows what the state asks for. Null when nothing was asked, a newer search came between, or it failed. */
	async show(state: SearchState): Promise<Found | null> {
		const turn = ++this.#turn;
		if (isIdle(state)) {
			this.#tell('idle', '');
			return null;
		}
		const patience = setTimeout(
			() => this.#say('Searching: the index is still on its way.'),
			patienceMs,
		);
		const answer = await this.#ask(state).catch(() => null);
		clearTimeout(patience);
		if (turn !== this.#turn) return null;
		if (!answer) {
			this.#opened = undefined;
			this.#tell('failed', 'Search did not start.');
			return null;
		}
		const { found, pages } = answer;
		this.#tell(pages.length > 0 ? 'some' : 'none', outcomeText(found, state, pages.length));
		this.#list(pages, found.words);
		for (const more of this.querySelectorAll<HTMLElement>('[data-more]'))
			more.hidden = pages.length === found.hits.length;
		return found;
	}

	async #ask(state: SearchState): Promise<{ found: Found; pages: FoundPage[] }> {
		const found = await find(...(await this.open()), state);
		return {
			found,
			pages: await Promise.all(found.hits.slice(0, state.shown).map((hit) => hit.data())),
		};
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
	#tell(outcome: 'idle' | 'some' | 'none' | 'failed', text: string): void {
		this.querySelector('[data-list]')?.replaceChildren();
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
			part.hidden = !part.dataset['when']?.split(' ').includes(outcome);
		}
		this.#say(text);
	}

	#list(pages: readonly FoundPage[], words: readonly string[]): void {
		const items = (members: readonly FoundPage[]) =>
			members.map((page) => hitOf(this.#copy('[data-hit]'), page, words));
		const groups = this.querySelector('[data-group]')
			? Map.groupBy(pages, ({ filters }) => filters['group']?.[0] ?? 'Pages')
			: null;
		const grouped = [...(groups ?? [])].map(([title, members]) => {
			const group = this.#copy('[data-group]');
			group.querySelector('h2')?.replaceChildren(title);
			group.querySelector('ul')?.append(...items(members));
			return group;
		});
		this.#part('[data-list]').replaceChildren(...(groups ? grouped : items(pages)));
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

function hitOf(item: Element, page: FoundPage, words: readonly string[]): Element {
	const hit = item.querySelector('search-hit');
	if (hit instanceof SearchHit) hit.show(page, words);
	return item;
}

async function openIndex(base: URL): Promise<[SearchIndex, Knowledge]> {
	const words = fetch(new URL('search/words.json', base))
		.then((answer) => answer.json() as Promise<string[]>)
		// Without them slips of typing are not mended; that is all.
		.catch(() => []);
	// A computed address: a bundler must not try to resolve what only the build of the index makes.
	const index = (await import(
		/* @vite-ignore */ new URL('pagefind/pagefind.js', base).href
	)) as SearchIndex;
	await index.options({ ranking, excerptLength: 24, excerptEllipsis: '…' });
	return [index, { membership: await loadMembership(index), words: await words }];
}
