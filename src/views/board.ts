import type { Catalog, Entry } from '#catalog/types.ts';
import { compare } from '#domain/order.ts';
import { collectionWords } from '#format/words.ts';

/** How many claims of each grade an entry holds, best first. */
export function gradeTally(entry: Entry) {
	const counts = Map.groupBy(entry.claims, ({ grading }) => grading.grade);
	return [...counts]
		.map(([grade, claims]) => ({ grade, count: claims.length }))
		.sort((a, b) => compare(a.grade, b.grade));
}

/** A row of the timing board. Null for entries without a shelf life. */
export function boardRow(entry: Entry) {
	if (!entry.freshness) return null;
	const { reviewed, goodUntil, daysLeft, shareLeft } = entry.freshness;
	return {
		flagTone: entry.flag.tone,
		flagLabel: entry.flag.label,
		title: entry.title,
		path: entry.path,
		kind: collectionWords[entry.collection].one,
		grades: gradeTally(entry),
		reviewed,
		goodUntil,
		daysLeft,
		share: shareLeft,
	};
}

/** A dated change of an entry. */
export interface ChangeRow {
	date: string;
	entry: Entry;
	what: string;
	why: string | undefined;
}

/** All changes, newest first. */
export function changesOf(catalog: Catalog): ChangeRow[] {
	return catalog
		.all()
		.flatMap((entry) =>
			'changes' in entry.data
				? entry.data.changes.map(({ date, what, why }) => ({ date, entry, what, why }))
				: [],
		)
		.sort((a, b) => compare(b.date, a.date) || compare(a.entry.key, b.entry.key));
}

/** Entries for the board: of each kind the ones with the most evidence, so that the board shows the breadth. */
export function boardEntries(catalog: Catalog): Entry[] {
	const strongest = (name: Entry['collection'], count: number): Entry[] =>
		catalog
			.of(name)
			.toSorted((a, b) => strength(b) - strength(a) || compare(a.key, b.key))
			.slice(0, count);
	return [
		...strongest('cases', 3),
		...strongest('architectures', 1),
		...strongest('models', 1),
		...strongest('techniques', 1),
		...strongest('systems', 1),
	];
}

function strength({ claims }: Entry): number {
	return claims.filter(({ grading }) => grading.grade <= 'B').length;
}
