import { eachOf, type Work } from './slices.ts';
import { plainWords, squeeze } from './tokens.ts';

/** Words of names as they are written. */
export interface WrittenWords {
	/** Those of most names first. */
	common: readonly string[];
	/** Words of names in a row as one run of letters, and the words. */
	joined: ReadonlyMap<string, readonly string[]>;
}

/** The most words in a row that people write as one. */
const longestRun = 4;

/** Gathers the words of names. */
export function* writtenWords(names: readonly string[]): Work<WrittenWords> {
	const words = new Map<string, number>();
	const joined = new Map<string, readonly string[]>();
	const squeezed = remembered(squeeze);
	yield* eachOf(names, (name) => {
		const parts = plainWords(name);
		for (const part of parts) words.set(part, (words.get(part) ?? 0) + 1);
		for (let start = 0; start < parts.length - 1; start++) {
			let run = squeezed(parts[start] ?? '');
			const last = Math.min(parts.length, start + longestRun);
			for (let end = start + 1; end < last; end++) {
				run += squeezed(parts[end] ?? '');
				joined.set(run, parts.slice(start, end + 1));
			}
		}
	});
	return { common: [...words].sort((a, b) => b[1] - a[1]).map(([word]) => word), joined };
}

/** A function of words that works out each only once. */
export function remembered(work: (word: string) => string): (word: string) => string {
	const known = new Map<string, string>();
	return (word) => {
		const made = known.get(word) ?? work(word);
		known.set(word, made);
		return made;
	};
}
