/** A square plot with the same logarithmic scale on both axes, in units of its drawing. */
export interface PlotFrame {
	/** Side of the whole drawing. */
	size: number;
	left: number;
	top: number;
	/** Side of the area that points lie in. */
	side: number;
	/** Powers of ten at the ends of both axes. */
	fromDecade: number;
	toDecade: number;
}

/** A measurement as a point: measured across, predicted upwards. */
export interface PlotPoint {
	measured: number;
	predicted: number;
}

const margin = { left: 96, right: 26, top: 14, bottom: 62 };

/** The frame that holds all points, whole decades wide. Points must be above zero. */
export function plotFrame(points: readonly PlotPoint[], size: number): PlotFrame {
	const values = points.flatMap(({ measured, predicted }) => [measured, predicted]);
	const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	const high = values.reduce((a, b) => Math.max(a, b), 0);
	const fromDecade = values.length === 0 ? 0 : Math.floor(Math.log10(low));
	const toDecade = values.length === 0 ? 1 : Math.ceil(Math.log10(high));
	return {
		size,
		left: margin.left,
		top: margin.top,
		side: size - Math.max(margin.left + margin.right, margin.top + margin.bottom),
		fromDecade,
		toDecade: Math.max(toDecade, fromDecade + 1),
	};
}

const along = ({ side, fromDecade, toDecade }: PlotFrame, value: number) =>
	((Math.log10(value) - fromDecade) / (toDecade - fromDecade)) * side;

/** Across: where a measured value lies. */
export const across = (frame: PlotFrame, measured: number) =>
	Math.round(frame.left + along(frame, measured));

/** Downwards: where a predicted value lies. */
export const down = (frame: PlotFrame, predicted: number) =>
	Math.round(frame.top + frame.side - along(frame, predicted));

/** The decades of the axes, both ends included. */
export const decades = ({ fromDecade, toDecade }: PlotFrame): number[] =>
	Array.from({ length: toDecade - fromDecade + 1 }, (_, index) => fromDecade + index);

/** Marks of one kind as the data of one path: a mark is drawn once where several points meet. */
export function marks(frame: PlotFrame, points: readonly PlotPoint[], shape: string): string {
	const places = points.map(
		({ measured, predicted }) => `M${across(frame, measured)} ${down(frame, predicted)}`,
	);
	return [...new Set(places)].map((place) => place + shape).join('');
}

/** The line on which predicted is measured × factor, cut where it leaves the frame. */
export function factorLine(frame: PlotFrame, factor: number): string {
	const low = 10 ** frame.fromDecade;
	const high = 10 ** frame.toDecade;
	const from = Math.max(low, low / factor);
	const to = Math.min(high, high / factor);
	const end = (value: number) => `${across(frame, value)} ${down(frame, value * factor)}`;
	return `M${end(from)}L${end(to)}`;
}
