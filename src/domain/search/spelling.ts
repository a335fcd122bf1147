/**
 * How many slips of typing part two words: letters left out, added or wrong, and neighbours swapped, each once
 * (optimal string alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance). Stops counting above `limit`.
 */
export function slips(left: string, right: string, limit: number): number {
	if (Math.abs(left.length - right.length) > limit) return limit + 1;
	let before: number[] = [];
	let last = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let i = 1; i <= left.length; i++) {
		const row = [i];
		for (let j = 1; j <= right.length; j++) {
			const isSame = left[i - 1] === right[j - 1];
			const isSwapped =
				i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
			row.push(
				Math.min(
					at(last, j) + 1,
					at(row, j - 1) + 1,
					at(last, j - 1) + (isSame ? 0 : 1),
					isSwapped ? at(before, j - 2) + 1 : Infinity,
				),
			);
		}
		if (Math.min(...row) > limit) return limit + 1;
		before = last;
		last = row;
	}
	return at(last, right.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/** Words with this many letters or more may hold two slips. */
const longWord = 8;

/** How many slips a word may hold: none in short ones, numbers and model names ("h100"). */
export function slipsAllowed(word: string): number {
	if (word.length < 4 || /\d/.test(word)) return 0;
	return word.length < longWord ? 1 : 2;
}

/** Which letters a word holds, a bit each: a cheap look before the slips are counted. */
function lettersOf(word: string): number {
	let held = 0;
	for (let at = 0; at < word.length; at++) held |= 1 << (word.charCodeAt(at) % 32);
	return held;
}

function bits(held: number): number {
	let count = 0;
	for (let left = held; left !== 0; left &= left - 1) count++;
	return count;
}

/**
 * The word that was probably meant: the nearest of `known`; of those equally near the first that begins alike, else
 * the first.
 *
 * @param known words to choose from, the likeliest first
 * @returns null when nothing is near
 */
export function likelyWord(word: string, known: Iterable<string>): string | null {
	const most = slipsAllowed(word);
	const letters = lettersOf(word);
	let best: { other: string; cost: number } | null = null;
	for (const other of known) {
		const allowed: number = best ? Math.ceil(best.cost) : most;
		if (allowed === 0 || other.length < 4) continue;
		if (Math.abs(other.length - word.length) > allowed) continue;
		// Each slip changes two letters of the alphabet at most.
		if (bits(letters ^ lettersOf(other)) > 2 * allowed) continue;
		// "trustworthy" is no slip for "untrustworthy": whole syllables are not left out.
		if (other.length - word.length > 1 && other.endsWith(word)) continue;
		const count = slips(word, other, allowed);
		if (count > allowed) continue;
		// People seldom mistype the first letter.
		const cost = count + (other[0] === word[0] ? 0 : 0.5);
		if (best === null || cost < best.cost) best = { other, cost };
	}
	return best?.other ?? null;
}

/** Two known words that were written as one, the longest first word that leaves another; null where there is none. */
export function twoWords(word: string, known: ReadonlySet<string>): [string, string] | null {
	for (let at = word.length - 3; at >= 3; at--) {
		const [first, second] = [word.slice(0, at), word.slice(at)];
		if (known.has(first) && known.has(second)) return [first, second];
	}
	return null;
}
