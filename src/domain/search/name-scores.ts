import type { Name, NameIndex } from './names.ts';
import type { TableRow } from './table.ts';
import { isLight, type Term, type Unit } from './terms.ts';
import { stem } from './forms.ts';
import { squeeze, tokens } from './tokens.ts';
import { weights } from './weights.ts';

/** How well a row's names answer a query. */
export interface NameScore {
	row: TableRow;
	/** 0 to 1; an exact name scores 1. */
	score: number;
	/** The other name that answers best, or null for the title. */
	alias: string | null;
	/** The query is the whole name, or the whole name stands in it. */
	isWhole: boolean;
	/** The part of the name that stands in the query, 0 to 1; 0 where a number of it does not. */
	share: number;
}

/** Scores every row of which a name shares a word with the query. */
export function nameScores(
	query: string,
	terms: readonly Term[],
	names: NameIndex,
): Map<TableRow, NameScore> {
	const units = terms.flatMap((term) => term.units);
	const all = new Set([
		...tokens(query).map(stem),
		...units.flatMap(({ stems }) => [...stems.keys()]),
	]);
	const total =
		units.reduce((sum, { weight }) => sum + weight, 0) +
		terms.filter(isLight).length * weights.lightWord;
	const scores = new Map<TableRow, NameScore>();
	const take = (name: Name, score: number, isWhole: boolean, share: number) => {
		const weighed = score * (name.alias === null ? 1 : weights.alias);
		const other = scores.get(name.row);
		if (other && other.score >= weighed) return;
		scores.set(name.row, { row: name.row, score: weighed, alias: name.alias, isWhole, share });
	};
	const places = new Set(
		units.flatMap(({ stems }) => [...stems.keys()].flatMap((key) => names.byStem.get(key) ?? [])),
	);
	for (const place of places) {
		const name = names.names[place];
		if (name) take(name, ...compared(name, units, total, all, names));
	}
	const taken = terms.flatMap((term) => term.taken).join('');
	for (const text of [query, taken]) {
		for (const place of names.bySqueezed.get(squeeze(text)) ?? []) {
			const name = names.names[place];
			if (name) take(name, 1, true, 1);
		}
	}
	return scores;
}

/** Whether every number of a name was met, and a word beside. */
function holdsNumbers(name: Name, met: ReadonlySet<string>): boolean {
	const numbers = name.stems.filter((key) => /\d/.test(key));
	const hasWord = [...met].some((key) => /^\p{L}{3,}$/u.test(key));
	return hasWord && numbers.length > 0 && numbers.every((key) => met.has(key));
}

/** How well one name answers: the share of the query that it covers, and the share of the name that was asked for. */
function compared(
	name: Name,
	units: readonly Unit[],
	total: number,
	all: ReadonlySet<string>,
	names: NameIndex,
): [score: number, isWhole: boolean, share: number] {
	const met = new Set<string>();
	let covered = 0;
	for (const { stems, weight } of units) {
		let best = 0;
		for (const key of name.stems) {
			const quality = stems.get(key) ?? 0;
			if (quality > 0) met.add(key);
			if (quality > best) best = quality;
		}
		covered += weight * best;
	}
	const asked = [...met].reduce((sum, key) => sum + names.weightOf(key), 0);
	const ofQuery = total === 0 ? 0 : covered / total;
	const ofName = name.weight === 0 ? 0 : asked / name.weight;
	const isWhole = name.whole.every((key) => all.has(key));
	const least = name.isNumbered ? weights.wholeNumber : weights.wholeName;
	const share = ofQuery * (weights.heldName + (1 - weights.heldName) * ofName);
	// Never quite an exact name: the words may stand in another order.
	return [
		0.96 * Math.max(share, isWhole ? least + (1 - least) * ofQuery : 0),
		isWhole,
		holdsNumbers(name, met) ? ofName : 0,
	];
}
