import { lineCrossesBox, type Box, type Point } from './geometry.ts';

/** How far the search moves on, and the air left between a word and a line, in px. */
const stride = 4;
const air = 6;

/**
 * The first place from the left, in a strip of a drawing, where a word of this width crosses no line.
 * Where there is none, the left end of the strip.
 */
export function freePlace(strip: Box, width: number, lines: readonly (readonly Point[])[]): Box {
	const start = { ...strip, width };
	for (let x = strip.x; x + width <= strip.x + strip.width; x += stride) {
		const aired = { ...start, x: x - air, width: width + 2 * air };
		if (!lines.some((line) => lineCrossesBox(line, aired))) return { ...start, x };
	}
	return start;
}
