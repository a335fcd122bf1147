import { anyOf, small, valueOf, whole } from './number-words.ts';
import type { Figure } from './parse.ts';

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
