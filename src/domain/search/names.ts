import { stem } from './forms.ts';
import type { SearchTable, TableRow } from './table.ts';
import { matter, plainWords, squeeze, substance } from './tokens.ts';
import { weights } from './weights.ts';

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
	/** Sum of the weights of its stems, each once. */
	weight: number;
}

/** All names of a table, ready to be compared with queries. */
export interface NameIndex {
	names: readonly Name[];
	/** Places in `names`, by a stem that they hold. */
	byStem: ReadonlyMap<string, readonly number[]>;
	/** Stems in the order of the alphabet, to find those that begin with something. */
	stems: readonly string[];
	/** Words as they are written in names, by how many names hold them. */
	words: ReadonlySet<string>;
	/** The same words, those of most names first. */
	common: readonly string[];
	/** Words of names in a row as one run of letters, and the words. */
	joined: ReadonlyMap<string, readonly string[]>;
	/** Places in `names`, by the whole name as one run of letters. */
	bySqueezed: ReadonlyMap<string, readonly number[]>;
	/** How much a stem tells: the rarer, the more. */
	weightOf: (stem: string) => number;
}

/** The most words in a row that people write as one. */
const longestRun = 4;

/** Takes apart all names of a table. */
export function indexNames({ rows }: SearchTable): NameIndex {
	const texts = rows.flatMap((row) =>
		[null, ...row.aliases].map((alias) => ({ row, alias, text: alias ?? row.title })),
	);
	const parted = texts.map((name) => ({
		...name,
		stems: matter(name.text).map(stem),
		whole: substance(withoutMaker(name)).map(stem),
	}));
	const holders = new Map<string, Set<TableRow>>();
	for (const { row, stems } of parted) {
		for (const key of stems) holders.set(key, (holders.get(key) ?? new Set()).add(row));
	}
	const unknown = Math.log(1 + rows.length * weights.unknownShare);
	const weightOf = (key: string) => {
		const count = holders.get(key)?.size;
		const weight = count === undefined ? unknown : Math.log(1 + rows.length / count);
		return key.length === 1 ? weight * weights.singleLetter : weight;
	};
	const names = parted.map(({ row, alias, text, stems, whole }): Name => {
		const weight = [...new Set(stems)].reduce((sum, key) => sum + weightOf(key), 0);
		return { row, alias, text, stems, whole, squeezed: squeeze(text), weight };
	});
	return {
		names,
		byStem: placesBy(names, ({ stems }) => [...new Set(stems)]),
		stems: [...holders.keys()].sort(),
		...writtenWords(texts.map(({ text }) => text)),
		bySqueezed: placesBy(names, (name) => [
			...new Set([name.squeezed, squeeze(withoutMaker(name))]),
		]),
		weightOf,
	};
}

/** Titles of products begin with their maker, which few people say: "NVIDIA DGX Spark" is the DGX Spark. */
function withoutMaker({ row, alias, text }: Pick<Name, 'row' | 'alias' | 'text'>): string {
	const isProduct = row.collection === 'systems' || row.collection === 'accelerators';
	const rest = text.replace(/^\S+\s+/, '');
	return alias === null && isProduct && rest.includes(' ') ? rest : text;
}

function writtenWords(texts: readonly string[]): Pick<NameIndex, 'words' | 'common' | 'joined'> {
	const words = new Map<string, number>();
	const joined = new Map<string, readonly string[]>();
	for (const text of texts) {
		const parts = plainWords(text);
		for (const part of parts) words.set(part, (words.get(part) ?? 0) + 1);
		for (let length = 2; length <= longestRun; length++) {
			for (let start = 0; start + length <= parts.length; start++) {
				const run = parts.slice(start, start + length);
				joined.set(squeeze(run.join('')), run);
			}
		}
	}
	const common = [...words].sort((a, b) => b[1] - a[1]).map(([word]) => word);
	return { words: new Set(common), common, joined };
}

function placesBy(names: readonly Name[], keysOf: (name: Name) => string[]): Map<string, number[]> {
	const places = new Map<string, number[]>();
	names.forEach((name, place) => {
		for (const key of keysOf(name)) {
			const held = places.get(key);
			if (held) held.push(place);
			else places.set(key, [place]);
		}
	});
	return places;
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
