import type { Measured } from './measure.ts';
import { missedTargets } from './targets.ts';
import type { LadderRung } from './types.ts';

/** A rung with what it was worked out from. */
export interface MeasuredRung {
	rung: LadderRung;
	measured: Measured;
}

/**
 * The machine that the answer is about: the one asked for; else the smallest that meets every target, one without much
 * room only where no other does; else the nearest miss. Null where place and power leave nothing.
 */
export function chooseRung(
	rungs: readonly MeasuredRung[],
	asked: string | null,
): MeasuredRung | null {
	if (asked !== null) return rungs.find(({ rung }) => rung.machine.id === asked) ?? null;
	const first = (verdict: LadderRung['verdict']) =>
		rungs.find(({ rung }) => rung.verdict === verdict);
	return (
		first('meets') ??
		first('tight') ??
		nearest(rungs, 'falls-short', missFactor) ??
		nearest(rungs, 'does-not-fit', lackFactor) ??
		first('unknown') ??
		null
	);
}

/** How far the worst of the targets is missed. */
const missFactor = ({ measured: { found, task } }: MeasuredRung): number =>
	found ? (missedTargets(found, task)[0]?.factor ?? 1) : Number.POSITIVE_INFINITY;

/** How much more memory is needed than there is. */
const lackFactor = ({ measured: { fit } }: MeasuredRung): number =>
	fit ? fit.needBytes / fit.capacity.expected : Number.POSITIVE_INFINITY;

/** The smallest of those that come nearest. */
function nearest(
	rungs: readonly MeasuredRung[],
	verdict: LadderRung['verdict'],
	distance: (rung: MeasuredRung) => number,
): MeasuredRung | null {
	return rungs
		.filter(({ rung }) => rung.verdict === verdict)
		.reduce<MeasuredRung | null>(
			(best, next) => (best && distance(best) <= distance(next) ? best : next),
			null,
		);
}
