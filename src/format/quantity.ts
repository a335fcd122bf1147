import type { Claim } from '#schemas/claim.ts';
import type { Qualifier } from '#schemas/vocabulary.ts';
import { formatNumber } from './numbers.ts';

/** How units are written behind a number; counted things come with their label. */
const unitText: Record<string, string> = {
	percent: '%',
	'percentage-points': ' percentage points',
	times: '×',
	score: '',
	milliseconds: ' ms',
	seconds: ' s',
	minutes: ' min',
	hours: ' h',
};

const currencySigns: Record<string, string> = {
	USD: 'US$',
	GBP: '£',
	EUR: '€',
	CAD: 'C$',
	AUD: 'A$',
	SGD: 'S$',
};

const qualifierText: Record<Qualifier, string> = {
	'up-to': 'up to ',
	target: 'a target of ',
	'at-least': 'at least ',
	about: 'about ',
};

/** A number or range with its unit: "45%", "US$62 million", "1.55 cancers per 1,000 women". */
export function formatQuantity(
	value: number | readonly [number, number],
	unit: string,
	options: { currency?: string | undefined; unitLabels?: Record<string, string> } = {},
): string {
	const number =
		typeof value === 'number' ? signed(value) : `${signed(value[0])} to ${signed(value[1])}`;
	if (unit === 'money') {
		const sign = currencySigns[options.currency ?? ''] ?? `${options.currency ?? ''} `;
		return typeof value === 'number'
			? signed(value, sign)
			: `${signed(value[0], sign)} to ${signed(value[1], sign)}`;
	}
	return number + (unitText[unit] ?? ` ${options.unitLabels?.[unit] ?? unit}`);
}

/** The value of a claim with its qualifier: "up to 40%". Null for a finding without a number. */
export function formatClaimValue(claim: Claim, unitLabels: Record<string, string>): string | null {
	if (claim.value === null || claim.unit === undefined) return null;
	const quantity = formatQuantity(claim.value, claim.unit, {
		currency: claim.currency,
		unitLabels,
	});
	return (claim.qualifier ? qualifierText[claim.qualifier] : '') + quantity;
}

/** The baseline of a claim as a quantity, or its words alone. */
export function formatBaseline(claim: Claim, unitLabels: Record<string, string>): string | null {
	if (!claim.baseline) return null;
	if (claim.baseline.value === undefined || claim.unit === undefined) return claim.baseline.text;
	return formatQuantity(claim.baseline.value, claim.unit, { currency: claim.currency, unitLabels });
}

/** A number with a true minus sign, and a currency sign behind it. */
function signed(value: number, sign = ''): string {
	return `${value < 0 ? '−' : ''}${sign}${formatNumber(Math.abs(value))}`;
}
