import type { SearchIndex } from './index-api.ts';
import type { Term } from './terms.ts';
import { weights } from './weights.ts';

/** How well the text of a page answers a query. */
export interface BodyScore {
	id: string;
	/** Compared with the best page, 0 to 1. */
	score: number;
	/** Terms that it holds, without light words. */
	held: number;
}

/** Answers of the index to single words, kept: words come back with every key. */
export class WordCache {
	readonly #index: () => Promise<SearchIndex>;
	readonly #answers = new Map<string, Promise<ReadonlyMap<string, number>>>();

	constructor(index: () => Promise<SearchIndex>) {
		this.#index = index;
	}

	/** Scores by id of the pages that hold a word, or a phrase in quotation marks. */
	ask(words: string): Promise<ReadonlyMap<string, number>> {
		const known = this.#answers.get(words);
		if (known) return known;
		const answer = this.#index()
			.then((index) => index.search(words))
			.then(({ results }) => new Map(results.map(({ id, score }) => [id, score])));
		this.#answers.set(words, answer);
		// A failed load may be tried again.
		answer.catch(() => this.#answers.delete(words));
		return answer;
	}
}

/** Terms that are asked for at most, those that tell most. */
export const mostTerms = 6;

const tells = (term: Term) =>
	term.units.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, term.units.length);

/**
 * Pages that hold some of the terms: the more of them, the rarer and the oftener, the better.
 *
 * @param pages how many there are, about
 */
export async function bodyScores(
	cache: WordCache | null,
	terms: readonly Term[],
	pages: number,
): Promise<Map<string, BodyScore>> {
	if (!cache) return new Map();
	const asked = terms
		.filter((term) => term.asked.length > 0)
		.sort((a, b) => tells(b) - tells(a))
		.slice(0, mostTerms);
	const inRow = terms.flatMap((term, at) => {
		const next = terms[at + 1];
		return next && asked.includes(term) && asked.includes(next) ? [pair(term, next)] : [];
	});
	const [parts, pairs] = await Promise.all([
		Promise.all(asked.map(async (term) => partOf(term, await answerOf(cache, term), pages))),
		Promise.all(inRow.map((words) => cache.ask(words))),
	]);
	return summed(
		parts,
		pairs.map((scores) => ({ scores, weight: weights.pair * rarity(scores.size, pages) })),
	);
}

/** Two words as they stand in a row, whatever carried them in the query. */
const pair = (left: Term, right: Term) => `"${[...left.taken, ...right.taken].join(' ')}"`;

/** The fewer pages hold something, the more it tells. */
const rarity = (count: number, pages: number) => (count === 0 ? 0 : Math.log(1 + pages / count));

/** What one term tells of the pages that hold it. */
interface Part {
	/** Scores by id, 0 to `weight`. */
	scores: ReadonlyMap<string, number>;
	/** The rarer, the more. */
	weight: number;
	/** Whether a page must hold it to hold every word. */
	isWanted: boolean;
}

/** Pages that hold a word: those that hold it as it stands, and those that hold longer words which begin with it. */
interface Answer {
	scores: ReadonlyMap<string, number>;
	whole: ReadonlySet<string>;
}

/** Weighs an answer by how rare it is: its best page has the whole weight. */
function partOf({ units }: Term, { scores, whole }: Answer, pages: number): Part {
	const weight = rarity(whole.size > 0 ? whole.size : scores.size, pages);
	const counted = [...scores].filter(([id]) => whole.size === 0 || whole.has(id));
	const best = Math.max(...counted.map(([, score]) => score), Number.MIN_VALUE);
	const weighed = [...scores].map(([id, score]) => {
		const share = weights.holding + (1 - weights.holding) * Math.min(1, score / best);
		return [id, weight * share * (whole.size === 0 || whole.has(id) ? 1 : weights.begun)] as const;
	});
	return { scores: new Map(weighed), weight, isWanted: units.length > 0 };
}

/** Adds up what words tell, and pairs of them in a row; holding all words is worth more than the sum. */
function summed(
	parts: readonly Part[],
	pairs: readonly Pick<Part, 'scores' | 'weight'>[],
): Map<string, BodyScore> {
	const wanted = parts.reduce((sum, { weight }) => sum + weight, 0);
	const sums = new Map<string, { sum: number; covered: number; held: number }>();
	for (const { scores, weight, isWanted } of parts) {
		const enough = weight * weights.heldFrom;
		for (const [id, score] of scores) {
			const other = sums.get(id) ?? { sum: 0, covered: 0, held: 0 };
			const isHeld = score >= enough;
			sums.set(id, {
				sum: other.sum + score,
				covered: other.covered + (isHeld ? weight : 0),
				held: other.held + (isHeld && isWanted ? 1 : 0),
			});
		}
	}
	for (const { scores, weight } of pairs) {
		for (const id of scores.keys()) {
			const held = sums.get(id);
			if (held) held.sum += weight;
		}
	}
	const share = (covered: number) => (wanted === 0 ? 1 : covered / wanted);
	const scored = [...sums].map(([id, { sum, covered, held }]) => {
		const score = sum * (1 + weights.coverage * share(covered) ** 2);
		return { id, held, covered, score };
	});
	const best = Math.max(...scored.map(({ score }) => score), Number.MIN_VALUE);
	const most = share(Math.max(0, ...scored.map(({ covered }) => covered)));
	const trust = weights.thinText + (1 - weights.thinText) * most;
	return new Map(
		scored.map(({ id, held, score }) => [id, { id, held, score: (trust * score) / best }]),
	);
}

/** Words of so few letters begin too many others to tell anything by it. */
const shortWord = 2;

/** Words of so many letters begin no others but their own forms, which the index takes for the same word. */
const longWord = 8;

/**
 * Pages that hold a term in any of its spellings. Pagefind gives words that begin with it at once with the word
 * itself, and "exam" would drown in examples: of short words it is asked which pages hold the word as it stands.
 */
async function answerOf(cache: WordCache, { asked }: Term): Promise<Answer> {
	const isPhrase = (words: string) => words.startsWith('"');
	const questions = asked.flatMap((word) => {
		if (isPhrase(word) || word.length >= longWord) return [word];
		return word.length <= shortWord ? [`"${word}"`] : [word, `"${word}"`];
	});
	const answers = await Promise.all(questions.map((words) => cache.ask(words)));
	const scores = new Map<string, number>();
	const whole = new Set<string>();
	for (const [place, answer] of answers.entries()) {
		const isWhole = isPhrase(questions[place] ?? '');
		for (const [id, score] of answer) {
			scores.set(id, Math.max(score, scores.get(id) ?? 0));
			if (isWhole) whole.add(id);
		}
	}
	return { scores, whole };
}
