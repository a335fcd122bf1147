import { maskNames } from './mask.ts';
import { cardinals } from './number-words.ts';
import { unitAtStart } from './units.ts';
import { wordFigures } from './word-figures.ts';

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
	US$: 'USD',
	C$: 'CAD',
	CA$: 'CAD',
	A$: 'AUD',
	S$: 'SGD',
	$: 'USD',
	'£': 'GBP',
	'€': 'EUR',
	'¥': 'JPY',
};
const codes = 'USD|GBP|EUR|CAD|AUD|CHF|SEK|NOK|DKK|JPY|SGD|CNY|INR';
const currencyNames: readonly (readonly [RegExp, string])[] = [
	[/^\s*(US )?dollars?\b/i, 'USD'],
	[/^\s*pounds?\b/i, 'GBP'],
	[/^\s*euros?\b/i, 'EUR'],
];
const scaleWords: Record<string, number> = {
	hundred: 1e2,
	thousand: 1e3,
	k: 1e3,
	K: 1e3,
	million: 1e6,
	m: 1e6,
	M: 1e6,
	billion: 1e9,
	bn: 1e9,
	B: 1e9,
	trillion: 1e12,
};
const number = String.raw`\d{1,3}(?:[,\u202F]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const currency = String.raw`(?:US|CA|C|A|S)?\$|£|€|¥|\b(?:${codes})`;
const digits = new RegExp(
	String.raw`(?:(?<currency>${currency})\s?|(?<![\w.]))(?<low>${number})(?:\s?(?:–|-|to)\s?(?:${currency})?(?<high>${number}))?(?<scale>[\s-]?(?:hundred|thousand|million|billion|trillion|bn|k|K|m|M|B)(?![A-Za-z0-9/]))?`,
	'g',
);

/**
 * The figures in a text: percent, money, counts with what they count, times, multiples, fractions
 * and number words. Names, years, dates and labels do not count; `names` are further names that
 * hold numbers (titles of entries).
 */
export function parseFigures(text: string, names: readonly string[] = []): Figure[] {
	const masked = maskNames(text, names);
	const inWords = [...cardinals(masked)].map(({ value, ...rest }) =>
		withUnit(masked, { ...rest, values: [value] }),
	);
	const figures = [...wordFigures(masked), ...inDigits(masked), ...inWords];
	return withoutOverlaps(figures).sort((a, b) => a.index - b.index);
}

/** Of figures that share characters, the first of the list. */
function withoutOverlaps(figures: readonly Figure[]): Figure[] {
	const taken = new Set<number>();
	return figures.filter(({ index, text }) => {
		const places = Array.from(text, (_character, at) => index + at);
		if (places.some((place) => taken.has(place))) return false;
		for (const place of places) taken.add(place);
		return true;
	});
}

function* inDigits(text: string): Generator<Figure> {
	for (const match of text.matchAll(digits)) {
		const { currency: sign, low, high, scale } = match.groups as Record<string, string | undefined>;
		if (low === undefined) continue;
		const factor = scaleWords[scale?.trim().replace('-', '') ?? ''] ?? 1;
		const values = [low, high]
			.filter((part) => part !== undefined)
			.map((part) => toNumber(part) * factor);
		const decimals = Math.max(
			...[low, high ?? ''].map((part) => /\.(\d+)$/.exec(part)?.[1]?.length ?? 0),
		);
		const end = match.index + match[0].length;
		// "128K" stands for 128,000 or for 131,072.
		const loose = /K$/.test(scale ?? '') ? 0.024 * Math.max(...values) : 0;
		const tolerance = Math.max(0.5 * 10 ** -decimals * factor, loose);
		yield withUnit(text, { index: match.index, end, values, tolerance }, sign);
	}
}

/** How far behind a number its unit and what it counts are looked for, in characters. */
const longestUnit = 80;

type Bare = Pick<Figure, 'index' | 'values' | 'tolerance'> & { end: number };

function withUnit(text: string, bare: Bare, sign?: string): Figure {
	const { index, end, values, tolerance } = bare;
	const rest = text.slice(end, end + longestUnit);
	const named =
		currencyNames.find(([pattern]) => pattern.test(rest))?.[1] ??
		new RegExp(`^\\s?(${codes})\\b`).exec(rest)?.[1];
	const code = sign ? (currencies[sign] ?? sign) : named;
	const unit = code ? null : unitAtStart(rest);
	const stop = end + (unit?.length ?? 0);
	const nouns = (rest.match(/^[\s-]*((?:[A-Za-z]+[\s-]+){0,4}[A-Za-z]+)/)?.[1] ?? '')
		.toLowerCase()
		.split(/[\s-]+/)
		.filter(Boolean);
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
