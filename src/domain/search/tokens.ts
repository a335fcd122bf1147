import { carriers, lightWords } from './carriers.ts';

/** Units that are written to a number with a blank or without. */
const units = new Set(['b', 'gb', 'tb', 'gib', 'k', 'm', 'w', 'kw', 'bit', 'bits']);

/** Text without accents, in lower case, with the signs that people leave out taken away. */
export function fold(text: string): string {
	// Most texts are plain, and there are thousands of names.
	const lower = isPlain.test(text) ? text.toLowerCase() : withoutAccents(text);
	return /['’]/.test(lower) ? lower.replaceAll(/['’]s\b/g, '').replaceAll(/['’]/g, '') : lower;
}

const isPlain = /^[ -~]*$/;

const withoutAccents = (text: string) =>
	text
		.normalize('NFKD')
		.replaceAll(/\p{M}+/gu, '')
		.toLowerCase()
		.replaceAll('×', 'x');

/**
 * The smallest parts of a text that mean something: words, and letters and numbers parted from one another, so that
 * "sr675v3" and "SR675 V3" are the same four. A unit stays with its number ("70b", "80 GB"), and so does a decimal.
 */
export function tokens(text: string): string[] {
	const parts =
		fold(text).match(/\d+x(?=[\p{L}\d])|[\p{L}]+|\d+(?:\.\d+)*(?:\p{L}{1,3}(?![\p{L}\d]))?/gu) ??
		[];
	const joined: string[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (last !== undefined && /^[\d.]+$/.test(last) && units.has(part))
			joined[joined.length - 1] = last + part;
		else joined.push(part);
	}
	return joined;
}

/** Words as the index of the full text holds them: parted at blanks and hyphens, signs at their ends taken away. */
export function plainWords(text: string): string[] {
	return text
		.toLowerCase()
		.split(/[\s‐-―/,;:()?!"“”|+-]+/)
		.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
		.filter((word) => word !== '');
}

/** A text as one run of letters and digits: "SR675 V3" and "sr675v3" are the same. */
export function squeeze(text: string): string {
	return fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Parts of a name or query without the words that only carry a sentence; all parts when none would be left. */
export function matter(text: string): string[] {
	const all = tokens(text);
	const rest = all.filter((token) => !carriers.has(token));
	return rest.length > 0 ? rest : all;
}

/** Words without which a name still says the same. */
const articles = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Parts of a name that must stand in a query that holds the whole name. */
export function substance(text: string): string[] {
	const all = tokens(text);
	const rest = all.filter((token) => !articles.has(token));
	return rest.length > 0 ? rest : all;
}

/** Words of a query that carry its matter, in order; when there is none, its light words, and else all. */
export function queryWords(query: string): string[] {
	const words = plainWords(query);
	const rest = words.filter((word) => !carriers.has(word.replaceAll(/['’]/g, '')));
	const light = words.filter((word) => lightWords.has(word));
	return [rest, light].find((some) => some.length > 0) ?? words;
}

/** A query within quotation marks is searched as it stands. */
export function isQuoted(query: string): boolean {
	return /^["“].+["”]$/.test(query);
}
