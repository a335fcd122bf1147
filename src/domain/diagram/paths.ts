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
			if (after === undefined) return straight(before, point);
			const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
			const start = towards(point, before, reach);
			const end = towards(point, after, reach);
			return `${straight(before, start)}Q${pair(point)} ${pair(end)}`;
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
	const back = towards({ x: 0, y: 0 }, { x: before.x - tip.x, y: before.y - tip.y }, size.length);
	const { halfWidth } = size;
	// From the tip in relative steps: the same words for every head that points the same way.
	return back.x === 0
		? `M${pair(tip)}l${-halfWidth} ${back.y}h${2 * halfWidth}z`
		: `M${pair(tip)}l${back.x} ${-halfWidth}v${2 * halfWidth}z`;
}

/** Along one axis, the other coordinate need not be written: half the weight of a drawing is its lines. */
function straight(from: Point, to: Point): string {
	return from.x === to.x ? `V${to.y}` : `H${to.x}`;
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
