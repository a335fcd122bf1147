import type { NameScore } from './name-scores.ts';
import type { TableRow } from './table.ts';

/** So much of a name is as good as all of it: "Llama 3.3 70B" without "Instruct". */
const mostOf = 0.7;

/** The row of some collections whose name stands in the query; of several the one that answers most of it. */
function named(best: readonly NameScore[], collections: readonly string[]): TableRow | null {
	const whole = best.filter(({ row, alias, isWhole, share }) => {
		// A name of one common word, "mini PC", says too little: it needs a number, or to be the title.
		const isTelling = alias === null || /\d/.test(alias);
		return (isWhole || share > mostOf) && isTelling && collections.includes(row.collection);
	});
	return whole.toSorted((a, b) => b.score - a.score)[0]?.row ?? null;
}

/** The model that a query names; null where it names none whole. */
export function namedModel(best: readonly NameScore[]): TableRow | null {
	return named(best, ['models']);
}

/** The machine, or else the card, that a query names; null where it names none whole. */
export function namedMachine(best: readonly NameScore[]): TableRow | null {
	return named(best, ['systems']) ?? named(best, ['accelerators']);
}
