import type { Point } from './geometry.ts';

/**
 * The `d` of an SVG path along an orthogonal line, with its corners rounded.
 * A corner takes at most half of the shorter stretch beside it.
 */
export function roundedPath(points: readonly Point[], radius: number): string {
	return points
		.map((point, index) => {
			const before = points[index - 1];
			const after = points[index + 1];
			if (before === undefined) return `M${pair(point)}`;
			if (after === undefined) return `L${pair(point)}`;
			const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
			const start = towards(point, before, reach);
			const end = towards(point, after, reach);
			return `L${pair(start)}Q${pair(point)} ${pair(end)}`;
		})
		.join('');
}

/** The same line, its last stretch shortened by `length` to leave room for an arrow head. */
export function shortenedEnd(points: readonly Point[], length: number): Point[] {
	const end = points.at(-1);
	const before = points.at(-2);
	if (end === undefined || before === undefined) return [...points];
	return [...points.slice(0, -1), towards(end, before, Math.min(length, distance(end, before)))];
}

/** The `d` of a filled arrow head whose tip is the end of an orthogonal line. */
export function arrowHead(
	points: readonly Point[],
	size: { readonly length: number; readonly halfWidth: number },
): string {
	const tip = points.at(-1);
	const before = points.at(-2);
	if (tip === undefined || before === undefined) return '';
	const foot = towards(tip, before, size.length);
	const across = foot.x === tip.x ? { x: size.halfWidth, y: 0 } : { x: 0, y: size.halfWidth };
	const left = { x: foot.x - across.x, y: foot.y - across.y };
	const right = { x: foot.x + across.x, y: foot.y + across.y };
	return `M${pair(left)}L${pair(tip)}L${pair(right)}Z`;
}

function distance(a: Point, b: Point): number {
	return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, reach: number): Point {
	return {
		x: from.x + Math.sign(to.x - from.x) * reach,
		y: from.y + Math.sign(to.y - from.y) * reach,
	};
}

function pair({ x, y }: Point): string {
	return `${x} ${y}`;
}
