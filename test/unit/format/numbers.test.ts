import { describe, expect, test } from 'vitest';
import { formatCount, formatDate, formatMinutes, formatNumber } from '#format/numbers.ts';
import { formatBaseline, formatClaimValue, formatQuantity } from '#format/quantity.ts';
import type { Claim } from '#schemas/claim.ts';

test.each([
	[0, '0'],
	[0.76, '0.76'],
	[1234.5, '1,234.5'],
	[590_736, '590,736'],
	[1_000_000, '1 million'],
	[2_300_000, '2.3 million'],
	// Four decimals would be lost in words.
	[2_345_678, '2,345,678'],
	[1_900_000_000, '1.9 billion'],
	[3_000_000_000_000, '3 trillion'],
	[-2_300_000, '-2.3 million'],
])('%d reads %s', (value, text) => {
	expect(formatNumber(value)).toBe(text);
});

test.each([
	['2024-03-03', '3 March 2024'],
	['2024-03', 'March 2024'],
	['2024', '2024'],
])('the date %s reads %s', (date, text) => {
	expect(formatDate(date)).toBe(text);
});

test('minutes and counts', () => {
	expect([5, 60, 65, 130].map(formatMinutes)).toEqual(['5 min', '1 h 00', '1 h 05', '2 h 10']);
	expect([0, 1, 4, 1200].map((count) => formatCount(count, 'entry', 'entries'))).toEqual([
		'0 entries',
		'1 entry',
		'4 entries',
		'1,200 entries',
	]);
	expect(formatCount(2, 'case')).toBe('2 cases');
});

describe('a quantity', () => {
	test.each<[number | [number, number], string, string]>([
		[45, 'percent', '45%'],
		[-5, 'percent', '−5%'],
		[3, 'percentage-points', '3 percentage points'],
		[2, 'times', '2×'],
		[0.76, 'score', '0.76'],
		[0.5, 'seconds', '0.5 s'],
		[24, 'GB', '24 GB'],
		[[5, 10], 'percent', '5 to 10%'],
		[2_300_000, 'chats', '2.3 million chats'],
		[1.55, 'cancers-per-1000', '1.55 cancers per 1,000 women'],
	])('%s %s reads %s', (value, unit, text) => {
		const unitLabels = { 'cancers-per-1000': 'cancers per 1,000 women' };
		expect(formatQuantity(value, unit, { unitLabels })).toBe(text);
	});

	test('of money has its sign before the number, behind the minus', () => {
		expect(formatQuantity(62_000_000, 'money', { currency: 'USD' })).toBe('US$62 million');
		expect(formatQuantity(-1500, 'money', { currency: 'GBP' })).toBe('−£1,500');
		expect(formatQuantity([5, 10], 'money', { currency: 'EUR' })).toBe('€5 to €10');
		expect(formatQuantity(5, 'money', { currency: 'SEK' })).toBe('SEK 5');
	});
});

describe('a claim', () => {
	const claim = { value: 40, unit: 'percent' } as Claim;

	test('reads with its qualifier, and not at all without a number', () => {
		expect(formatClaimValue(claim, {})).toBe('40%');
		expect(formatClaimValue({ ...claim, qualifier: 'up-to' }, {})).toBe('up to 40%');
		expect(formatClaimValue({ ...claim, qualifier: 'at-least' }, {})).toBe('at least 40%');
		expect(formatClaimValue({ ...claim, value: null, unit: undefined } as Claim, {})).toBeNull();
	});

	test('reads its baseline as a quantity, or as its words', () => {
		expect(formatBaseline(claim, {})).toBeNull();
		expect(formatBaseline({ ...claim, baseline: { text: 'Before' } }, {})).toBe('Before');
		expect(formatBaseline({ ...claim, baseline: { text: 'Before', value: 55 } }, {})).toBe('55%');
	});
});
