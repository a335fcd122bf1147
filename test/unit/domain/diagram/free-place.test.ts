import { describe, expect, test } from 'vitest';
import { freePlace } from '#domain/diagram/free-place.ts';

const strip = { x: 10, y: 20, width: 200, height: 15 };
const downAt = (x: number) => [
	{ x, y: 0 },
	{ x, y: 100 },
];

describe('freePlace', () => {
	test('is the left end of a strip that no line crosses', () => {
		expect(freePlace(strip, 40, [])).toEqual({ x: 10, y: 20, width: 40, height: 15 });
	});

	test('lies past the line, with air between', () => {
		// From 10 by 4 until the word and its 6 px of air lie right of 30: 38 is the first.
		expect(freePlace(strip, 40, [downAt(30)]).x).toBe(38);
	});

	test('skips a gap that is too narrow', () => {
		expect(freePlace(strip, 40, [downAt(30), downAt(75)]).x).toBe(82);
	});

	test('is the left end again when every place is crossed', () => {
		const lines = [20, 50, 80, 110, 140, 170, 200].map(downAt);
		expect(freePlace(strip, 40, lines).x).toBe(10);
	});
});
