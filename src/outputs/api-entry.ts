import type { Catalog, CitedSource, Entry, GradedClaim } from '#catalog/types.ts';
import { gradeLetters, type GradeLetter } from '#schemas/vocabulary.ts';
import { formatClaimValue } from '#format/quantity.ts';
import { href } from '#site';
import { absolute, linksOf } from './addresses.ts';
import { bodyMarkdown } from './markdown-body.ts';

/** An entry as lists hold it: what it is, where it stands, what was computed, and its data. */
export function entryRecord(entry: Entry) {
	const { key, collection, id, title, summary, data, flag, freshness, retirement } = entry;
	return {
		key,
		collection,
		id,
		title,
		...(summary ? { summary } : {}),
		path: href(entry.path),
		url: absolute(entry.path),
		links: linksOf(entry),
		...('status' in data ? { status: data.status, flag } : {}),
		freshness,
		retirement,
		grades: gradeCounts(entry.claims),
		data,
	};
}

/** How many claims hold each grade; there is no average. */
function gradeCounts(claims: readonly GradedClaim[]): Record<GradeLetter, number> {
	const count = (letter: GradeLetter) =>
		claims.filter(({ grading }) => grading.grade === letter).length;
	return Object.fromEntries(gradeLetters.map((letter) => [letter, count(letter)])) as Record<
		GradeLetter,
		number
	>;
}

/** One entry as compact JSON, with its claims, sources and relations. Ids never change meaning. */
export function entryJson(catalog: Catalog, entry: Entry): string {
	const { claims, sources, backlinks, leansOn } = entry;
	return JSON.stringify({
		...entryRecord(entry),
		asOf: catalog.today,
		claims: claims.map((claim) => claimRecord(catalog, claim)),
		sources: sources.map((source) => sourceRecord(entry.key, source)),
		backlinks: backlinks.map(({ key }) => key),
		leansOn: leansOn.map(({ link, why }) => ({ key: link.key, why })),
		...(entry.hasBody ? { body: bodyMarkdown(catalog, entry) } : {}),
	});
}

function claimRecord(catalog: Catalog, graded: GradedClaim) {
	const { claim, globalId, path, grading, interest, conflicts } = graded;
	return {
		...claim,
		globalId,
		path: href(path),
		// The value as readers see it.
		text: formatClaimValue(claim, catalog.vocabulary.units),
		grade: grading.grade,
		gradeReason: grading.reason,
		loweredFrom: grading.loweredFrom,
		interest: interest.kind,
		interestWhy: interest.why,
		sources: graded.sources,
		conflictsWith: conflicts,
	};
}

function sourceRecord(key: string, source: CitedSource) {
	const { number, id, data, publisher, supports, facts, isSecondHand } = source;
	return {
		number,
		id,
		...data,
		publisher: { id: data.publisher, name: publisher },
		isSecondHand,
		supports: supports.map(({ claimId, locator }) => ({ claim: `${key}#${claimId}`, locator })),
		facts,
	};
}
