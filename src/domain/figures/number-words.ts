import { unitAtStart } from './units.ts';

/** One to nineteen. */
export const small: Record<string, number> = Object.fromEntries(
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
		.split(' ')
		.map((word, index) => [word, index + 1]),
);
const tens: Record<string, number> = Object.fromEntries(
	'twenty thirty forty fifty sixty seventy eighty ninety'
		.split(' ')
		.map((word, index) => [word, 20 + 10 * index]),
);
const scales: Record<string, number> = {
	dozen: 12,
	hundred: 1e2,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12,
};

/** An alternation of the words of a table. */
export const anyOf = (words: Record<string, number>) => Object.keys(words).join('|');
/** Pattern of a number in words up to ninety-nine. */
export const whole = String.raw`(?:${anyOf(tens)})(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine)\b)?|${anyOf(small)}`;
const scale = String.raw`[\s-](?:${anyOf(scales)})\b`;

const cardinal = new RegExp(String.raw`\b(?<word>${whole}|an?)\b(?<scales>(?:${scale})+)?`, 'gi');
/** The value of "seven", "forty", "forty-five"; 1 for "a". */
export function valueOf(words: string): number {
	if (/^an?$/i.test(words)) return 1;
	return words
		.toLowerCase()
		.split(/[\s-]+/)
		.reduce((sum, word) => sum + (small[word] ?? tens[word] ?? scales[word] ?? 0), 0);
}

/** A number in words that counts: before a unit ("two hours") or with a scale ("two million chats"). */
export interface Cardinal {
	index: number;
	end: number;
	value: number;
	tolerance: number;
}

/** "two hours", "forty-five per cent", "a million chats". "Two hospitals" and "one day" are no figures. */
export function* cardinals(text: string): Generator<Cardinal> {
	for (const match of text.matchAll(cardinal)) {
		const { word = '', scales: written = '' } = match.groups as Record<string, string | undefined>;
		const factor = [...written.toLowerCase().matchAll(/[a-z]+/g)].reduce(
			(product, [name]) => product * (scales[name] ?? 1),
			1,
		);
		const value = valueOf(word);
		const end = match.index + match[0].length;
		const hasUnit = value * factor > 1 && unitAtStart(text.slice(end, end + 40)) !== null;
		if (factor > 12 || hasUnit)
			yield { index: match.index, end, value: value * factor, tolerance: 0.5 * factor };
	}
}
