import type { Claim } from '#schemas/claim.ts';
import type { InterestKind, OrganisationKind } from '#schemas/vocabulary.ts';

/** An organisation as far as interest goes: who owns it, and whether it sells. */
export interface Party {
	id: string;
	kind: OrganisationKind;
	parent?: string | undefined;
}

export interface InterestContext {
	/** Who published the sources of the claim, and who measured, if named. */
	voices: readonly Party[];
	/** Whoever made, sells or supplies what the claim is about. */
	makers: readonly Party[];
	/** Whoever uses it and reports on itself. */
	subjects: readonly Party[];
}

export interface Interest {
	kind: InterestKind;
	/** Why, where an author overrode it. */
	why: string | null;
}

/**
 * Who has an interest in a claim, relative to whom it is about. An override wins. A maker about its
 * own product is `vendor`; a seller about another maker's product is `competitor`; an organisation
 * about itself is `subject`. A claim marked independent but published by the maker is `vendor`.
 */
export function interestOf(
	claim: Pick<Claim, 'measuredBy' | 'interest'>,
	context: InterestContext,
): Interest {
	if (claim.interest) return { kind: claim.interest.kind, why: claim.interest.why };
	return { kind: computedInterest(claim.measuredBy, context), why: null };
}

function computedInterest(measuredBy: Claim['measuredBy'], context: InterestContext): InterestKind {
	const { voices, makers, subjects } = context;
	if (measuredBy === 'pitcrew') return 'pitcrew';
	if (measuredBy === 'subject') return 'subject';
	const sellers = voices.filter((voice) => voice.kind === 'vendor');
	const isMaker = sellers.some((seller) => makers.some((maker) => isSameHouse(seller, maker)));
	const isCompetitor =
		!isMaker && sellers.length > 0 && makers.some((maker) => maker.kind === 'vendor');
	if (measuredBy === 'vendor' || measuredBy === 'integrator')
		return isCompetitor ? 'competitor' : 'vendor';
	if (isMaker) return 'vendor';
	if (isCompetitor) return 'competitor';
	return voices.some((voice) => subjects.some((subject) => isSameHouse(voice, subject)))
		? 'subject'
		: 'independent';
}

/** Whether two organisations are one, or one owns the other, or both have one owner. */
function isSameHouse(a: Party, b: Party): boolean {
	const houseOfA = [a.id, a.parent];
	return [b.id, b.parent].some((id) => id !== undefined && houseOfA.includes(id));
}
