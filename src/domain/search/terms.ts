import { britishSpelling, stem } from './forms.ts';
import { stemsFrom, type NameIndex } from './names.ts';
import { squeeze, tokens } from './tokens.ts';

/** Part of a query as names are compared with it: any of these stems answers it, each so well (0 to 1). */
export interface Unit {
	stems: ReadonlyMap<string, number>;
	weight: number;
}

/** One word of a query. */
export interface Term {
	typed: string;
	/** What it was taken for; the same unless a slip was mended or one word was two. */
	taken: readonly string[];
	/** Words to ask the index of the full text for: any of these answers the term. */
	asked: readonly string[];
	units: readonly Unit[];
	isMended: boolean;
}

/** How well another form of a word answers. */
const quality = { british: 0.98, joined: 0.95, begun: 0.8 } as const;

/** The most stems that the beginning of a word stands for. */
const mostBegun = 12;

/**
 * One word as it is compared and asked for.
 *
 * @param taken what it is: the word itself, or what was meant by it
 * @param also stems that answer the whole of it: two words as one
 * @param isOpen the word may still be in the making: beginnings count
 */
export function termOf(
	typed: string,
	taken: readonly string[],
	names: NameIndex,
	{ also = [], isMended = false }: { also?: readonly string[]; isMended?: boolean } = {},
): Term {
	const units = taken.flatMap((word) => tokens(word)).map((token) => unitOf(token, names, also));
	const asked = [...new Set(taken.flatMap((word) => askedFor(word)))];
	return { typed, taken, asked, units, isMended };
}

/** A word that stands nowhere: nothing is asked for it, and nothing is missed without it. */
export function lostTerm(typed: string): Term {
	return { typed, taken: [typed], asked: [], units: [], isMended: false };
}

/** A word that says nothing by itself: texts are asked for it, names are not compared with it. */
export function lightTerm(word: string): Term {
	return { typed: word, taken: [word], asked: [word], units: [], isMended: false };
}

/** Whether texts alone are asked for it. */
export const isLight = ({ units, asked }: Term) => units.length === 0 && asked.length > 0;

/** The ways to write a word that the index of the full text is asked for: as typed, and as we write it. */
function askedFor(word: string): string[] {
	return [word, britishSpelling(word)];
}

function unitOf(token: string, names: NameIndex, also: readonly string[]): Unit {
	const own = stem(token);
	const stems = new Map<string, number>([[own, 1]]);
	for (const other of also) stems.set(other, quality.joined);
	const isKnown = names.byStem.has(own);
	// A word that names do not hold may begin one that they do: "quantis", "blackw".
	if (!isKnown && token.length >= 3 && !/\d/.test(token)) {
		for (const longer of stemsFrom(names, own, mostBegun)) stems.set(longer, quality.begun);
	}
	const weight = names.weightOf(own);
	const best = Math.max(
		...[...stems].filter(([key]) => names.byStem.has(key)).map(([key]) => names.weightOf(key)),
		-Infinity,
	);
	return { stems, weight: isKnown || best === -Infinity ? weight : best };
}

/** Words that names write in a row and this writes as one: "sr675v3" is "sr675 v3". Null where no name does. */
export function runTogether(word: string, names: NameIndex): readonly string[] | null {
	return names.joined.get(squeeze(word)) ?? null;
}

/** Stems of two neighbours written as one, where names write them so: "deep seek" is "deepseek". */
export function oneWord(left: string, right: string, names: NameIndex): string | null {
	const one = stem(squeeze(left + right));
	return names.byStem.has(one) && !/^\d/.test(one) ? one : null;
}
