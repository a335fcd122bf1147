import { describe, expect, test } from 'vitest';
import { expansionsOf } from '#domain/search/expand.ts';
import { intentOf, isAboutSite } from '#domain/search/intent.ts';
import { nameScores } from '#domain/search/name-scores.ts';
import { indexNames } from '#domain/search/names.ts';
import { sizingOffer } from '#domain/search/offer.ts';
import { readTables } from '#domain/search/table.ts';
import { termOf } from '#domain/search/terms.ts';
import { queryWords } from '#domain/search/tokens.ts';
import { entries } from './small-site.ts';

const names = indexNames(readTables([entries]));
const bestOf = (query: string) => {
	const terms = queryWords(query).map((word) => termOf(word, [word], names));
	return [...nameScores(query, terms, names).values()].sort((a, b) => b.score - a.score);
};

describe('what a reader is after', () => {
	test.for([
		['Qwen3-32B', 'name'],
		['kv cache', 'term'],
		['what is a kv cache', 'term'],
		['why do chatbots make things up', 'question'],
		['how many gpus for llama 70b', 'sizing'],
		['qwen 32b on dgx spark', 'sizing'],
		['how big a box for our lawyers', 'sizing'],
		['vram needed 70b', 'sizing'],
		['how much memory does a server need for 30 clinicians', 'sizing'],
		['can one gpu serve our whole school', 'sizing'],
		['how many people can use it at once', 'sizing'],
		['which model for coding with 48gb', 'sizing'],
		['is 8 gigs on the little one enough', 'sizing'],
		['out of memory crash', 'sizing'],
		['60 tokens a second', 'sizing'],
		['price per answer', 'sizing'],
		['what does it cost to answer ten thousand questions a day', 'sizing'],
		['how much electricity does a rack use', 'sizing'],
		['a box for twenty people', 'sizing'],
		['serve a model to my team of ten', 'sizing'],
		['is hosting it cheaper than the api', 'sizing'],
		['vram', 'sizing'],
		['a team of nurses', 'name'],
		['context of 128k tokens', 'name'],
		['how many people work there', 'question'],
		['sepsis', 'name'],
	])('“%s” is a %s', ([query, intent]) => {
		expect(intentOf(query ?? '', bestOf(query ?? ''))).toBe(intent);
	});

	test('words that speak to us ask about the site', () => {
		expect(isAboutSite('do you use cookies')).toBe(true);
		expect(isAboutSite('which numbers here are sales talk')).toBe(true);
		expect(isAboutSite('do chatbots use cookies')).toBe(false);
	});
});

describe('the sizing page with what was asked', () => {
	const file = {
		models: ['qwen3-32b', 'llama-3.3-70b'],
		machines: [
			['thinksystem-sr675-v3/two', 'h100', 2],
			['thinksystem-sr675-v3/eight', 'h100', 8],
			['dgx-spark/one-unit', 'gb10', 1],
		] satisfies [string, string, number][],
	};
	test.for([
		['qwen 32b in 4-bit on dgx spark', '/size/?model=qwen3-32b&on=dgx-spark/one-unit&weights=int4'],
		['llama 70b on 4 gpus sr675 v3', '/size/?model=llama-3.3-70b&on=thinksystem-sr675-v3/eight'],
		['llama 70b sr675 v3', '/size/?model=llama-3.3-70b&on=thinksystem-sr675-v3/two'],
		['how big a box for 20 concurrent users', '/size/?requests=20'],
		['how big a box', '/size/'],
	])('“%s” leads to %s', ([query, address]) => {
		expect(sizingOffer(query ?? '', bestOf(query ?? ''), file).address).toBe(address);
	});
});

describe('long and short forms', () => {
	test('a short form is told its long one, a long one its short', () => {
		expect(expansionsOf(bestOf('rag'))).toEqual([
			{ typed: 'RAG', also: ['Retrieval-augmented generation'] },
		]);
		expect(expansionsOf(bestOf('retrieval-augmented generation'))).toEqual([
			{ typed: 'Retrieval-augmented generation', also: ['RAG'] },
		]);
	});

	test('names of anything but a term are not told', () => {
		expect(expansionsOf(bestOf('qwen 32b'))).toEqual([]);
	});
});
