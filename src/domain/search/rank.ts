import type { BodyScore } from './body-scores.ts';
import type { NameScore } from './name-scores.ts';
import { sitePages, type SearchTable, type TableRow } from './table.ts';
import { tokens } from './tokens.ts';
import { weights } from './weights.ts';

/** A page in the order of results. */
export interface Ranked {
	id: string;
	/** Null for a page that search does not know by name. */
	row: TableRow | null;
	score: number;
	alias: string | null;
}

/** From here on a name is taken for exact. */
export const exactScore = 0.965;

/** Puts names and text together and in order, best first; what does not stand is weighed down unless asked for by name. */
export function rank(
	byName: ReadonlyMap<TableRow, NameScore>,
	byText: ReadonlyMap<string, BodyScore>,
	table: SearchTable,
	isAboutSite: boolean,
): Ranked[] {
	const ids = new Set([...byText.keys(), ...[...byName.keys()].map(({ id }) => id)]);
	const ranked = [...ids].map((id) => {
		const row = table.byId.get(id) ?? null;
		const name = row && byName.get(row);
		const isExact = (name?.score ?? 0) > exactScore;
		const kind = row ? (weights.kinds[row.collection] ?? 1) : weights.unnamed;
		const share = isAboutSite && row?.collection === sitePages ? weights.aboutSite : kind;
		const textKind = row ? (weights.texts[row.collection] ?? 1) : 1;
		// A whole name is what was asked for, whatever became of it.
		const isSunk = row !== null && row.standing !== 'current' && !name?.isWhole;
		const score =
			weights.name * (name?.score ?? 0) ** weights.namePower +
			(isExact ? weights.exactName : 0) +
			weights.text * textKind * (byText.get(id)?.score ?? 0);
		return {
			...{ id, row, alias: name?.alias ?? null },
			score: score * share * (isSunk ? weights.sunk : 1),
		};
	});
	return mixed(ranked.sort((a, b) => b.score - a.score));
}

/** So many of the first results are looked at for what crowds them. */
const lookedAt = 60;

/** Weighs down what crowds a list: the further members of one family, unless they are exactly what was asked for. */
function mixed(ranked: readonly Ranked[]): Ranked[] {
	const seen = new Map<string, number>();
	const weighed = ranked.map((one, place) => {
		if (place >= lookedAt || one.row === null || one.score > weights.exactName) return one;
		const family = `${one.row.collection} ${tokens(one.row.title)[0] ?? ''}`;
		const before = seen.get(family) ?? 0;
		seen.set(family, before + 1);
		return before < weights.familyFree
			? one
			: { ...one, score: one.score * weights.family ** (before - weights.familyFree + 1) };
	});
	return weighed.sort((a, b) => b.score - a.score);
}

/** Where the page that does what was asked stands among the results, unless it stands higher. */
const offeredPlace = 1;

/** Results with the page that does what was asked among the first. */
export function offered(ranked: readonly Ranked[], row: TableRow): Ranked[] {
	const at = ranked.findIndex(({ id }) => id === row.id);
	if (at >= 0 && at <= offeredPlace) return [...ranked];
	const before = ranked[offeredPlace];
	const one = { id: row.id, row, score: before?.score ?? 1, alias: null };
	return ranked.filter(({ id }) => id !== row.id).toSpliced(offeredPlace, 0, one);
}
