import { stem } from './forms.ts';
import { eachOf, finish, type Work } from './slices.ts';
import type { SearchTable, TableRow } from './table.ts';
import { matter, squeeze, substance } from './tokens.ts';
import { weights } from './weights.ts';
import { remembered, writtenWords, type WrittenWords } from './written-words.ts';

/** One name of a row: its title or another name, taken apart. */
export interface Name {
	row: TableRow;
	/** The other name, or null for the title. */
	alias: string | null;
	text: string;
	/** Stems of its parts, in order. */
	stems: readonly string[];
	/** Stems that a query must hold to hold the whole name. */
	whole: readonly string[];
	squeezed: string;
	/** It holds the number of a product, not only a size: "RTX 4090", and not "70B". */
	isNumbered: boolean;
	/** Sum of the weights of its stems, each once. */
	weight: number;
}

/** All names of a table, ready to be compared with queries. */
export interface NameIndex extends WrittenWords {
	names: readonly Name[];
	/** Places in `names`, by a stem that they hold. */
	byStem: ReadonlyMap<string, readonly number[]>;
	/** Stems in the order of the alphabet, to find those that begin with something. */
	stems: readonly string[];
	/** Places in `names`, by the whole name as one run of letters. */
	bySqueezed: ReadonlyMap<string, readonly number[]>;
	/** How much a stem tells: the rarer, the more. */
	weightOf: (stem: string) => number;
}

/** Takes apart all names of a table. */
export function* namesOf({ rows }: SearchTable): Work<NameIndex> {
	const texts = rows.flatMap((row) =>
		[null, ...row.aliases].map((alias) => ({ row, alias, text: alias ?? row.title })),
	);
	const stemOf = remembered(stem);
	const stems: string[][] = [];
	const holders = new Map<string, Set<TableRow>>();
	yield* eachOf(texts, ({ row, text }) => {
		const own = matter(text).map(stemOf);
		stems.push(own);
		for (const key of own) {
			const held = holders.get(key);
			if (held) held.add(row);
			else holders.set(key, new Set([row]));
		}
	});
	const unknown = Math.log(1 + rows.length / weights.unknownRows);
	const weightOf = (key: string) => {
		const count = holders.get(key)?.size;
		const weight = count === undefined ? unknown : Math.log(1 + rows.length / count);
		return key.length === 1 ? weight * weights.singleLetter : weight;
	};
	const names: Name[] = [];
	const byStem = new Map<string, number[]>();
	const bySqueezed = new Map<string, number[]>();
	yield* eachOf(texts, (name, place) => {
		const own = stems[place] ?? [];
		const parts = new Set(own);
		const said = withoutMaker(name);
		const whole = substance(said).map(stemOf);
		const squeezed = squeeze(name.text);
		let weight = 0;
		for (const key of parts) weight += weightOf(key);
		names.push({ ...name, stems: own, whole, squeezed, isNumbered: own.some(isNumber), weight });
		for (const key of parts) put(byStem, key, place);
		for (const key of new Set([squeezed, squeeze(said)])) put(bySqueezed, key, place);
	});
	const written = yield* writtenWords(texts.map(({ text }) => text));
	return { names, byStem, stems: [...holders.keys()].sort(), ...written, bySqueezed, weightOf };
}

/** The same in one go. */
export const indexNames = (table: SearchTable): NameIndex => finish(namesOf(table));

/** Whether a part of a name is the number of a product: "4090", "h100", "3.1". */
const isNumber = (stem: string) =>
	stem.length > 2 && /\d/.test(stem) && !/^\d+(?:[bkmw]|[gt]i?b|bits?|kw)$/.test(stem);

/** Titles of products begin with their maker, which few people say: "NVIDIA DGX Spark" is the DGX Spark. */
function withoutMaker({ row, alias, text }: Pick<Name, 'row' | 'alias' | 'text'>): string {
	const isProduct = row.collection === 'systems' || row.collection === 'accelerators';
	const rest = text.replace(/^\S+\s+/, '');
	return alias === null && isProduct && rest.includes(' ') ? rest : text;
}

function put(places: Map<string, number[]>, key: string, place: number): void {
	const held = places.get(key);
	if (held) held.push(place);
	else places.set(key, [place]);
}

/** Stems that begin with what was typed, at most so many. */
export function stemsFrom({ stems }: NameIndex, beginning: string, most: number): string[] {
	let low = 0;
	let high = stems.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((stems[middle] ?? '') < beginning) low = middle + 1;
		else high = middle;
	}
	const found: string[] = [];
	for (let place = low; place < stems.length && found.length < most; place++) {
		const key = stems[place] ?? '';
		if (!key.startsWith(beginning)) break;
		found.push(key);
	}
	return found;
}
