import { expect, test } from 'vitest';
import fc from 'fast-check';
import { numberAt, slot, slots } from '#domain/sizing/tool/slider.ts';

test('the ends of the slider are 1 and the top', () => {
	expect([numberAt(0, 2000), numberAt(slots, 2000)]).toEqual([1, 2000]);
	expect([slot(1, 2000), slot(2000, 2000)]).toEqual([0, slots]);
});

test('a number comes back from its position to within half a step', () => {
	const step = 2000 ** (1 / slots);
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 2000 }), (number) => {
			const back = numberAt(slot(number, 2000), 2000);
			expect(Math.abs(back - number)).toBeLessThanOrEqual(number * (step - 1) + 1);
		}),
	);
});

test('no number and nothing at all stand at the lower end', () => {
	expect([slot(0, 2000), slot(-5, 2000)]).toEqual([0, 0]);
});
