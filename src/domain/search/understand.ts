import { mostTerms } from './body-scores.ts';
import { lightWords } from './carriers.ts';
import { britishSpelling, stem } from './forms.ts';
import type { NameIndex } from './names.ts';
import { likelyWord, slipsAllowed, twoWords } from './spelling.ts';
import { lightTerm, lostTerm, oneWord, runTogether, termOf, type Term } from './terms.ts';
import { plainWords, queryWords, tokens } from './tokens.ts';

/** What is known beside the names. */
export interface Lexicon {
	/** Whether the index of the full text holds a word. */
	isHeld: (word: string) => Promise<boolean>;
	/** Told of words that will be searched as they stand, while others are still looked at. */
	foresee: (word: string) => void;
	/** Words of the site, the most frequent first; loaded only when asked for. */
	words: () => Promise<readonly string[]>;
	/** What was made of words so far: it takes a while, and words come back with every key. */
	mended: Map<string, Promise<Term | null>>;
}

/** Reads a query word by word: what each was meant to be, and in what forms it may stand. */
export async function understand(
	query: string,
	names: NameIndex,
	lexicon: Lexicon,
): Promise<Term[]> {
	const words = queryWords(query);
	const known = words.map((word) => isName(word, names));
	// Of more words than are searched, which those are is not known yet.
	if (words.length <= mostTerms) words.filter((_, place) => known[place]).forEach(lexicon.foresee);
	const terms = words.map(async (word, place) => {
		const also = [place - 1, place].flatMap((at) => {
			const one = oneWord(words[at] ?? '', words[at + 1] ?? '', names);
			return one === null || words[at] === undefined || words[at + 1] === undefined ? [] : [one];
		});
		const one = oneOf(word, known[place] ?? false, names);
		if (one !== null) return termOf(word, [one], names);
		if (known[place] || also.length > 0) return termOf(word, [word], names, { also });
		const run = runTogether(word, names);
		if (run) return termOf(word, run, names, { also: [stem(word)] });
		return (await mended(word, names, lexicon)) ?? termOf(word, [word], names);
	});
	const rest = await Promise.all(terms);
	return plainWords(query).flatMap((word) => {
		if (word === words[terms.length - rest.length]) return rest.splice(0, 1);
		return lightWords.has(word) ? [lightTerm(word)] : [];
	});
}

/** The product of which a word says several: "v100s", "3090s". An L40S is one, and known by its name. */
function oneOf(word: string, isKnown: boolean, names: NameIndex): string | null {
	const one = (isKnown ? /^(\d+)s$/ : /^(.*\d)s$/).exec(word)?.[1];
	return one !== undefined && isName(one, names) ? one : null;
}

/** Whether names hold a word, in any form, or begin with it. */
function isName(word: string, names: NameIndex): boolean {
	const parts = tokens(word);
	if (parts.length === 0) return true;
	return parts.every((part) => names.byStem.has(stem(part)));
}

/** A word that nothing holds, as it was probably meant; null when it stands, or nothing is near. */
function mended(word: string, names: NameIndex, lexicon: Lexicon): Promise<Term | null> {
	const made = lexicon.mended.get(word) ?? mend(word, names, lexicon);
	lexicon.mended.set(word, made);
	made.catch(() => lexicon.mended.delete(word));
	return made;
}

async function mend(word: string, names: NameIndex, lexicon: Lexicon): Promise<Term | null> {
	const british = britishSpelling(word);
	if (slipsAllowed(word) === 0 && !/\d/.test(word)) return null;
	if (await lexicon.isHeld(british)) return null;
	if (/\d/.test(word)) return mendedModel(word, names);
	const near = likelyWord(british, names.common);
	const words = near === null ? await lexicon.words() : [];
	const meant = near ?? likelyWord(british, words);
	const all = [...names.common, ...words];
	// Still being typed.
	if (all.some((other) => other.startsWith(british))) return null;
	if (meant !== null) return termOf(word, [meant], names, { isMended: true });
	const two = twoWords(british, new Set(all));
	if (two) return termOf(word, two, names);
	const run = names.joined.get(likelyWord(british, names.joined.keys()) ?? '');
	return run ? termOf(word, run, names, { isMended: true }) : lostTerm(word);
}

/** A model or product number in which the letters are slightly off: "qwne3" is "qwen3". */
function mendedModel(word: string, names: NameIndex): Term | null {
	const parts = tokens(word);
	const taken = parts.map((part) =>
		names.byStem.has(stem(part)) ? part : (likelyWord(part, names.common) ?? part),
	);
	const isMended = taken.some((part, place) => part !== parts[place]);
	return termOf(word, taken, names, { isMended });
}
