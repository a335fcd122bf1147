import type { SearchHit } from './index-api.ts';
import type { Membership } from './narrow.ts';

/** Records hold little text of ours, and what rests on them is the better answer. */
const weightOf: Readonly<Record<string, number>> = { sources: 0.3, organisations: 0.35 };

/** What nobody should lean on comes after everything that holds. */
const sinking: readonly (readonly [facet: string, value: string])[] = [
	['freshness', 'expired'],
	['state', 'superseded'],
	['state', 'archived'],
];

/**
 * Puts hits in order, best first: by score, records of sources and organisations weighed down; then everything
 * expired, superseded or archived. Equal hits keep their order.
 */
export function rank(hits: readonly SearchHit[], membership: Membership): SearchHit[] {
	const holds = (facet: string, value: string, id: string) =>
		membership.get(facet)?.get(value)?.has(id) ?? false;
	const weighed = hits.map((hit) => {
		const kind = Object.keys(weightOf).find((collection) =>
			holds('collection', collection, hit.id),
		);
		return {
			hit,
			isSunk: sinking.some(([facet, value]) => holds(facet, value, hit.id)),
			score: hit.score * (kind ? (weightOf[kind] ?? 1) : 1),
		};
	});
	return weighed
		.sort((a, b) => Number(a.isSunk) - Number(b.isSunk) || b.score - a.score)
		.map(({ hit }) => hit);
}
