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

/**
 * The word that was probably meant: the nearest of `known`, the first of those equally near. Words of 4 to 7 letters
 * may hold one slip, longer ones two; shorter ones are left alone, and so are numbers and model names ("h100").
 *
 * @param known words to choose from, the most frequent first
 * @returns null when nothing is near, or when the word is known or begins a known word (it is still being typed)
 */
export function likelyWord(word: string, known: readonly string[]): string | null {
	if (word.length < 4 || /\d/.test(word) || known.some((other) => other.startsWith(word)))
		return null;
	const limit = word.length < 8 ? 1 : 2;
	for (let allowed = 1; allowed <= limit; allowed++) {
		const near = known.find((other) => slips(word, other, allowed) <= allowed);
		if (near !== undefined) return near;
	}
	return null;
}
