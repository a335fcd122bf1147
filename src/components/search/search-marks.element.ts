import { markFinder, readMarks } from '#domain/search/marks.ts';
import { addSheet } from './search-dialog.element.ts';

/** The most places that are marked: more say nothing, and cost time. */
const mostPlaces = 500;
const passedOver = 'nav, script, style, template, svg, button, [hidden], [aria-hidden="true"]';

/** Marks on the page what was searched when a result led here, and says so in a bar that steps and clears. */
class SearchMarks extends HTMLElement {
	#listening: AbortController | undefined;
	#places: Range[] = [];
	#at = -1;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.addEventListener('click', this.#click, { signal });
		document.addEventListener('keydown', this.#key, { signal });
		addEventListener('hashchange', this.#arrive, { signal });
		this.#arrive();
		// After a reload or a step back the address no longer says it.
		if (this.#places.length === 0) this.#mark(keptWords());
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
		this.#clear();
	}

	/** Takes the words out of the address, which is then the one to copy, and goes where it points. */
	#arrive = (): void => {
		const told = readMarks(location.hash);
		if (!told) return;
		if (told.anchor === '') history.replaceState(null, '', location.pathname + location.search);
		else location.replace(`#${encodeURIComponent(told.anchor)}`);
		history.replaceState({ marks: told.words }, '');
		this.#mark(told.words);
	};

	/** Highlights are no part of the document: no link, script or copy sees them. */
	#mark(words: readonly string[]): void {
		const main = document.querySelector('main');
		if (!main || words.length === 0 || !('highlights' in CSS)) return;
		this.#at = -1;
		this.#places = placesIn(main, words).slice(0, mostPlaces);
		CSS.highlights.set('found', new Highlight(...this.#places));
		addSheet(this);
		this.role = 'region';
		this.ariaLabel = 'Words you searched for';
		this.hidden = this.#places.length === 0;
		this.#say(`marked for “${words.join(' ')}”`);
	}

	#say(what?: string): void {
		const [count, text] = this.querySelectorAll('[role="status"] > span');
		const all = this.#places.length;
		const places = all === 1 ? '1 place' : `${all} places`;
		count?.replaceChildren(this.#at < 0 ? places : `${this.#at + 1} of ${places}`);
		if (what !== undefined) text?.replaceChildren(what);
	}

	#click = ({ target }: Event): void => {
		const button = target instanceof Element && target.closest<HTMLElement>('button');
		if (!button) return;
		if (button.dataset['step']) this.#step(Number(button.dataset['step']));
		else this.#clear();
	};

	#key = (event: KeyboardEvent): void => {
		const isElsewhere =
			event.target instanceof Element && event.target.closest('dialog, input, select') !== null;
		if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) this.#clear();
	};

	#step(by: number): void {
		const all = this.#places.length;
		this.#at = this.#at < 0 && by < 0 ? all - 1 : (this.#at + by + all) % all;
		const place = this.#places[this.#at];
		if (!place) return;
		const at = place.startContainer.parentElement;
		for (let fold = at?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
			fold.open = true;
		CSS.highlights.set('found-here', new Highlight(place));
		at?.scrollIntoView({ block: 'center', inline: 'nearest' });
		this.#say();
	}

	#clear(): void {
		if (this.#places.length === 0) return;
		this.#places = [];
		for (const name of ['found', 'found-here']) CSS.highlights.delete(name);
		if (this.contains(document.activeElement)) document.querySelector('main')?.focus();
		this.hidden = true;
		history.replaceState(null, '');
	}
}
customElements.define('search-marks', SearchMarks);

/** What this step of the history says; another script may have written anything there. */
function keptWords(): string[] {
	const { state } = history as { state: unknown };
	if (typeof state !== 'object' || state === null || !('marks' in state)) return [];
	return Array.isArray(state.marks) ? state.marks.filter((word) => typeof word === 'string') : [];
}

function placesIn(root: Element, words: readonly string[]): Range[] {
	const walker = document.createTreeWalker(
		root,
		NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
		(node) => {
			if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
			const isOut = node instanceof Element && node.matches(passedOver);
			return isOut ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
		},
	);
	const find = markFinder(words);
	const places: Range[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		for (const [from, to] of find(node.nodeValue ?? '')) {
			const range = document.createRange();
			range.setStart(node, from);
			range.setEnd(node, to);
			places.push(range);
		}
	}
	return places;
}
