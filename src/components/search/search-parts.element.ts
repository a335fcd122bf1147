/** What the elements of search are made of. */
import type { ExcerptPart } from '#domain/search/excerpt.ts';
import { withMarks } from '#domain/search/marks.ts';
import { squeeze } from '#domain/search/tokens.ts';

/** When what was just changed is on the screen; in a page that nobody sees, soon. */
export function painted(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
		setTimeout(resolve, 100);
	});
}

/** A link in the list under the field. */
export interface SuggestOption {
	address: string;
	title: string;
	/** Behind the title: its kind, or the other name that matched. */
	note?: string;
	/** As tone and words: "go Current". */
	flag?: string;
	/** Below the title, with the hits marked; empty while it is on its way. */
	excerpt?: readonly ExcerptPart[];
	/** What the page it leads to shall mark. */
	words?: readonly string[];
}

/** The other name that matched, where the title does not hold it: empty for "qwen 3 32b" of "Qwen3-32B". */
export function otherName({ title, alias }: { title: string; alias: string | null }): string {
	return alias === null || squeeze(title).includes(squeeze(alias)) ? '' : `also: ${alias}`;
}

/** Text with its hits marked, as nodes. */
export function runsOf(parts: readonly ExcerptPart[]): (Node | string)[] {
	return parts.map(({ text, isMarked }) => {
		if (!isMarked) return text;
		const mark = document.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}

/** A flag, from its tone and words: "go In production". */
export function flagOf(flag: string): HTMLElement {
	const [tone = 'neutral', ...words] = flag.split(' ');
	const shown = document.createElement('span');
	shown.classList.add('flag', tone);
	shown.textContent = words.join(' ');
	return shown;
}

/**
 * Lets a link tell the page it leads to what to mark, in the moment it is followed: copied, it is the plain address.
 */
export function carryWords(link: HTMLAnchorElement, words: readonly string[]): void {
	const carry = (event: MouseEvent): void => {
		if (event.button > 1) return;
		const plain = link.hash;
		link.hash = withMarks(plain, words);
		setTimeout(() => {
			link.hash = plain;
		});
	};
	link.addEventListener('click', carry);
	link.addEventListener('auxclick', carry);
}

/** A link of the list under the field. */
export function optionOf({
	address,
	title,
	note,
	flag,
	excerpt,
	words,
}: SuggestOption): HTMLElement {
	const link = document.createElement('a');
	link.role = 'option';
	link.tabIndex = -1;
	link.href = address;
	link.append(part('title', title));
	if (note) link.append(part('note', note));
	if (flag) link.append(flagOf(flag));
	if (excerpt) link.append(part('excerpt', ...runsOf(excerpt)));
	if (words) carryWords(link, words);
	return link;
}

function part(name: string, ...inside: (Node | string)[]): HTMLElement {
	const element = document.createElement('span');
	element.className = name;
	element.append(...inside);
	return element;
}
