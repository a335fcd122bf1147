import { excerptParts, markedParts } from '#domain/search/excerpt.ts';
import type { FoundHit } from '#domain/search/find.ts';
import type { FoundPage, SubResult } from '#domain/search/index-api.ts';
import { carryWords, flagOf, otherName, runsOf } from './search-parts.element.ts';

/** How many places within a page are shown. */
const mostPlaces = 2;

/** One result: the entry, what it is, its summary, and the places within it that hold what was asked. */
export class SearchHit extends HTMLElement {
	#hit: FoundHit | undefined;
	#base = '/';
	#words: readonly string[] = [];

	/**
	 * Shows what is known at once, and leaves room for what its page says.
	 *
	 * @param base the site's base path
	 * @param words what was searched, to be marked here and on the page
	 */
	show(hit: FoundHit, base: string, words: readonly string[]): void {
		this.#hit = hit;
		this.#base = base;
		this.#words = words;
		this.#lead('[data-title]', hit.url, hit.title);
		this.#part('[data-kind]').textContent = hit.kind;
		const alias = this.#part('[data-alias]');
		alias.textContent = otherName(hit);
		alias.hidden = alias.textContent === '';
		if (hit.flag !== '') this.#part('[data-state]').prepend(flagOf(hit.flag));
	}

	/** Loads and shows the text of its page. A page whose text does not come is still found. */
	async fill(): Promise<void> {
		const page = await this.#hit?.data().catch(() => null);
		if (page) this.#fill(page);
	}

	#fill(page: FoundPage): void {
		const { summary } = page.meta;
		const parts = summary ? markedParts(summary, this.#words) : excerptParts(page.excerpt);
		this.#part('[data-summary]').replaceChildren(...runsOf(parts));
		// Without a summary the excerpt stands for it, and need not be said twice.
		const said = summary ? '' : page.excerpt;
		const places = page.sub_results
			.filter(({ url, excerpt }) => url.includes('#') && excerpt !== said)
			.slice(0, mostPlaces);
		const list = this.#part('[data-places]');
		const [model] = list.children;
		list.replaceChildren(...places.map((place) => this.#place(model, place)));
	}

	#place(model: Element | undefined, { url, title, excerpt }: SubResult): Node {
		const item = model?.cloneNode(true);
		if (!(item instanceof Element)) throw new Error('search-hit: needs an item in its places.');
		this.#lead('a', url, title, item);
		item.querySelector('[data-excerpt]')?.replaceChildren(...runsOf(excerptParts(excerpt, title)));
		return item;
	}

	#lead(selector: string, url: string, text: string, within: Element = this): void {
		const link = this.#part<HTMLAnchorElement>(selector, within);
		link.href = this.#base + url.slice(1);
		link.textContent = text;
		carryWords(link, this.#words);
	}

	#part<Kind extends HTMLElement>(selector: string, within: Element = this): Kind {
		const part = within.querySelector<Kind>(selector);
		if (!part) throw new Error(`search-hit: needs an element ${selector}.`);
		return part;
	}
}
customElements.define('search-hit', SearchHit);
