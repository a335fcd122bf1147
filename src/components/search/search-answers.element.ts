import { excerptParts } from '#domain/search/excerpt.ts';
import type { Found, FoundHit } from '#domain/search/find.ts';
import { openSearch } from '#domain/search/open.ts';
import { formatState, isIdle, parseState, type SearchState } from '#domain/search/state.ts';
import { webReader } from '#domain/search/web-reader.ts';
import { SearchRecent } from './search-recent.element.ts';
import type { SuggestOption } from './search-parts.element.ts';
import { namesFor, SearchSuggest, type OptionGroup } from './search-suggest.element.ts';

/** How many names and how many answers the dialog has room for. */
const mostNames = 6;
const mostAnswers = 5;

/** The inside of the search dialog: names while one types, then the best answers of the full text. */
class SearchAnswers extends HTMLElement {
	#listening: AbortController | undefined;
	#base = this.dataset['base'] ?? '/';
	#search = openSearch(webReader(new URL(this.#base, location.href)));
	#turn = 0;
	/** What was last found stays until something newer takes its place. */
	#answers: readonly OptionGroup[] = [];

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.addEventListener('input', () => void this.#ask(), { signal });
		this.addEventListener('click', this.#click, { signal });
		void this.#search.warm();
		// Something may have been typed before this script came.
		void this.#ask();
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #suggest(): SearchSuggest {
		const part = this.querySelector('search-suggest');
		if (!(part instanceof SearchSuggest)) throw new Error('search-answers: needs search-suggest.');
		return part;
	}

	#click = ({ target }: Event): void => {
		if (!(target instanceof Element)) return;
		// One that is sent off is kept by the page of results.
		if (target.closest('[role="option"]')) SearchRecent.remember(this.#suggest.field.value);
		if (target.closest('[data-retry]')) void this.#ask();
	};

	async #ask(): Promise<void> {
		const turn = ++this.#turn;
		const state = parseState(new URLSearchParams({ q: this.#suggest.field.value }).toString());
		if (isIdle(state)) {
			this.#answers = [];
			this.#suggest.close();
			this.#tell('idle', '');
			return;
		}
		try {
			const table = await this.#search.table();
			if (turn !== this.#turn) return;
			const names = namesFor(table, state.query, mostNames, this.#base);
			this.#show(names, state);
			const found = await this.#search.find(state);
			if (turn !== this.#turn) return;
			this.#answers = this.#found(found, answersOf(found.hits), names, []);
			this.#show(names, state);
			this.#tell('some', said(found, state));
			const answers = answersOf(await found.named().catch(() => found.hits));
			const pages = await Promise.all(answers.map((hit) => this.#excerpt(hit)));
			if (turn !== this.#turn) return;
			this.#answers = this.#found(found, answers, names, pages);
			this.#show(names, state);
		} catch {
			if (turn === this.#turn) this.#tell('failed', 'Search did not start.');
		}
	}

	#show(names: readonly OptionGroup[], state: SearchState): void {
		const all = {
			address: `${this.#base}search/?${formatState(state)}`,
			title: `All results for “${state.query}”`,
			note: 'with filters',
		};
		this.#suggest.show([...names, ...this.#answers, { label: 'More', options: [all] }]);
	}

	/** The offer and the best answers that are not among the names. */
	#found(
		{ offer, words }: Found,
		answers: readonly FoundHit[],
		names: readonly OptionGroup[],
		excerpts: SuggestOption['excerpt'][],
	): OptionGroup[] {
		const named = new Set(names.flatMap(({ options }) => options.map(({ address }) => address)));
		const options = answers
			.map(({ url, title, kind, flag }, at): SuggestOption => ({
				address: this.#base + url.slice(1),
				title,
				note: kind,
				flag,
				excerpt: excerpts[at] ?? [],
				words,
			}))
			.filter(({ address }) => !named.has(address))
			.slice(0, mostAnswers);
		const offers = offer
			? [{ address: this.#base + offer.address.slice(1), title: offer.label }]
			: [];
		return [
			{ label: 'Work it out', options: offers },
			{ label: names.length > 0 ? 'In the text' : 'Best answers', options },
		];
	}

	async #excerpt(hit: FoundHit): Promise<SuggestOption['excerpt']> {
		const page = await hit.data();
		const best = page.sub_results[0];
		return excerptParts(best?.excerpt ?? page.excerpt, best?.title ?? '');
	}

	/** Says what came of it, and shows the parts that are for that. */
	#tell(outcome: 'idle' | 'some' | 'failed', text: string): void {
		if (outcome === 'failed') this.#suggest.close();
		for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
			part.hidden = part.dataset['when'] !== outcome;
		const status = this.querySelector('[role="status"]');
		if (status) status.textContent = text;
	}
}
customElements.define('search-answers', SearchAnswers);

/** The best, those whose names are known at once. */
const answersOf = (hits: readonly FoundHit[]) =>
	hits.slice(0, mostNames + mostAnswers).filter(({ title }) => title !== '');

function said({ count: all, understood, nearest }: Found, { query }: SearchState): string {
	const count = all === 1 ? '1 result' : `${all} results`;
	if (all > 0) {
		const isMended = understood.corrections.length > 0;
		return `${count} for “${understood.query}”${isMended ? `, not for “${query}”` : ''}.`;
	}
	const near = nearest.map(({ title }) => title).join(', ');
	return `No results for “${query}”.${near === '' ? '' : ` Near it: ${near}.`}`;
}
