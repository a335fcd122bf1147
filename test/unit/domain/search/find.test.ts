import { describe, expect, test } from 'vitest';
import { openSearch } from '#domain/search/open.ts';
import { outcomeText } from '#domain/search/outcome-text.ts';
import { parseState } from '#domain/search/state.ts';
import { smallSite } from './small-site.ts';

const search = openSearch(smallSite());
const find = (address: string) => search.find(parseState(address));
const addresses = async (address: string) => (await find(address)).hits.map(({ url }) => url);

describe('what is found', () => {
	test.for<[string, string]>([
		['kv cache', '/glossary/kv-cache/'],
		['kvcache', '/glossary/kv-cache/'],
		['key value cache', '/glossary/kv-cache/'],
		['finetuning', '/glossary/fine-tuning/'],
		['fine tuning', '/glossary/fine-tuning/'],
		['rag', '/glossary/retrieval-augmented-generation/'],
		['quantization', '/glossary/quantisation/'],
		['qwne 32b', '/models/qwen3-32b/'],
		['qwen3-32b', '/models/qwen3-32b/'],
		['llama3.3-70b', '/models/llama-3.3-70b/'],
		['deep seek v3', '/models/deepseek-v3/'],
		['sr675v3', '/systems/thinksystem-sr675-v3/'],
		['dgxspark', '/systems/dgx-spark/'],
		['two sr675 v3s', '/systems/thinksystem-sr675-v3/'],
		['two 675s', '/systems/thinksystem-sr675-v3/'],
		['dgx spark', '/systems/dgx-spark/'],
		['what is the kv cache for?', '/glossary/kv-cache/'],
		['halucinating', '/cases/epic-sepsis-model/'],
	])('"%s" finds %s first', async ([query, address]) => {
		expect((await addresses(`q=${encodeURIComponent(query)}`))[0]).toBe(address);
	});

	test('pages with some of the words come after those with all, and never nothing', async () => {
		const found = await find('q=sepsis+nurses+xylophone');
		expect(found.hits[0]?.url).toBe('/cases/epic-sepsis-model/');
		expect(found.hits.length).toBeGreaterThan(1);
	});

	test('records stand below what rests on them, and are given their names', async () => {
		const found = await find('q=sepsis+alert');
		expect(found.hits[0]?.url).toBe('/cases/epic-sepsis-model/');
		const record = found.hits.find(({ url }) => url === '/sources/jama-2021/');
		expect(record).toMatchObject({ title: 'Validation of a sepsis alert', kind: 'Source' });
	});

	test('what is superseded stands lower, what is archived only when asked for', async () => {
		expect((await addresses('q=llama')).slice(0, 2)).toEqual([
			'/models/llama-3.3-70b/',
			'/models/old-llama/',
		]);
		expect(await addresses('q=sepsis')).not.toContain('/cases/put-away/');
		expect(await addresses('q=sepsis&archived=1')).toContain('/cases/put-away/');
	});

	test('what is superseded comes first when it is asked for by its name', async () => {
		expect((await addresses('q=Llama+2+70B'))[0]).toBe('/models/old-llama/');
	});

	test('light words are searched, but neither said nor marked', async () => {
		const site = smallSite();
		const asked: string[] = [];
		const index = await site.index();
		site.index = () =>
			Promise.resolve({
				...index,
				search: (words) => {
					asked.push(words);
					return index.search(words);
				},
			});
		const found = await openSearch(site).find(parseState('q=how+many+nurses+at+once'));
		expect(asked).toContain('once');
		expect(asked).not.toContain('at');
		expect(found.words).toEqual(['nurses']);
		expect(found.understood.query).toBe('nurses');
	});

	test('an excerpt and the words to mark come with the text', async () => {
		const found = await find('q=nurses');
		const page = await found.hits[0]?.data();
		expect(page?.excerpt).toContain('<mark>Nurses</mark>');
		expect(found.words).toContain('nurses');
	});
});

describe('what was understood', () => {
	test('a slip is mended and said', async () => {
		const { understood } = await find('q=qwne+32b');
		expect(understood.query).toBe('qwen 32b');
		expect(understood.corrections).toEqual([{ typed: 'qwne', taken: 'qwen' }]);
	});

	test('exact searches as it was typed', async () => {
		const found = await find('q=qwne&exact=1');
		expect(found.understood).toMatchObject({ isExact: true, corrections: [] });
		expect(found.hits).toEqual([]);
	});

	test('a phrase that a page holds is held whole', async () => {
		expect((await find('q="missed+patients"')).isPartial).toBe(false);
	});

	test('quotation marks ask for the phrase', async () => {
		expect(await addresses('q="keys+and+values"')).toEqual(['/glossary/kv-cache/']);
	});

	test('a short form brings its long form', async () => {
		const { understood } = await find('q=rag');
		expect(understood.expansions).toEqual([
			{ typed: 'RAG', also: ['Retrieval-augmented generation'] },
		]);
	});

	test('nothing found: the nearest names are told', async () => {
		const found = await find('q=xqwenx');
		expect(found.hits).toEqual([]);
		expect(found.nearest.map(({ title }) => title)).toContain('Qwen3-32B');
	});
});

describe('a sizing question', () => {
	test('is offered the tool with what was said filled in, and the tool is among the first', async () => {
		const found = await find('q=how+many+gpus+for+llama+3.3+70b');
		expect(found.intent).toBe('sizing');
		expect(found.offer).toEqual({
			label: 'Size Llama 3.3 70B Instruct',
			address: '/size/?model=llama-3.3-70b',
		});
		expect(found.hits.slice(0, 3).map(({ url }) => url)).toContain('/size/');
	});

	test('with a machine names the smallest configuration that has as many cards', async () => {
		const { offer } = await find('q=does+qwen3-32b+int4+fit+on+the+sr675+v3+with+4+gpus');
		expect(offer?.address).toBe(
			'/size/?model=qwen3-32b&on=thinksystem-sr675-v3/eight&weights=int4',
		);
	});

	test('a name alone is none', async () => {
		expect((await find('q=dgx+spark')).offer).toBeNull();
	});
});

describe('facets', () => {
	test('narrow, and count what each value would leave', async () => {
		const found = await find('q=sepsis&collection=cases');
		expect(found.hits.map(({ url }) => url)).toEqual(['/cases/epic-sepsis-model/']);
		const counts = await found.counts();
		expect(counts.collection['cases']).toBe(1);
		expect(counts.collection['sources']).toBe(1);
		expect(counts.sector).toEqual({ health: 1 });
	});

	test('need no query: everything by title', async () => {
		expect(await addresses('airgapped=possible')).toEqual([
			'/models/old-llama/',
			'/models/llama-3.3-70b/',
			'/models/qwen3-32b/',
		]);
		expect(await addresses('collection=sources')).toEqual(['/sources/jama-2021/']);
	});

	test('memory leaves only what has or needs at most so much', async () => {
		expect(await addresses('memory=20')).toEqual(['/models/qwen3-32b/']);
		expect(await addresses('q=llama&memory=20')).toEqual([]);
	});
});

describe('what is loaded', () => {
	test('names and the index for a plain search; the list of words only for a slip', async () => {
		const site = smallSite();
		const fresh = openSearch(site);
		await fresh.find(parseState('q=kv+cache'));
		expect(site.loaded).toEqual(['search/entries.json']);
		await fresh.find(parseState('q=nursse'));
		expect(site.loaded).toContain('search/words.json');
	});

	test('a load that failed is tried again', async () => {
		const site = smallSite();
		const { json } = site;
		let isDown = true;
		site.json = (path) => (isDown ? Promise.reject(new Error('down')) : json(path));
		const fresh = openSearch(site);
		await expect(fresh.find(parseState('q=kv'))).rejects.toThrow('down');
		isDown = false;
		expect((await fresh.find(parseState('q=kv+cache'))).hits).not.toEqual([]);
	});

	test('the same search again is the same answer, and loads nothing', async () => {
		const site = smallSite();
		const fresh = openSearch(site);
		const found = await fresh.find(parseState('q=sepsis'));
		const loaded = site.loaded.length;
		expect(await fresh.find(parseState('q=sepsis'))).toBe(found);
		expect(await fresh.find(parseState('q=kv+cache'))).not.toBe(found);
		expect(site.loaded.length).toBe(loaded);
	});

	test('records below the first results are given their names when they are asked for', async () => {
		const site = smallSite();
		const results = Array.from({ length: 15 }, (_, at) => ({ id: `en_r${at}`, score: 20 - at }));
		site.index = () =>
			Promise.resolve({
				options: () => Promise.resolve(),
				search: () => Promise.resolve({ results }),
			});
		const found = await openSearch(site).find(parseState('q=unheardof'));
		const named = (hits: readonly { title: string }[]) => hits.map(({ title }) => title !== '');
		expect(named(found.hits)).toEqual(results.map((_, at) => at < 3));
		expect(named(await found.named())).toEqual(results.map(() => true));
	});

	test('a glance needs no index', async () => {
		const site = smallSite();
		site.index = () => Promise.reject(new Error('no index'));
		const found = await openSearch(site).glance(parseState('q=kv+cache'));
		expect(found.hits[0]?.url).toBe('/glossary/kv-cache/');
	});

	test('what a glance let stand is mended by the search', async () => {
		const fresh = openSearch(smallSite());
		await fresh.glance(parseState('q=nursse'));
		const { understood } = await fresh.find(parseState('q=nursse'));
		expect(understood.corrections).toEqual([{ typed: 'nursse', taken: 'nurses' }]);
	});
});

describe('what came of it is said', () => {
	const said = async (address: string, shown: number) =>
		outcomeText(await find(address), parseState(address), shown);

	test.for<[string, number, RegExp]>([
		['q=privacy', 1, /^1 result for “privacy”\.$/],
		['q=sepsis', 1, /^3 results for “sepsis”, the best 1 shown\.$/],
		['q=qwne', 1, /^1 result for “qwen”\.$/],
		['q=zzqx', 0, /^No results for “zzqx”\.$/],
		['collection=sources', 1, /^1 result, by title\.$/],
		['sector=health&collection=models', 0, /^Nothing has all of these\.$/],
	])('%s', async ([address, shown, text]) => {
		expect(await said(address, shown)).toMatch(text);
	});
});
