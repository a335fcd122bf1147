/** A place on the drawing, in px from its top left corner. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A rectangle on the drawing, in px; x and y are its top left corner. */
export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

/** True when two boxes share area; boxes that only touch do not overlap. */
export function boxesOverlap(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True when a point lies on one of the four sides of a box. */
export function isOnBorder(point: Point, box: Box): boolean {
	const right = box.x + box.width;
	const bottom = box.y + box.height;
	const withinX = point.x >= box.x && point.x <= right;
	const withinY = point.y >= box.y && point.y <= bottom;
	const onVertical = (point.x === box.x || point.x === right) && withinY;
	const onHorizontal = (point.y === box.y || point.y === bottom) && withinX;
	return onVertical || onHorizontal;
}

/** True when every stretch of a line runs straight across or straight down. */
export function isOrthogonal(points: readonly Point[]): boolean {
	return points.every((point, index) => {
		const previous = points[index - 1];
		return previous === undefined || previous.x === point.x || previous.y === point.y;
	});
}

/** True when a line passes through the inside of a box; running along its border does not count. */
export function lineCrossesBox(points: readonly Point[], box: Box): boolean {
	return points.some((point, index) => {
		const previous = points[index - 1];
		if (previous === undefined) return false;
		const left = Math.min(previous.x, point.x);
		const right = Math.max(previous.x, point.x);
		const top = Math.min(previous.y, point.y);
		const bottom = Math.max(previous.y, point.y);
		return left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y;
	});
}

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
