import { describe, expect, it } from 'vitest';
import {
	across,
	decades,
	down,
	factorLine,
	marks,
	plotFrame,
} from '#domain/sizing/track-record/plot.ts';

const points = [
	{ measured: 2, predicted: 3 },
	{ measured: 450, predicted: 90 },
];
const frame = plotFrame(points, 700);

describe('the plot', () => {
	it('has the same whole decades on both axes, and holds every point', () => {
		expect(decades(frame)).toEqual([0, 1, 2, 3]);
		for (const { measured, predicted } of points) {
			expect(across(frame, measured)).toBeGreaterThan(frame.left);
			expect(down(frame, predicted)).toBeLessThan(frame.top + frame.side);
		}
		expect(frame.left + frame.side).toBeLessThanOrEqual(frame.size);
	});

	it('puts more to the right and higher up, in equal steps a decade', () => {
		const step = across(frame, 10) - across(frame, 1);
		expect(Math.abs(across(frame, 100) - across(frame, 10) - step)).toBeLessThanOrEqual(1);
		expect(Math.abs(down(frame, 10) - down(frame, 100) - step)).toBeLessThanOrEqual(1);
	});

	it('draws one mark where points meet', () => {
		const twice = marks(frame, [...points, ...points], 'h0');
		expect(twice.match(/M/g)).toHaveLength(2);
	});

	it('draws the line of a factor inside the frame, above the exact one for more', () => {
		const numbers = (path: string) => path.match(/\d+/g)?.map(Number) ?? [];
		const [x = 0, y = 0, x2 = 0, y2 = 0] = numbers(factorLine(frame, 2));
		expect([x, y2]).toEqual([frame.left, frame.top]);
		expect(y).toBeLessThan(frame.top + frame.side);
		expect(x2).toBeLessThan(frame.left + frame.side);
		expect(numbers(factorLine(frame, 0.5))[1]).toBe(frame.top + frame.side);
	});

	it('has a frame without points too', () => {
		expect(decades(plotFrame([], 700))).toEqual([0, 1]);
	});
});
