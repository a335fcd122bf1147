import { excerptParts, markedParts, type ExcerptPart } from '#domain/search/excerpt.ts';
import type { FoundPage, SubResult } from '#domain/search/index-api.ts';

/** How many places within a page are shown. */
const mostPlaces = 3;

/** One result: the entry, what it is, its summary, and the places within it that hold what was asked. */
export class SearchHit extends HTMLElement {
	/** @param words what was searched, to be marked in the summary */
	show(page: FoundPage, words: readonly string[]): void {
		const link = this.#part<HTMLAnchorElement>('[data-title]');
		link.href = page.url;
		link.textContent = page.meta['title'] ?? page.url;
		this.#part('[data-kind]').textContent = page.filters['kind']?.[0] ?? 'Page';
		this.#flag(page.filters['flag']?.[0]);
		const { summary } = page.meta;
		write(
			this.#part('[data-summary]'),
			summary ? markedParts(summary, words) : excerptParts(page.excerpt),
		);
		this.#places(page.sub_results);
	}

	#part<Kind extends HTMLElement>(selector: string): Kind {
		const part = this.querySelector<Kind>(selector);
		if (!part) throw new Error(`search-hit: needs an element ${selector}.`);
		return part;
	}

	#flag(flag: string | undefined): void {
		const shown = this.querySelector<HTMLElement>('.flag');
		if (!shown) return;
		const [, tone, label] = /^(\S+) (.*)$/.exec(flag ?? '') ?? [];
		shown.hidden = !tone;
		shown.textContent = label ?? '';
		if (tone) shown.classList.replace('neutral', tone);
	}

	#places(subResults: readonly SubResult[]): void {
		const list = this.#part('[data-places]');
		const first = list.firstElementChild;
		const best = subResults
			.filter(({ url }) => url.includes('#'))
			.map((place) => ({
				place,
				score: place.weighted_locations.reduce((sum, at) => sum + at.balanced_score, 0),
			}))
			.sort((a, b) => b.score - a.score)
			.slice(0, Number(this.dataset['mostPlaces'] ?? mostPlaces));
		const items = best.map(({ place }) => {
			const item = first?.cloneNode(true) as HTMLElement;
			const link = item.querySelector('a');
			if (!link) throw new Error('search-hit: needs a link in each place.');
			link.href = place.url;
			link.textContent = place.title;
			write(item.querySelector('[data-excerpt]'), excerptParts(place.excerpt, place.title));
			return item;
		});
		list.replaceChildren(...items);
		list.hidden = items.length === 0;
	}
}
customElements.define('search-hit', SearchHit);

function write(target: Element | null, parts: readonly ExcerptPart[]): void {
	target?.replaceChildren(
		...parts.map(({ text, isMarked }) => {
			if (!isMarked) return text;
			const mark = document.createElement('mark');
			mark.textContent = text;
			return mark;
		}),
	);
}
