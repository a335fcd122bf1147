import { closedUnits, type Claim } from '#schemas/claim.ts';
import { collections } from '#schemas/index.ts';
import { walkFields } from '#schemas/walk.ts';
import { raisesGrade } from '#domain/evidence/grade.ts';
import { show, type Finding } from '#reader/finding.ts';
import { isOf, type ReadEntry } from '#reader/entry.ts';
import type { Content } from '#reader/read-content.ts';
import { atField, claimsOf, find, findClaim, isClaimMissing, type Rule } from './context.ts';

/** Claims have ids of their own, known units, an honest grade, and conflicts that exist. */
export const claims: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		const seen = new Set<string>();
		for (const [index, claim] of claimsOf(entry).entries()) {
			const path = ['claims', index];
			if (seen.has(claim.id))
				yield atField(entry, [...path, 'id'], {
					found: `the id ${show(claim.id)} a second time`,
					wanted: 'one id a claim',
				});
			seen.add(claim.id);
			yield* checkClaim(content, entry, claim, path);
		}
	}
};

function* checkClaim(
	content: Content,
	entry: ReadEntry,
	claim: Claim,
	path: (string | number)[],
): Generator<Finding> {
	const units = [...closedUnits, ...Object.keys(content.vocabulary.units)];
	if (claim.unit !== undefined && !units.includes(claim.unit)) {
		yield atField(entry, [...path, 'unit'], {
			found: show(claim.unit),
			wanted: `a known unit: ${closedUnits.join(', ')}, or a word of units in vocabulary.yaml`,
		});
	}
	for (const [index, id] of claim.conflictsWith.entries()) {
		const other = findClaim(content, entry, id)?.claim;
		const isAgain = claim.conflictsWith.some(
			(known, at) => at < index && other && findClaim(content, entry, known)?.claim === other,
		);
		if (other === claim || isAgain || isClaimMissing(content, entry, id)) {
			yield atField(entry, [...path, 'conflictsWith', index], {
				found: show(id),
				wanted: 'the id of another claim, once',
			});
		}
	}
	const sources = claim.sources.flatMap(
		({ source }) => find(content, 'sources', source)?.data ?? [],
	);
	if (sources.length > 0 && raisesGrade(claim, sources)) {
		yield atField(entry, [...path, 'lowered', 'to'], {
			found: show(claim.lowered?.to),
			wanted: 'a letter below the computed grade: a grade can only be lowered',
		});
	}
	const twice = claim.sources.findIndex(({ source, locator }, at) =>
		claim.sources.some(
			(other, before) => before < at && other.source === source && other.locator === locator,
		),
	);
	if (twice > 0)
		yield atField(entry, [...path, 'sources', twice], {
			found: 'the same source and place a second time',
			wanted: 'each place once',
		});
}

/** A case rests on two publishers, or says why it does not. */
export const publishers: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (!isOf(entry, 'cases')) continue;
		const cited = entry.data.claims.flatMap((claim) => claim.sources.map(({ source }) => source));
		const names = new Set(
			cited.flatMap((id) => find(content, 'sources', id)?.data.publisher ?? []),
		);
		// A source that cannot be read has a publisher too.
		const isKnown = cited.every((id) => !content.unread.has(`sources/${id}`));
		if (isKnown && names.size === 1 && !entry.data.singlePublisherBecause) {
			yield atField(entry, ['claims'], {
				found: `sources of one publisher, ${show([...names][0])}`,
				wanted: 'sources of two publishers, or singlePublisherBecause',
			});
		}
	}
};

/** A source that nothing cites supports nothing: it is a leftover. */
export const citedSources: Rule = function* (content) {
	const cited = new Set<unknown>();
	for (const entry of content.entries.values()) {
		for (const { value, meta } of walkFields(collections[entry.collection].schema, entry.data)) {
			if (meta.collection === 'sources') cited.add(value);
		}
	}
	for (const entry of content.entries.values()) {
		// While an entry cannot be read, nobody knows what it cites; and a later root may hide or
		// replace what cites a source of an earlier one.
		const isLast = entry.root === content.roots.at(-1);
		if (isOf(entry, 'sources') && isLast && !cited.has(entry.id) && content.unread.size === 0) {
			yield atField(entry, ['title'], {
				found: 'a source that no entry cites',
				wanted: 'a claim or fact that rests on it, or no such file',
			});
		}
	}
};
