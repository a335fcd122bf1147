import { gradeOf, secondHandKinds } from '#domain/evidence/grade.ts';
import { interestOf, type Party } from '#domain/evidence/interest.ts';
import type { Claim } from '#schemas/claim.ts';
import type { ReadEntry } from '#reader/entry.ts';
import type { Content } from '#reader/read-content.ts';
import { claimsOf, find } from '#rules/context.ts';
import type { CitedSource, GradedClaim } from './types.ts';

/** The claims of an entry with grade, interest and numbered sources. */
export function gradedClaims(
	content: Content,
	read: ReadEntry,
	sources: CitedSource[],
): GradedClaim[] {
	return claimsOf(read).map((claim) => {
		const cited = claim.sources.flatMap(({ source, locator }) => {
			const found = sources.find(({ id }) => id === source);
			return found ? [{ number: found.number, id: source, locator, data: found.data }] : [];
		});
		return {
			claim,
			globalId: `${read.key}#${claim.id}`,
			path: `/${read.key}/#${claim.id}`,
			grading: gradeOf(
				claim,
				cited.map(({ data }) => data),
			),
			interest: interestOf(claim, {
				voices: parties(content, [...firstHand(cited), claim.measurer]),
				makers: parties(content, makersOf(read, claim)),
				subjects: parties(content, subjectsOf(read, claim)),
			}),
			sources: cited.map(({ number, id, locator }) => ({ number, id, locator })),
			conflicts: claim.conflictsWith.map((id) => (id.includes('#') ? id : `${read.key}#${id}`)),
		};
	});
}

/** Makes conflicts symmetric: an author types one side. */
export function linkConflicts(claims: ReadonlyMap<string, GradedClaim>): void {
	for (const claim of claims.values()) {
		for (const id of claim.conflicts) {
			const other = claims.get(id);
			if (other && !other.conflicts.includes(claim.globalId)) other.conflicts.push(claim.globalId);
		}
	}
}

/** Publishers that speak for themselves: a newspaper or a forum only passes on what others say. */
function firstHand(cited: { data: CitedSource['data'] }[]): string[] {
	return cited
		.filter(({ data }) => !secondHandKinds.has(data.kind))
		.map(({ data }) => data.publisher);
}

/** Whoever reports on its own doing; a claim about somebody else has no such party. */
function subjectsOf({ data }: ReadEntry, claim: Claim): (string | undefined)[] {
	return 'organisation' in data && !claim.about ? [data.organisation] : [];
}

/** Whoever makes or sells what a claim is about. */
function makersOf({ data }: ReadEntry, claim: Claim): (string | undefined)[] {
	if (claim.about) return [claim.about];
	if ('suppliers' in data) return data.suppliers;
	if ('maker' in data) return [data.maker];
	if ('developer' in data) return [data.developer];
	return [];
}

function parties(content: Content, ids: (string | undefined)[]): Party[] {
	return ids.flatMap((id) => {
		const data = id === undefined ? undefined : find(content, 'organisations', id)?.data;
		return id !== undefined && data ? [{ id, kind: data.kind, parent: data.parent }] : [];
	});
}
