import { heldWords, wordsOfText } from './held-words.ts';

/** What parts the words to be marked from the anchor in the fragment of an address. No id of ours holds it. */
const sign = '~marks=';

/** The most words that an address carries, and the most letters of each. */
const mostWords = 12;
const mostLetters = 40;

/** A fragment that names a place on a page and the words to mark on it. */
export interface MarkedFragment {
	/** Id of the place, or an empty string for the whole page. */
	anchor: string;
	/** Lower case, never empty. */
	words: string[];
}

/**
 * The fragment of an address with the words that were searched, so that the page can mark them. A fragment and no
 * query: what a reader looked for stays in the browser, and the page in its cache stays the same page.
 *
 * @param hash fragment of the address without it: empty, or `#anchor`
 */
export function withMarks(hash: string, words: readonly string[]): string {
	const told = tidy(words);
	if (told.length === 0) return hash;
	return `#${hash.replace(/^#/, '')}${sign}${told.map(encodeURIComponent).join('+')}`;
}

/** Reads the words from a fragment; null when it carries none. */
export function readMarks(hash: string): MarkedFragment | null {
	const at = hash.indexOf(sign);
	if (at < 0) return null;
	const words = tidy(
		hash
			.slice(at + sign.length)
			.split('+')
			.map(decoded),
	);
	return words.length > 0 ? { anchor: decoded(hash.slice(0, at).replace(/^#/, '')), words } : null;
}

/** Finds where a text holds the words: from and to, in order. */
export function markFinder(
	words: readonly string[],
): (text: string) => [from: number, to: number][] {
	const isHeld = heldWords(words);
	const each = new RegExp(wordsOfText, 'gu');
	return (text) =>
		[...text.matchAll(each)]
			.filter(([word]) => isHeld(word))
			.map(({ 0: word, index }) => [index, index + word.length]);
}

function tidy(words: readonly string[]): string[] {
	const parts = words.flatMap((word) => word.toLowerCase().split(/[\s"“”]+/));
	const plain = parts.map((word) => word.slice(0, mostLetters));
	return [...new Set(plain.filter((word) => /[\p{L}\p{N}]/u.test(word)))].slice(0, mostWords);
}

/** An address may be cut in the middle of a sign: then it is taken as it stands. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
