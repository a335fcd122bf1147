import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHeld, type HeldFigure } from '#domain/figures/match.ts';
import { parseFigures } from '#domain/figures/parse.ts';

/** Whether every figure of the text is held by what is given as [values, unit]. */
function holds(text: string, ...held: [number | number[], string][]): boolean {
	const figures = parseFigures(text);
	expect(figures.length, `no figure in "${text}"`).toBeGreaterThan(0);
	const known: HeldFigure[] = held.map(([value, unit]) => ({ values: [value].flat(), unit }));
	return figures.every((figure) => isHeld(figure, known));
}

describe('held', () => {
	test.each<[string, number | number[], string]>([
		['62%', 62, 'percent'],
		['62%', 62.4, 'percent'],
		['it fell by 5%', -5, 'percent'],
		['3 percentage points', 3, 'percentage-points'],
		['two thirds of them', 67, 'percent'],
		['two thirds of them', 66.7, 'percent'],
		['it doubled', 2, 'times'],
		['a third of it', 0.33, 'times'],
		['US$4.5 million', 4_500_000, 'money:USD'],
		['2.3 million chats', 2_300_000, 'chats'],
		['2.3 million chats', 2_349_999, 'chats'],
		['45 women', 45, 'women'],
		['300 million hours', 300_000_000, 'render hours'],
		['1.55 cancers per 1,000 women', 1.55, 'cancers per 1,000 women'],
		['120 images a second', 120, 'images/s'],
		['an AUROC of 0.76', 0.76, 'score'],
		['2 hours', 120, 'minutes'],
		['a year and 12 months', 1, 'years'],
		['500 ms', 0.5, 'seconds'],
		['0.5 TB', 500, 'GB'],
		['3.35 TB/s', 3350, 'GB/s'],
		['1.2 kW', 1200, 'W'],
		['5 to 10%', [5, 10], 'percent'],
		['10%', [5, 10], 'percent'],
		['128K tokens', 131_072, 'tokens'],
		['70.6 billion parameters', 70.6, 'billion parameters'],
		['50 people', 50, 'users'],
	])('"%s" by %s %s', (text, value, unit) => {
		expect(holds(text, [value, unit])).toBe(true);
	});
});

describe('not held', () => {
	test.each<[string, number | number[], string]>([
		['62%', 62.6, 'percent'],
		['62%', 62, 'percentage-points'],
		['62 percentage points', 62, 'percent'],
		['£4.5 million', 4_500_000, 'money:USD'],
		['2.3 million chats', 2_300_000, 'calls'],
		['2.3 million chats', 2_360_000, 'chats'],
		['12 of the clinics', 12, 'of the nurses'],
		['24 GB', 24, 'GiB'],
		['2 hours', 2, 'minutes'],
		['3 times', 3, 'percent'],
		['5 to 10%', 5, 'percent'],
		['5 to 10%', [5, 9], 'percent'],
		['four fifths of them', 40, 'percent'],
		['４０％', 40, 'percent'],
	])('"%s" by %s %s', (text, value, unit) => {
		expect(holds(text, [value, unit])).toBe(false);
	});

	test('by two claims that hold one end of the range each', () => {
		expect(holds('5 to 10%', [5, 'percent'], [10, 'percent'])).toBe(false);
	});
});

test('whatever is found is held by a claim with its value and unit', () => {
	const value = fc.oneof(
		fc.nat(99_999),
		fc.integer({ min: 1, max: 9999 }).map((n) => n / 100),
	);
	const written = fc.constantFrom(
		'%',
		' percentage points',
		' GB',
		' W',
		' hours',
		' ms',
		' TFLOPS',
		' tokens',
		' chats',
		' times',
	);
	fc.assert(
		fc.property(value, written, fc.boolean(), (number, unit, isMoney) => {
			const text = isMoney ? `It is US$${number}.` : `It is ${number}${unit}.`;
			const [figure] = parseFigures(text);
			// 1900 to 2099 before a word that is not counted is a year.
			if (!figure) return;
			const label = figure.unit === 'count' ? figure.nouns.join(' ') : figure.unit;
			expect(isHeld(figure, [{ values: figure.values, unit: label }])).toBe(true);
			expect(isHeld(figure, [{ values: figure.values.map((one) => one + 1), unit: label }])).toBe(
				false,
			);
			expect(isHeld(figure, [])).toBe(false);
		}),
	);
});
