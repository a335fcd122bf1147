import { describe, expect, test } from 'vitest';
import { find, loadMembership, type Knowledge } from '#domain/search/find.ts';
import type { SearchHit, SearchIndex } from '#domain/search/index-api.ts';
import { outcomeText } from '#domain/search/outcome-text.ts';
import { parseState } from '#domain/search/state.ts';

/** Entries of a small index: their words, and what they may be filtered by. */
const entries: Record<string, { words: string; filters: Record<string, string[]> }> = {
	'epic-sepsis': {
		words: 'sepsis alert model',
		filters: {
			collection: ['cases'],
			sector: ['health'],
			state: ['current'],
			freshness: ['fresh'],
		},
	},
	'jama-2021': {
		words: 'sepsis model validation',
		filters: { collection: ['sources'], state: ['current'] },
	},
	'old-model': {
		words: 'language model sepsis',
		filters: { collection: ['models'], state: ['superseded'], freshness: ['expired'] },
	},
	'put-away': {
		words: 'sepsis',
		filters: { collection: ['cases'], sector: ['health'], state: ['archived'] },
	},
	quantisation: {
		words: 'quantisation weights',
		filters: { collection: ['glossary'], state: ['current'] },
	},
};
const scores: Record<string, number> = { 'jama-2021': 12, 'old-model': 30 };

const holdsAll = (words: string, asked: string) =>
	asked
		.replaceAll('"', '')
		.split(' ')
		.every((word) => words.split(' ').includes(word));

const index: SearchIndex = {
	options: () => Promise.resolve(),
	filters: () => {
		const all: Record<string, Record<string, number>> = {};
		for (const { filters } of Object.values(entries)) {
			for (const [name, values] of Object.entries(filters)) {
				for (const value of values) (all[name] ??= {})[value] = 1;
			}
		}
		return Promise.resolve(all);
	},
	search: (query, options = {}) => {
		const results = Object.entries(entries)
			.filter(([, { words }]) => query === null || holdsAll(words, query))
			.filter(([, { filters }]) =>
				Object.entries(options.filters ?? {}).every(([name, value]) =>
					filters[name]?.includes(value),
				),
			)
			.map(([id, { words }]): SearchHit => ({
				id,
				score: scores[id] ?? 10,
				data: () =>
					Promise.resolve({
						url: id,
						meta: { title: words },
						filters: {},
						excerpt: '',
						sub_results: [],
					}),
			}));
		return Promise.resolve({ results });
	},
};
const knowledge: Knowledge = {
	membership: await loadMembership(index),
	words: ['sepsis', 'model', 'quantisation'],
};
const search = (address: string) => find(index, knowledge, parseState(address));
const idsOf = async (address: string) => (await search(address)).hits.map(({ id }) => id);

describe('a search', () => {
	test('ranks what is sourced above its source, and sinks what is superseded', async () => {
		// 10 against 12 × 0.3; the 30 of the superseded model counts for nothing.
		expect(await idsOf('?q=sepsis')).toEqual(['epic-sepsis', 'jama-2021', 'old-model']);
	});

	test('leaves archived entries out unless they are asked for, and then last', async () => {
		expect(await idsOf('?q=sepsis&archived=1')).toEqual([
			...['epic-sepsis', 'jama-2021', 'old-model', 'put-away'],
		]);
	});

	test('narrows by facets: one value of each is enough', async () => {
		expect(await idsOf('?q=sepsis&collection=cases&collection=sources')).toEqual([
			'epic-sepsis',
			'jama-2021',
		]);
		expect(await idsOf('?q=sepsis&collection=sources&sector=health')).toEqual([]);
	});

	test('needs no query', async () => {
		expect(await idsOf('?sector=health')).toEqual(['epic-sepsis']);
	});

	test('counts what each value would give, a second one of its own facet too', async () => {
		const { counts } = await search('?q=sepsis&collection=cases');
		expect(counts.collection).toEqual({ cases: 1, sources: 1, models: 1 });
		expect(counts.sector).toEqual({ health: 1 });
		expect(counts.freshness).toEqual({ fresh: 1 });
	});

	test('mends a slip, and says so', async () => {
		const found = await search('?q=spesis');
		expect(found).toMatchObject({ words: ['sepsis'], isMended: true });
		expect(outcomeText(found, parseState('?q=spesis'), 3)).toBe(
			'3 results for “sepsis”. No page holds “spesis” as it is spelt.',
		);
	});

	test('reads a whole question, and falls back to some of its words', async () => {
		const found = await search('?q=Has+anyone+a+sepsis+alert+on+quantisation%3F');
		expect(found.isPartial).toBe(true);
		// Two of its words against one each.
		expect(found.hits.map(({ id }) => id)).toEqual([
			'epic-sepsis',
			'quantisation',
			'jama-2021',
			'old-model',
		]);
	});

	test('puts the few pages with all of its words above those with some', async () => {
		const found = await search('?q=model+validation');
		expect(found.isPartial).toBe(true);
		// The source alone holds both words; alone it would weigh least.
		expect(found.hits.map(({ id }) => id)).toEqual(['jama-2021', 'epic-sepsis', 'old-model']);
	});

	test('finds our spelling by the American one', async () => {
		expect(await idsOf('?q=quantization')).toEqual(['quantisation']);
	});

	test('takes a query within quotation marks as it stands', async () => {
		expect(await idsOf('?q="spesis"')).toEqual([]);
	});
});

describe('what a search came to, in words', () => {
	const say = async (address: string, shown: number) =>
		outcomeText(await search(address), parseState(address), shown);

	test.for<[string, number, string]>([
		['?q=quantisation', 1, '1 result for “quantisation”.'],
		['?q=sepsis', 2, '3 results for “sepsis”, the best 2 shown.'],
		['?q=banana', 0, 'No results for “banana”.'],
		['?sector=health', 1, '1 result, by title.'],
		['?sector=media', 0, 'Nothing has all of these.'],
		[
			'?q=alert+weights',
			2,
			'2 results. Few pages or none hold all of “alert weights”; the rest hold some of it.',
		],
	])('%s', async ([address, shown, text]) => {
		expect(await say(address, shown)).toBe(text);
	});
});
