import { stem } from './forms.ts';
import type { Fragment } from './fragment.ts';
import type { FoundPage, SubResult } from './index-api.ts';
import { tokens } from './tokens.ts';

/** Words of an excerpt. */
const excerptLength = 24;
const mostPlaces = 3;

/** Sections at the end of an entry: what it cites and what leans on it have pages of their own. */
const closing = /#(?:sources|relations|history)$/;
const closingShare = 0.3;

/** A stretch of a page under one heading. */
interface Stretch {
	title: string;
	url: string;
	start: number;
	end: number;
}

/**
 * What a page says to the words: an excerpt of the whole and the places under headings that hold most of them, best
 * first.
 *
 * @param words words and their other forms, as they may stand in the text
 */
export function foundPage(
	{ url, content, meta, anchors }: Fragment,
	words: readonly string[],
): FoundPage {
	const text = content.split(/\s+/);
	const asked = new Set(words.flatMap((word) => tokens(word)).map(stem));
	const hits = text.map((word) => stemsIn(word).find((key) => asked.has(key)) ?? null);
	const page = { start: 0, end: text.length };
	const places = stretches(url, anchors, text.length)
		.map((stretch): SubResult => ({
			title: stretch.title,
			url: stretch.url,
			excerpt: excerptOf(text, hits, stretch),
			score: scoreOf(hits, stretch) * (closing.test(stretch.url) ? closingShare : 1),
		}))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.slice(0, mostPlaces);
	return { url, meta, excerpt: excerptOf(text, hits, page), sub_results: places };
}

/** Stems of words as they stand in texts: the same words come again and again. */
const known = new Map<string, readonly string[]>();
const mostKnown = 50_000;

function stemsIn(word: string): readonly string[] {
	const kept = known.get(word);
	if (kept) return kept;
	const stems = tokens(word).map(stem);
	if (known.size < mostKnown) known.set(word, stems);
	return stems;
}

function stretches(url: string, anchors: Fragment['anchors'], length: number): Stretch[] {
	const headings = anchors.filter(({ element }) => /^h[1-6]$/.test(element));
	return headings.map(({ id, text, location }, place) => ({
		title: text.trim(),
		url: `${url}#${id}`,
		start: location,
		end: headings[place + 1]?.location ?? length,
	}));
}

type Hits = readonly (string | null)[];

/** Different words count most; how often each stands there a little. */
function scoreOf(hits: Hits, { start, end }: Pick<Stretch, 'start' | 'end'>): number {
	const counts = new Map<string, number>();
	for (const hit of hits.slice(start, end))
		if (hit !== null) counts.set(hit, (counts.get(hit) ?? 0) + 1);
	return [...counts.values()].reduce((sum, count) => sum + 1 + Math.log2(count) / 4, 0);
}

/** The run of words that holds most of what was asked, with marks. */
function excerptOf(
	text: readonly string[],
	hits: Hits,
	{ start, end }: Pick<Stretch, 'start' | 'end'>,
): string {
	let best = start;
	let most = -1;
	for (let at = start; at < end; at++) {
		if (hits[at] === null && at > start) continue;
		const score = scoreOf(hits, { start: at, end: Math.min(at + excerptLength, end) });
		if (score > most) [best, most] = [at, score];
	}
	const from = Math.max(start, Math.min(best - 4, end - excerptLength));
	const to = Math.min(end, from + excerptLength);
	const words = text.slice(from, to).map((word, index) => {
		const escaped = word.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
		return hits[from + index] === null ? escaped : `<mark>${escaped}</mark>`;
	});
	return `${from > start ? '…' : ''}${words.join(' ')}${to < end ? '…' : ''}`;
}
