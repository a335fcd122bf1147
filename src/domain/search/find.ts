import type { SearchHit, SearchIndex } from './index-api.ts';
import { countFacets, narrow, type FacetCounts, type Membership } from './narrow.ts';
import { britishSpelling, isQuoted, queryWords } from './query-words.ts';
import { rank } from './rank.ts';
import { holdsAny } from './relevance.ts';
import { likelyWord } from './spelling.ts';
import { facetNames, type SearchState } from './state.ts';

/** What is known about the index beside the index itself; loaded once. */
export interface Knowledge {
	membership: Membership;
	/** Words of titles, other names and summaries, the most frequent first. */
	words: readonly string[];
}

/** What a search found. */
export interface Found {
	/** Best first, narrowed by the facets. */
	hits: SearchHit[];
	counts: FacetCounts;
	/** The words that were searched, after slips of typing were mended. */
	words: string[];
	/** Whether a word was mended. */
	isMended: boolean;
	/** Few pages hold all the words, or none: the rest hold some of them. */
	isPartial: boolean;
}

/** With fewer pages than this that hold all the words, pages that hold some are shown too. */
const few = 3;

/** Lifts pages that hold all the words above those that hold some. */
const above = 1e6;

/** Reads from the index which entries hold which value of the facets. */
export async function loadMembership(index: SearchIndex): Promise<Membership> {
	const filters = await index.filters();
	const wanted = Object.entries(filters).filter(
		([name]) => name === 'state' || facetNames.some((facet) => facet === name),
	);
	const facets = wanted.map(async ([name, values]) => {
		const members = Object.keys(values).map(async (value) => {
			const { results } = await index.search(null, { filters: { [name]: value } });
			return [value, new Set(results.map(({ id }) => id))] as const;
		});
		return [name, new Map(await Promise.all(members))] as const;
	});
	return new Map(await Promise.all(facets));
}

/** Searches: whole query first, then with slips mended, then for pages with some of the words. */
export async function find(
	index: SearchIndex,
	{ membership, words: known }: Knowledge,
	state: SearchState,
): Promise<Found> {
	const typed = queryWords(state.query);
	const words = isQuoted(state.query) ? typed : await mend(index, typed, known);
	const all = await hitsFor(index, state.query, words);
	const isPartial = all.length < few && words.length > 1 && !isQuoted(state.query);
	const some = isPartial ? await hitsForSome(index, words) : [];
	const whole = all.map((hit) => ({ ...hit, score: hit.score + (isPartial ? above : 0) }));
	const ranked = rank(merge([whole, some], Math.max), membership);
	const hits =
		state.query === '' || (await isRelevant(ranked, words.map(britishSpelling))) ? ranked : [];
	const byId = new Map(hits.map((hit) => [hit.id, hit]));
	const ids = [...byId.keys()];
	return {
		hits: narrow(ids, membership, state).flatMap((id) => byId.get(id) ?? []),
		counts: countFacets(ids, membership, state),
		words,
		isMended: words.join(' ') !== typed.join(' '),
		isPartial,
	};
}

async function hitsFor(
	index: SearchIndex,
	query: string,
	words: readonly string[],
): Promise<SearchHit[]> {
	if (query === '') return (await index.search(null, { sort: { title: 'asc' } })).results;
	if (isQuoted(query)) return (await index.search(query)).results;
	return hitsForAll(index, words);
}

async function hitsForAll(index: SearchIndex, words: readonly string[]): Promise<SearchHit[]> {
	const asked = [...new Set([words.join(' '), words.map(britishSpelling).join(' ')])];
	const answers = await Promise.all(asked.map((text) => index.search(text)));
	return merge(
		answers.map(({ results }) => results),
		Math.max,
	);
}

/** Pages that hold some of the words: the more and the rarer, the better. */
async function hitsForSome(index: SearchIndex, words: readonly string[]): Promise<SearchHit[]> {
	const answers = await Promise.all(words.slice(0, 8).map((word) => hitsForAll(index, [word])));
	return merge(answers, (a, b) => a + b);
}

/** Whether one of the best hits holds what was asked. */
async function isRelevant(
	ranked: readonly SearchHit[],
	words: readonly string[],
): Promise<boolean> {
	const best = await Promise.all(ranked.slice(0, 3).map((hit) => hit.data()));
	return best.some((page) => holdsAny(page, words));
}

function merge(
	lists: readonly SearchHit[][],
	combine: (a: number, b: number) => number,
): SearchHit[] {
	const merged = new Map<string, SearchHit>();
	for (const hit of lists.flat()) {
		const other = merged.get(hit.id);
		merged.set(hit.id, other ? { ...other, score: combine(other.score, hit.score) } : hit);
	}
	return [...merged.values()];
}

/** Mends slips: only a word that the index does not hold as it stands, and only where a known one is near. */
async function mend(
	index: SearchIndex,
	words: readonly string[],
	known: readonly string[],
): Promise<string[]> {
	return Promise.all(
		words.map(async (word) => {
			const likely = likelyWord(britishSpelling(word), known);
			if (likely === null) return word;
			const { results } = await index.search(`"${word}"`);
			return results.length > 0 ? word : likely;
		}),
	);
}
