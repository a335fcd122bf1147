const rounder = (figures: number) =>
	new Intl.NumberFormat('en-GB', { maximumSignificantDigits: figures, useGrouping: 'min2' });
const two = rounder(2);
const three = rounder(3);

/** Speeds and costs: two significant figures, since no estimate of ours knows a third. */
export const twoFigures = (value: number): string => two.format(value);

/** Memory and times in a formula: three significant figures. */
export const threeFigures = (value: number): string => three.format(value);

/** Bytes in gigabytes (10^9), three significant figures. */
export const gigabytes = (bytes: number): string => `${three.format(bytes / 1e9)} GB`;

/** Watts, from a thousand on in kilowatts. */
export const watts = (value: number): string =>
	value < 1000 ? `${twoFigures(value)} W` : `${twoFigures(value / 1000)} kW`;

/** Seconds, below one in milliseconds. */
export const seconds = (value: number): string =>
	value < 1 ? `${twoFigures(value * 1000)} ms` : `${twoFigures(value)} s`;

/** A share in whole per cent. */
export const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

const signs: Record<string, string> = { USD: 'US$', GBP: '£', EUR: '€' };

/** Money with two significant figures: "US$0.61". */
export const money = (value: number, currency: string): string =>
	`${signs[currency] ?? `${currency} `}${twoFigures(value)}`;

/** "1 request", "48 requests". */
export const count = (value: number, one: string): string =>
	`${value.toLocaleString('en-GB')} ${one}${value === 1 ? '' : 's'}`;

/** A sentence that begins with a capital and ends with a stop. */
export const asSentence = (text: string): string =>
	`${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** Cards at the start of a sentence: "One card", "Four cards", "72 cards". */
export const cardsWord = (cards: number): string =>
	`${small[cards] ?? String(cards)} card${cards === 1 ? '' : 's'}`;

/** The same text within a sentence. */
export const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
