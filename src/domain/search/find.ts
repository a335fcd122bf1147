import { bodyScores, mostTerms } from './body-scores.ts';
import { expansionsOf } from './expand.ts';
import { hitOf, type FoundHit } from './hit.ts';
import { intentOf, isAboutSite } from './intent.ts';
import type { Knowledge } from './knowledge.ts';
import { nameScores, type NameScore } from './name-scores.ts';
import { nearestNames } from './nearest.ts';
import { countFacets, narrow, type FacetCounts } from './narrow.ts';
import { sizePath, sizingOffer } from './offer.ts';
import { once } from './once.ts';
import { exactScore, offered, rank, type Ranked } from './rank.ts';
import type { SearchState } from './state.ts';
import { isOfSite, type TableRow } from './table.ts';
import { termOf, type Term } from './terms.ts';
import { isQuoted, queryWords } from './tokens.ts';
import { understand } from './understand.ts';
import type { Intent, Offer, Understood } from './understood.ts';
import { weights } from './weights.ts';

export type { FoundHit };

/** What a search found. */
export interface Found {
	/** Best first, narrowed by the facets, as many as are shown; beyond the first three some may have no title yet. */
	hits: FoundHit[];
	/** The same with every title. */
	named: () => Promise<FoundHit[]>;
	/** How many there are in all. */
	count: number;
	/** How many results each value of each facet would leave. */
	counts: () => Promise<FacetCounts>;
	/** Words to mark in texts: as they were searched, in all forms. */
	words: string[];
	understood: Understood;
	intent: Intent;
	/** The sizing page with what was asked filled in; null when nothing of that kind was asked. */
	offer: Offer | null;
	/** When nothing was found: names that look most like it. */
	nearest: TableRow[];
	/** No page holds every word; the best hold most. */
	isPartial: boolean;
}

/** Searches by names and by the full text at once. */
export async function find(knowledge: Knowledge, state: SearchState): Promise<Found> {
	if (state.query === '') return listAll(knowledge, state);
	const { names, table, text } = knowledge;
	const isPhrase = isQuoted(state.query);
	const isExact = state.isExact || isPhrase;
	const terms = isExact
		? queryWords(state.query).map((word) => termOf(word, [word], names))
		: await understand(state.query, names, knowledge);
	// Light words are not what was looked for.
	const wanted = terms.filter(({ units }) => units.length > 0);
	const byName = nameScores(state.query, terms, names);
	const best = [...byName.values()].sort((a, b) => b.score - a.score);
	const expansions = isExact ? [] : expansionsOf(best);
	const asked = isPhrase ? [phrase(state.query, terms)] : terms;
	const told = isPhrase ? asked : wanted;
	const intent = intentOf(state.query, best);
	const [byText, offer] = await Promise.all([
		bodyScores(text, asked, table.rows.length * weights.pagesPerName),
		intent === 'sizing' ? offerOf(knowledge, state.query, best) : null,
	]);
	const ranked = rank(isPhrase ? new Map() : byName, byText, table, isAboutSite(state.query));
	const sizeRow = offer && table.rows.find(({ address }) => address === sizePath);
	const words = [
		...wanted.flatMap((term) => term.asked),
		...expansions.flatMap(({ also }) => also.flatMap(queryWords)),
	];
	const mostHeld = Math.max(0, ...[...byText.values()].map(({ held }) => held));
	const found = await present(knowledge, state, sizeRow ? offered(ranked, sizeRow) : ranked, words);
	return {
		...found,
		understood: {
			query: wanted.flatMap(({ taken }) => taken).join(' '),
			corrections: terms
				.filter(({ isMended }) => isMended)
				.map(({ typed, taken }) => ({ typed, taken: taken.join(' ') })),
			expansions: [
				...terms
					.filter(({ taken, isMended }) => !isMended && taken.length > 1)
					.map(({ typed, taken }) => ({ typed, also: [taken.join(' ')] })),
				...expansions,
			],
			isExact,
		},
		intent,
		offer,
		nearest: found.hits.length === 0 ? nearestNames(state.query, names) : [],
		isPartial: told.length > 1 && mostHeld < Math.min(told.length, mostTerms) && !hasExact(best),
	};
}

async function offerOf(
	{ sizing }: Knowledge,
	query: string,
	best: readonly NameScore[],
): Promise<Offer> {
	return sizingOffer(query, best, await sizing());
}

const hasExact = (best: readonly NameScore[]) => (best[0]?.score ?? 0) > exactScore;

/** A phrase as the one thing that is asked for. */
function phrase(query: string, terms: readonly Term[]): Term {
	const units = terms.flatMap((term) => term.units);
	const plain = `"${query.slice(1, -1)}"`;
	return { typed: query, taken: [query], asked: [plain], units, isMended: false };
}

/** Everything that the facets let through, by title. */
async function listAll(knowledge: Knowledge, state: SearchState): Promise<Found> {
	const table = await knowledge.records();
	const ranked = table.rows
		.filter(({ collection }) => !isOfSite(collection))
		.toSorted((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1))
		.map((row): Ranked => ({ id: row.id, row, score: 0, alias: null }));
	return {
		...(await present(knowledge, state, ranked, [])),
		understood: { query: '', corrections: [], expansions: [], isExact: false },
		intent: 'name',
		offer: null,
		nearest: [],
		isPartial: false,
	};
}

/** So many results have names at once. A record's name is in its text, and the first results wait for no more of these. */
const namedAtOnce = 3;

/** Results as they are shown: narrowed, and named as far as they are seen first. */
async function present(
	knowledge: Knowledge,
	state: SearchState,
	ranked: readonly Ranked[],
	words: readonly string[],
): Promise<Pick<Found, 'hits' | 'named' | 'count' | 'counts' | 'words'>> {
	const open = ranked.filter(({ row }) => state.withArchived || row?.standing !== 'archived');
	const isNarrowed = Object.keys(state.facets).length > 0 || state.memoryGB !== null;
	const ids = () => open.map(({ id }) => id);
	const left = isNarrowed ? new Set(narrow(ids(), await knowledge.facets(), state)) : null;
	const kept = left ? open.filter(({ id }) => left.has(id)) : open;
	const shown = kept.slice(0, state.shown);
	const reader = { kinds: knowledge.table.kinds, fragment: knowledge.fragment, words };
	const namedTo = async (most: number) => {
		const names = shown.map((one, place) => (place < most ? knowledge.named(one) : one));
		return (await Promise.all(names)).map((one) => hitOf(one, reader));
	};
	return {
		hits: await namedTo(namedAtOnce),
		named: once(() => namedTo(shown.length)),
		count: kept.length,
		counts: once(async () => countFacets(ids(), await knowledge.facets(), state)),
		words: [...new Set(words)],
	};
}
