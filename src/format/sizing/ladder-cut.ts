import type { LadderRung, SizeAnswer } from '#domain/sizing/tool/types.ts';

/** How far a rung is from what was asked, by its wait for the first token; what does not run is farthest. */
const wait = ({ verdict, ttftSeconds }: LadderRung) =>
	verdict === 'left-out' ? Infinity : (ttftSeconds ?? Number.MAX_VALUE);

/** The rung that comes nearest to what was asked; undefined of none. */
export const nearest = (rungs: readonly LadderRung[]): LadderRung | undefined =>
	rungs.toSorted((a, b) => wait(a) - wait(b))[0];

/**
 * The rows of a ladder that say most, in its order: the chosen machine, the nearest below and above it, and of each
 * kind of machine the smallest that meets the targets, else the one that comes nearest.
 */
export function ladderCut({ ladder, chosen }: Pick<SizeAnswer, 'ladder' | 'chosen'>): LadderRung[] {
	const place = ladder.findIndex(({ machine }) => machine.id === chosen?.machine.id);
	const cut = new Set(place < 0 ? [] : ladder.slice(Math.max(0, place - 1), place + 2));
	for (const rungs of Map.groupBy(ladder, ({ machine }) => machine.place.kind).values()) {
		const best = rungs.find(({ verdict }) => verdict === 'meets') ?? nearest(rungs);
		if (best) cut.add(best);
	}
	return ladder.filter((rung) => cut.has(rung));
}
