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

/**
 * The line on whole pixels. Where rounding sent the two ends of a stretch to neighbouring pixels, the
 * later end follows the earlier, so that an orthogonal line stays orthogonal.
 */
export function onWholePixels(points: readonly Point[]): Point[] {
	const result: Point[] = [];
	for (const point of points) {
		const previous = result.at(-1);
		const x = Math.round(point.x);
		const y = Math.round(point.y);
		const isAskew = previous !== undefined && previous.x !== x && previous.y !== y;
		if (!isAskew) result.push({ x, y });
		else if (Math.abs(previous.x - x) < Math.abs(previous.y - y)) result.push({ x: previous.x, y });
		else result.push({ x, y: previous.y });
	}
	return result;
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
