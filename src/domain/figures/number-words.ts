import type { Figure } from './parse.ts';
import { unitAtStart } from './units.ts';

const small: Record<string, number> = Object.fromEntries(
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
		.split(' ')
		.map((word, index) => [word, index + 1]),
);
const tens: Record<string, number> = Object.fromEntries(
	'twenty thirty forty fifty sixty seventy eighty ninety'
		.split(' ')
		.map((word, index) => [word, 20 + 10 * index]),
);
const denominators: Record<string, number> = {
	third: 3,
	quarter: 4,
	fifth: 5,
	sixth: 6,
	seventh: 7,
	eighth: 8,
	ninth: 9,
	tenth: 10,
	twentieth: 20,
	hundredth: 100,
};
const scales: Record<string, number> = {
	dozen: 12,
	hundred: 1e2,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12,
};

const anyOf = (words: Record<string, number>) => Object.keys(words).join('|');
const whole = String.raw`(?:${anyOf(tens)})(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine)\b)?|${anyOf(small)}`;
const scale = String.raw`[\s-](?:${anyOf(scales)})\b`;

const cardinal = new RegExp(String.raw`\b(?<word>${whole}|an?)\b(?<scales>(?:${scale})+)?`, 'gi');
const outOf = new RegExp(
	String.raw`\b(?<part>${whole})\s+(?:in|out of)\s+(?:every\s+)?(?<all>${whole}|a hundred|a thousand)\b`,
	'gi',
);
/** After "a third", what makes it a share and not the one after the second. */
const compared = String.raw`(?=\s+(?:of|less|more|fewer|lower|higher|smaller|larger|faster|slower|cheaper|shorter|longer|as)\b|\s*[.,;:)]|\s*$)`;
const oneShare = new RegExp(
	String.raw`\b(?:a|one)[\s-](?<part>${anyOf(denominators)})\b${compared}`,
	'gi',
);
const shares = new RegExp(
	String.raw`\b(?<count>${anyOf(small)}|\d)[\s-](?<part>${anyOf(denominators)})s\b`,
	'gi',
);

/** Words that are figures on their own: the value, and its unit. */
const fixed: readonly (readonly [RegExp, number, string])[] = [
	[
		/\b(?:by|in|about|nearly|almost|over|under|than|only) half\b|(?<!\b(?:first|second|other|latter) )\bhalf (?:of|the|as|a|an|its|their)\b|\bone half\b/gi,
		1 / 2,
		'fraction',
	],
	[/\bhalv(?:e|ed|es|ing)\b/gi, 1 / 2, 'fraction'],
	[
		/\bdoubl(?:ed|es|ing)\b|\bdouble (?:the|its|their|that|what|our)\b|\btwice\b|\btwofold\b/gi,
		2,
		'times',
	],
	[
		/\btripl(?:ed|es|ing)\b|\btriple (?:the|its|their|that|what|our)\b|\bthreefold\b|\bthrice\b/gi,
		3,
		'times',
	],
	[
		/\bquadrupl(?:ed|es|ing)\b|\bquadruple (?:the|its|their|that|what|our)\b|\bfourfold\b/gi,
		4,
		'times',
	],
	[/\bfivefold\b/gi, 5, 'times'],
	[/\btenfold\b/gi, 10, 'times'],
	[/½/g, 1 / 2, 'fraction'],
	[/¼/g, 1 / 4, 'fraction'],
	[/¾/g, 3 / 4, 'fraction'],
	// Numerals of other scripts and other ready-made fractions: nothing holds them, so they are always found.
	[/(?![½¼¾²³¹])[^\P{N}\u0000-\u007F]+\s*[%％]?/gu, Number.NaN, 'count'],
];

/** The value of "seven", "forty", "forty-five"; 1 for "a". */
function valueOf(words: string): number {
	if (/^an?$/i.test(words)) return 1;
	return words
		.toLowerCase()
		.split(/[\s-]+/)
		.reduce((sum, word) => sum + (small[word] ?? tens[word] ?? scales[word] ?? 0), 0);
}

/** Figures that need no unit: "doubled", "two thirds", "seven in ten". */
export function* wordFigures(text: string): Generator<Figure> {
	const figure = (match: RegExpExecArray, value: number, unit: string): Figure => ({
		text: match[0].trim(),
		index: match.index,
		values: [value],
		tolerance: 0.02,
		unit,
		nouns: [],
	});
	for (const match of text.matchAll(outOf)) {
		const { part = '', all = '' } = match.groups as Record<string, string | undefined>;
		yield figure(match, valueOf(part) / valueOf(all.replace(/^a /i, '')), 'fraction');
	}
	for (const match of text.matchAll(shares)) {
		const { count = '', part = '' } = match.groups as Record<string, string | undefined>;
		yield figure(
			match,
			(Number(count) || valueOf(count)) / (denominators[part.toLowerCase()] ?? Number.NaN),
			'fraction',
		);
	}
	for (const match of text.matchAll(oneShare)) {
		yield figure(
			match,
			1 / (denominators[match.groups?.['part']?.toLowerCase() ?? ''] ?? Number.NaN),
			'fraction',
		);
	}
	for (const [pattern, value, unit] of fixed) {
		for (const match of text.matchAll(pattern)) yield figure(match, value, unit);
	}
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
