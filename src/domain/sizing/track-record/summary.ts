import type { Judged, RecordLine } from './types.ts';

/** How a set of measurements was met. Shares are of those compared, and null where none was. */
export interface Tally {
	/** Measurements that the engine answered. */
	compared: number;
	refused: number;
	within: number;
	inRange: number;
	withinShare: number | null;
	inRangeShare: number | null;
	/** Half of the predictions are off by no more than this factor; null for verdicts. */
	medianFactor: number | null;
	/** Nine of ten are off by no more than this. */
	factorOfNineTenths: number | null;
}

/** The judgement of a line, or null where the engine refused. */
export const judgedOf = ({ outcome }: RecordLine): Judged | null =>
	'refusal' in outcome ? null : outcome;

/** The smallest value that at least this share of sorted values does not exceed. */
function quantile(sorted: readonly number[], share: number): number | null {
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** Counts and shares of a set of measurements. */
export function tally(lines: readonly RecordLine[]): Tally {
	const judged = lines.map(judgedOf).filter((line) => line !== null);
	const compared = judged.length;
	const within = judged.filter(({ isWithin }) => isWithin).length;
	const inRange = judged.filter(({ isInRange }) => isInRange).length;
	const factors = judged
		.map(({ factor }) => factor)
		.filter((factor) => factor !== null)
		.toSorted((a, b) => a - b);
	return {
		compared,
		refused: lines.length - compared,
		within,
		inRange,
		withinShare: compared === 0 ? null : within / compared,
		inRangeShare: compared === 0 ? null : inRange / compared,
		medianFactor: quantile(factors, 0.5),
		factorOfNineTenths: quantile(factors, 0.9),
	};
}

/** How badly a line was missed, for sorting: wrong verdicts and factors without end first, refusals last. */
function badness(line: RecordLine): number {
	const judged = judgedOf(line);
	if (!judged) return -1;
	return judged.factor ?? (judged.isWithin ? 0 : Number.POSITIVE_INFINITY);
}

/** The lines, worst first: those outside their tolerance before those inside. */
export function worstFirst<Line extends RecordLine>(lines: readonly Line[]): Line[] {
	const isMissed = (line: Line) => (judgedOf(line)?.isWithin === false ? 1 : 0);
	const gap = (a: number, b: number) => (a === b ? 0 : b - a);
	return lines.toSorted((a, b) => isMissed(b) - isMissed(a) || gap(badness(a), badness(b)));
}
