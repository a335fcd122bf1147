import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ages, priceShelfLifeDays, shelfLifeDays } from '#domain/freshness/policy.ts';
import { addDays, daysBetween, freshnessOf } from '#domain/freshness/status.ts';

describe('a shelf life of 60 days from 1 January 2026', () => {
	// By hand: January has 31 days, so day 59 is 1 March and day 60 is 2 March 2026.
	// The last fifth is 12 days: from day 60 − 12 + 1 = 49, which is 19 February.
	const at = (today: string) => freshnessOf('2026-01-01', today, 60);

	test.each([
		['the day of the check', '2026-01-01', 'fresh', 60],
		['day 48, the last fresh one', '2026-02-18', 'fresh', 12],
		['day 49, the first due one', '2026-02-19', 'due', 11],
		['day 60, the last good one', '2026-03-02', 'due', 0],
		['day 61', '2026-03-03', 'expired', -1],
	])('%s', (_name, today, state, daysLeft) => {
		expect(at(today)).toMatchObject({ state, daysLeft, goodUntil: '2026-03-02' });
	});

	test('the share that is left runs from 1 to 0 and stays there', () => {
		expect(at('2026-01-01').shareLeft).toBe(1);
		expect(at('2026-01-31').shareLeft).toBe(0.5);
		expect(at('2026-03-02').shareLeft).toBe(0);
		expect(at('2027-01-01').shareLeft).toBe(0);
		expect(at('2025-12-01').shareLeft).toBe(1);
	});
});

test('an odd shelf life rounds the last fifth up: 7 days are due for 2', () => {
	// ⌈7/5⌉ = 2: days 6 and 7.
	const states = [0, 5, 6, 7, 8].map(
		(age) => freshnessOf('2026-01-01', addDays('2026-01-01', age), 7).state,
	);
	expect(states).toEqual(['fresh', 'fresh', 'due', 'due', 'expired']);
});

test('a leap day is a day: a year from 1 March 2027 ends on 29 February 2028', () => {
	expect(addDays('2027-03-01', 365)).toBe('2028-02-29');
	expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
	expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
	expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
});

test.each([
	'2026-02-29',
	'2026-02-30',
	'2026-13-01',
	'2026-00-10',
	'2026-1-1',
	'2026',
	'',
	'2026-03-01T00:00:00Z',
	' 2026-03-01',
])('"%s" is no day and throws', (day) => {
	expect(() => freshnessOf(day, '2026-03-01', 60)).toThrow('is no day');
	expect(() => freshnessOf('2026-03-01', day, 60)).toThrow('is no day');
});

test('the policy is the one of DESIGN.md', () => {
	expect(priceShelfLifeDays).toBe(60);
	expect(shelfLifeDays).toEqual({
		models: 120,
		guides: 120,
		benchmarks: 180,
		assumptions: 180,
		software: 180,
		techniques: 180,
		accelerators: 365,
		systems: 365,
		cases: 365,
		architectures: 365,
		paths: 365,
		patterns: 730,
		'failure-modes': 730,
		glossary: 730,
	});
	expect(ages('models')).toBe(true);
	expect(ages('sources')).toBe(false);
	expect(ages('toString')).toBe(false);
});

test('time only ever makes a check older', () => {
	const order = ['fresh', 'due', 'expired'];
	const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
	fc.assert(
		fc.property(
			day,
			day,
			fc.nat(2000),
			fc.integer({ min: 1, max: 2000 }),
			(reviewed, today, later, life) => {
				const before = freshnessOf(reviewed, today, life);
				const after = freshnessOf(reviewed, addDays(today, later), life);
				expect(order.indexOf(after.state)).toBeGreaterThanOrEqual(order.indexOf(before.state));
				expect(after.daysLeft).toBe(before.daysLeft - later);
				expect(after.shareLeft).toBeLessThanOrEqual(before.shareLeft);
				// The law of the comment on `freshnessOf`, in whole numbers.
				const age = daysBetween(reviewed, today);
				const due = life - Math.ceil(life / 5) + 1;
				expect(before.state).toBe(age > life ? 'expired' : age >= due ? 'due' : 'fresh');
			},
		),
	);
});
