/** Positions of a slider over the requests: between two neighbours the number grows by the same factor. */
export const slots = 100;

/** The position that stands for a number from 1 to `top`. */
export const slot = (number: number, top: number): number =>
	Math.round((Math.log(Math.max(1, number)) / Math.log(top)) * slots);

/** The number that a position stands for. */
export const numberAt = (position: number, top: number): number =>
	Math.round(top ** (position / slots));
