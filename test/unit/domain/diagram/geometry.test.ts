import { describe, expect, test } from 'vitest';
import {
	boxesOverlap,
	isOnBorder,
	isOrthogonal,
	lineCrossesBox,
	onWholePixels,
} from '#domain/diagram/geometry.ts';
import { arrowHead, roundedPath, shortenedEnd } from '#domain/diagram/paths.ts';

const box = { x: 10, y: 10, width: 100, height: 40 };

describe('boxes', () => {
	test('overlap when they share area, not when they only touch', () => {
		expect(boxesOverlap(box, { x: 109, y: 49, width: 5, height: 5 })).toBe(true);
		expect(boxesOverlap(box, { x: 110, y: 10, width: 5, height: 5 })).toBe(false);
		expect(boxesOverlap(box, { x: 10, y: 50, width: 5, height: 5 })).toBe(false);
	});

	test.each([
		{ point: { x: 10, y: 30 }, on: true, where: 'left side' },
		{ point: { x: 110, y: 50 }, on: true, where: 'corner' },
		{ point: { x: 60, y: 10 }, on: true, where: 'top side' },
		{ point: { x: 60, y: 30 }, on: false, where: 'inside' },
		{ point: { x: 10, y: 51 }, on: false, where: 'below the left side' },
	])('a point on the $where is on the border: $on', ({ point, on }) => {
		expect(isOnBorder(point, box)).toBe(on);
	});

	test('are crossed by a line through them, not by one along their border', () => {
		const across = [
			{ x: 0, y: 30 },
			{ x: 200, y: 30 },
		];
		const along = [
			{ x: 0, y: 10 },
			{ x: 200, y: 10 },
		];
		expect(lineCrossesBox(across, box)).toBe(true);
		expect(lineCrossesBox(along, box)).toBe(false);
	});
});

describe('lines', () => {
	const corner = [
		{ x: 0, y: 0 },
		{ x: 50, y: 0 },
		{ x: 50, y: 8 },
	];

	test('are orthogonal until a stretch runs askew', () => {
		expect(isOrthogonal(corner)).toBe(true);
		expect(isOrthogonal([...corner, { x: 51, y: 9 }])).toBe(false);
	});

	test('come to whole pixels without going askew', () => {
		// 0.4 and 0.6 round to different pixels; the stretch between them runs down.
		const line = [
			{ x: 0.4, y: 0 },
			{ x: 0.6, y: 20.2 },
			{ x: 30, y: 20.2 },
		];
		expect(onWholePixels(line)).toEqual([
			{ x: 0, y: 0 },
			{ x: 0, y: 20 },
			{ x: 30, y: 20 },
		]);
	});

	test('round a corner by at most half of the shorter stretch', () => {
		// Radius 6 is cut to 4, half of the stretch of 8.
		expect(roundedPath(corner, 6)).toBe('M0 0H46Q50 0 50 4V8');
	});

	test('leave room for the arrow head, whose tip is their end', () => {
		expect(shortenedEnd(corner, 3).at(-1)).toEqual({ x: 50, y: 5 });
		expect(arrowHead(corner, { length: 6, halfWidth: 3 })).toBe('M50 8l-3 -6h6z');
	});

	test.each([
		{ towards: 'up', from: { x: 0, y: 30 }, head: 'M0 0l-3 6h6z' },
		{ towards: 'left', from: { x: 30, y: 0 }, head: 'M0 0l6 -3v6z' },
		{ towards: 'right', from: { x: -30, y: 0 }, head: 'M0 0l-6 -3v6z' },
	])('the arrow head points $towards', ({ from, head }) => {
		expect(arrowHead([from, { x: 0, y: 0 }], { length: 6, halfWidth: 3 })).toBe(head);
	});
});
