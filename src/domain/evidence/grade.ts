import type { Claim } from '#schemas/claim.ts';
import type { Source } from '#schemas/sources.ts';
import type { GradeLetter, SourceKind } from '#schemas/vocabulary.ts';

/** Kinds of source that only report what somebody else found or said. */
export const secondHandKinds: ReadonlySet<SourceKind> = new Set([
	'press',
	'blog',
	'forum',
	'table',
]);
const strongKinds: ReadonlySet<SourceKind> = new Set([
	'paper',
	'dataset',
	'court',
	'regulator',
	'audit',
]);
const officialKinds: ReadonlySet<SourceKind> = new Set(['court', 'regulator', 'filing', 'audit']);

/** A grade with the line of the table that gave it, and the author's reason where it was lowered. */
export interface Grading {
	grade: GradeLetter;
	reason: string;
	/** The computed grade, where the author lowered it. */
	loweredFrom: GradeLetter | null;
}

/** What the grade looks at: who measured, how, and the sources that were read. */
export type GradedClaim = Pick<Claim, 'measuredBy' | 'method' | 'design' | 'lowered'>;
export type GradedSource = Pick<Source, 'kind' | 'read'>;

/**
 * The grade of a claim. First line that holds:
 *
 * | Grade | When |
 * |---|---|
 * | E | Pitcrew measured it, or it is an estimate |
 * | D | every source read is second-hand for it |
 * | A | independent, with its method, in a paper, data set, ruling, regulator's text or audit read whole or in the part that matters |
 * | B | independent otherwise; or the party concerned with its method; or an official record |
 * | C | the party concerned, first-hand, without a method |
 *
 * `sources` are those the claim cites, in any order. Throws when there are none.
 */
export function gradeOf(claim: GradedClaim, sources: readonly GradedSource[]): Grading {
	const computed = computedGrade(claim, sources);
	const { lowered } = claim;
	if (lowered && lowered.to > computed.grade) {
		return { grade: lowered.to, reason: lowered.why, loweredFrom: computed.grade };
	}
	return { ...computed, loweredFrom: null };
}

function computedGrade(
	claim: GradedClaim,
	sources: readonly GradedSource[],
): { grade: GradeLetter; reason: string } {
	if (sources.length === 0) throw new Error('A claim without a source has no grade.');
	if (claim.measuredBy === 'pitcrew' || claim.design === 'estimate') {
		return { grade: 'E', reason: 'An estimate, with its arithmetic shown.' };
	}
	if (sources.every((source) => secondHandKinds.has(source.kind))) {
		return { grade: 'D', reason: 'Every source read only reports it.' };
	}
	const hasMethod = claim.method !== 'none';
	if (claim.measuredBy === 'independent') {
		const strong = sources.some(
			(source) => strongKinds.has(source.kind) && source.read !== 'excerpt',
		);
		return hasMethod && strong
			? { grade: 'A', reason: 'Independent, with its method, in a primary source that was read.' }
			: { grade: 'B', reason: 'Independent, first-hand.' };
	}
	if (hasMethod) return { grade: 'B', reason: 'From the party concerned, with its method.' };
	if (sources.some((source) => officialKinds.has(source.kind))) {
		return { grade: 'B', reason: 'An official record.' };
	}
	return { grade: 'C', reason: 'From the party concerned, first-hand, without a method.' };
}

/** Whether an author's lowered grade would raise it (or change nothing): the checker refuses that. */
export function raisesGrade(claim: GradedClaim, sources: readonly GradedSource[]): boolean {
	return claim.lowered !== undefined && claim.lowered.to <= computedGrade(claim, sources).grade;
}
