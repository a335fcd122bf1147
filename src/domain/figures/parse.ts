import { maskNames } from './mask.ts';
import { unitAtStart } from './units.ts';

/** A figure found in prose. */
export interface Figure {
	/** As written, with its unit. */
	text: string;
	/** Position in the text. */
	index: number;
	/** One value, or the two ends of a range. */
	values: number[];
	/** Half of the last digit written: "2.3 million" stands for 2.25 to 2.35 million. */
	tolerance: number;
	/** A unit of `units.ts`, `money:USD`, `fraction`, or `count` with the words that follow. */
	unit: string;
	/** For `count`: the next words, lower case. */
	nouns: string[];
}

const currencies: Record<string, string> = {
	'US$': 'USD',
	'C$': 'CAD',
	'CA$': 'CAD',
	'A$': 'AUD',
	'S$': 'SGD',
	$: 'USD',
	'£': 'GBP',
	'€': 'EUR',
	'¥': 'JPY',
	USD: 'USD',
	GBP: 'GBP',
	EUR: 'EUR',
	CAD: 'CAD',
	AUD: 'AUD',
	SEK: 'SEK',
};
const currencyNames: readonly (readonly [RegExp, string])[] = [
	[/^\s*(US )?dollars?\b/i, 'USD'],
	[/^\s*pounds?\b/i, 'GBP'],
	[/^\s*euros?\b/i, 'EUR'],
];
const scaleWords: Record<string, number> = {
	hundred: 1e2,
	thousand: 1e3,
	k: 1e3,
	million: 1e6,
	m: 1e6,
	M: 1e6,
	billion: 1e9,
	bn: 1e9,
	B: 1e9,
	trillion: 1e12,
};
const number = String.raw`\d{1,3}(?:[,\u202F]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const currency = String.raw`(?:US|CA|C|A|S)?\$|£|€|¥|\b(?:USD|GBP|EUR|CAD|AUD|SEK)\s`;
const digits = new RegExp(
	String.raw`(?<currency>${currency})?\s?(?<![\w.])(?<low>${number})(?:\s?(?:–|-|to)\s?(?:${currency})?(?<high>${number}))?(?<scale>[\s-]?(?:hundred|thousand|million|billion|trillion|bn|k|m|M|B)(?![A-Za-z0-9/]))?`,
	'g',
);

const wordValues: Record<string, number> = Object.fromEntries(
	'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 2]),
);
Object.assign(wordValues, { fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, dozen: 12, one: 1 });
const cardinal = new RegExp(String.raw`\b(?<word>${Object.keys(wordValues).join('|')})\b(?<scale>[\s-](?:hundred|thousand|million|billion|trillion))?`, 'gi');

const compared = String.raw`(?=\s+(?:of|less|more|fewer|lower|higher|smaller|larger|faster|slower|cheaper|shorter|longer|as)\b|\s*[.,;:)]|\s*$)`;
/** Words that are figures on their own: the value, and its unit. */
const figureWords: readonly (readonly [RegExp, number, string])[] = [
	[/\b(?:two|2)[\s-]thirds\b/gi, 2 / 3, 'fraction'],
	[new RegExp(String.raw`\b(?:a|one)[\s-]third\b${compared}`, 'gi'), 1 / 3, 'fraction'],
	[/\bthree[\s-]quarters\b/gi, 3 / 4, 'fraction'],
	[new RegExp(String.raw`\b(?:a|one)[\s-]quarter\b${compared}`, 'gi'), 1 / 4, 'fraction'],
	[new RegExp(String.raw`\b(?:a|one)[\s-]fifth\b${compared}`, 'gi'), 1 / 5, 'fraction'],
	[new RegExp(String.raw`\b(?:a|one)[\s-]tenth\b${compared}`, 'gi'), 1 / 10, 'fraction'],
	[/\b(?:two|three|four)[\s-]fifths\b/gi, 2 / 5, 'fraction'],
	[/\b(?:by|in|about|nearly|almost|over|under|than|only) half\b|\bhalf (?:of|the|as|a|an|its|their)\b|\bone half\b/gi, 1 / 2, 'fraction'],
	[/\bone in (?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)\b/gi, Number.NaN, 'fraction'],
	[/\bhalv(?:ed|es|ing)\b/gi, 1 / 2, 'fraction'],
	[/\bdoubl(?:ed|es|ing)\b|\btwice\b|\btwofold\b/gi, 2, 'times'],
	[/\btripl(?:ed|es|ing)\b|\bthreefold\b|\bthrice\b/gi, 3, 'times'],
	[/\bquadrupl(?:ed|es|ing)\b|\bfourfold\b/gi, 4, 'times'],
	[/\btenfold\b/gi, 10, 'times'],
	[/[½]/g, 1 / 2, 'fraction'],
	[/[¼]/g, 1 / 4, 'fraction'],
	[/[¾]/g, 3 / 4, 'fraction'],
];

/**
 * The figures in a text: percent, money, counts with what they count, times, multiples, fractions
 * and number words. Names, years, dates and labels do not count; `names` are further names that
 * hold numbers (titles of entries).
 */
export function parseFigures(text: string, names: readonly string[] = []): Figure[] {
	const masked = maskNames(text, names);
	const figures = [...inDigits(masked), ...inWords(masked), ...inCardinals(masked)];
	return figures
		.filter((figure, at) => !figures.some((other, place) => place < at && overlaps(figure, other)))
		.sort((a, b) => a.index - b.index);
}

function* inDigits(text: string): Generator<Figure> {
	for (const match of text.matchAll(digits)) {
		const { currency: sign, low, high, scale } = match.groups as Record<string, string | undefined>;
		if (low === undefined) continue;
		const factor = scaleWords[scale?.trim().replace('-', '') ?? ''] ?? 1;
		const values = [low, high].filter((part) => part !== undefined).map((part) => toNumber(part) * factor);
		const decimals = /\.(\d+)$/.exec(low)?.[1]?.length ?? 0;
		const end = match.index + match[0].length;
		yield withUnit(text, { index: match.index, end, values, tolerance: 0.5 * 10 ** -decimals * factor }, sign?.trim());
	}
}

function* inWords(text: string): Generator<Figure> {
	for (const [pattern, value, unit] of figureWords) {
		for (const match of text.matchAll(pattern)) {
			yield { text: match[0], index: match.index, values: [value], tolerance: 0.02, unit, nouns: [] };
		}
	}
}

/** "two hours", "three times", "two million chats": a number word counts before a unit or a scale. */
function* inCardinals(text: string): Generator<Figure> {
	for (const match of text.matchAll(cardinal)) {
		const { word = '', scale } = match.groups as Record<string, string | undefined>;
		const end = match.index + match[0].length;
		const factor = scaleWords[scale?.slice(1).toLowerCase() ?? ''] ?? 1;
		const unit = unitAtStart(text.slice(end));
		const isFigure = factor > 1 || (unit !== null && word.toLowerCase() !== 'one');
		if (!isFigure) continue;
		const value = (wordValues[word.toLowerCase()] ?? Number.NaN) * factor;
		yield withUnit(text, { index: match.index, end, values: [value], tolerance: 0.5 * factor });
	}
}

type Bare = Pick<Figure, 'index' | 'values' | 'tolerance'> & { end: number };

function withUnit(text: string, bare: Bare, sign?: string): Figure {
	const { index, end, values, tolerance } = bare;
	const rest = text.slice(end);
	const named = currencyNames.find(([pattern]) => pattern.test(rest));
	const code = sign ? currencies[sign] : named?.[1];
	const unit = code ? null : unitAtStart(rest);
	const stop = end + (unit?.length ?? 0);
	const nouns = (rest.match(/^[\s-]*((?:[A-Za-z]+[\s-]+){0,4}[A-Za-z]+)/)?.[1] ?? '').toLowerCase().split(/[\s-]+/).filter(Boolean);
	return {
		text: text.slice(index, stop).trim(),
		index,
		values,
		tolerance,
		unit: code ? `money:${code}` : (unit?.unit ?? 'count'),
		nouns: code || unit ? [] : nouns,
	};
}

function toNumber(text: string): number {
	return Number(text.replace(/[,\u202F]/g, ''));
}

function overlaps(a: Figure, b: Figure): boolean {
	return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}
