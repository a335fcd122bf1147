import { fold, squeeze, tokens } from './tokens.ts';
import { isOfSite, type SearchTable, type TableRow } from './table.ts';

/** A name that a reader may be typing. */
export interface Suggestion {
	title: string;
	/** From the root of the site. */
	address: string;
	/** The other name that matched, when the title did not: "key-value cache". */
	alias: string | null;
}

/** Suggestions of one kind. */
export interface SuggestionGroup {
	/** Name of the collection. */
	collection: string;
	/** "Models" */
	group: string;
	items: Suggestion[];
}

/** A name ready to be compared with what is being typed. */
interface Typeable {
	row: TableRow;
	alias: string | null;
	folded: string;
	squeezed: string;
}

const prepared = new WeakMap<SearchTable, readonly Typeable[]>();

function typeables(table: SearchTable): readonly Typeable[] {
	const known = prepared.get(table);
	if (known) return known;
	const made = table.rows
		.filter(({ standing }) => standing !== 'archived')
		.flatMap((row) =>
			[null, ...row.aliases].map((alias): Typeable => {
				const folded = fold(alias ?? row.title);
				return { row, alias, folded, squeezed: squeeze(folded) };
			}),
		);
	prepared.set(table, made);
	return made;
}

/** What a fitting name is worth: it begins so, a word of it does, or the words do in any order. Null when it does not fit. */
function fit(name: Typeable, typed: Typed): number | null {
	const { row, alias, folded, squeezed } = name;
	const isBegun = folded.startsWith(typed.folded) || squeezed.startsWith(typed.squeezed);
	const isHeld = folded.includes(` ${typed.folded}`);
	const holdsAll = isBegun || isHeld || holdsParts(name, typed);
	if (!holdsAll) return null;
	const whole = squeezed === typed.squeezed ? 4 : 0;
	const place = isBegun ? 3 : isHeld ? 2 : 1;
	const weight = row.standing === 'current' ? 0 : -2;
	const kind = row.collection === 'benchmarks' || isOfSite(row.collection) ? -0.5 : 0;
	return whole + place + weight + kind - (alias === null ? 0 : 0.6) - folded.length / 200;
}

/** Whether the words stand in a name in any order; a cheap look first, for it fits few of thousands. */
function holdsParts({ folded, squeezed }: Typeable, { parts }: Typed): boolean {
	if (!parts.every((part) => squeezed.includes(part.replaceAll('.', '')))) return false;
	const others = tokens(folded);
	return parts.every((part) => others.some((other) => other.startsWith(part)));
}

/** What is being typed. */
interface Typed {
	folded: string;
	squeezed: string;
	parts: readonly string[];
}

/**
 * Names that begin with or hold what was typed, grouped by kind, best first; the groups in the order of their best.
 * Synchronous, over the table alone.
 *
 * @param most suggestions in all
 */
export function suggest(table: SearchTable, typed: string, most = 8): SuggestionGroup[] {
	const folded = fold(typed).trim();
	const asked: Typed = { folded, squeezed: squeeze(typed), parts: tokens(typed) };
	if (asked.squeezed === '') return [];
	const best = new Map<TableRow, { score: number; suggestion: Suggestion }>();
	for (const name of typeables(table)) {
		const score = fit(name, asked);
		const { row, alias } = name;
		if (score === null || score <= (best.get(row)?.score ?? -Infinity)) continue;
		best.set(row, { score, suggestion: { title: row.title, address: row.address, alias } });
	}
	const first = [...best].sort((a, b) => b[1].score - a[1].score).slice(0, most);
	return [...Map.groupBy(first, ([{ collection }]) => collection)].map(([collection, members]) => ({
		collection,
		group: table.kinds[collection]?.many ?? collection,
		items: members.map(([, { suggestion }]) => suggestion),
	}));
}
