import { stem } from './forms.ts';
import { tokens } from './tokens.ts';

/** A word of a text, with the numbers and signs that belong to it. */
export const wordsOfText = /([\p{L}\p{N}](?:[\p{L}\p{N}.+%'’]*[\p{L}\p{N}+%])?)/u;

/**
 * Tells which words of a text were asked for, in any of their forms: "caches" holds "cached". A single sign among
 * several words says nothing by itself: the 3 of "llama 3" is in every table.
 */
export function heldWords(words: readonly string[]): (word: string) => boolean {
	const all = new Set(words.flatMap(tokens).map(stem));
	const telling = [...all].filter((token) => token.length > 1);
	const asked = telling.length > 0 ? new Set(telling) : all;
	return (word) => tokens(word).some((token) => asked.has(stem(token)));
}
