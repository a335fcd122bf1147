import type { SearchIndex } from '#domain/search/index-api.ts';
import type { SiteReader } from '#domain/search/open.ts';
import type { TableFile } from '#domain/search/table.ts';

/** Names of a small site. */
export const entries: TableFile = {
	idPrefix: 'en_',
	kinds: {
		cases: { one: 'Case study', many: 'Case studies' },
		glossary: { one: 'Term', many: 'Glossary' },
		models: { one: 'Model', many: 'Models' },
		systems: { one: 'System', many: 'Systems' },
		sources: { one: 'Source', many: 'Sources' },
		pages: { one: 'Page', many: 'Pages' },
	},
	flags: ['go Current', 'stop Superseded', 'stop Archived'],
	rows: {
		cases: [
			['c1', 'epic-sepsis-model', 'Epic’s sepsis alert'],
			['c2', 'put-away', 'A sepsis trial put away', '', 2, 3],
		],
		glossary: [
			['g1', 'kv-cache', 'KV cache', 'key-value cache|KVCache'],
			['g2', 'fine-tuning', 'Fine-tuning', 'training on own data'],
			['g3', 'retrieval-augmented-generation', 'Retrieval-augmented generation', 'RAG'],
			['g4', 'embedding', 'Embedding', 'search by meaning'],
			['g5', 'quantisation', 'Quantisation'],
		],
		models: [
			['m1', 'qwen3-32b', 'Qwen3-32B', 'Qwen 32B'],
			['m2', 'llama-3.3-70b', 'Llama 3.3 70B Instruct', 'Llama 70B'],
			['m3', 'old-llama', 'Llama 2 70B', '', 1, 2],
			['m4', 'deepseek-v3', 'DeepSeek-V3', 'V3'],
			['m5', 'step-3.5', 'Step 3.5', 'DGX Spark LLM'],
		],
		systems: [
			['s1', 'thinksystem-sr675-v3', 'Lenovo ThinkSystem SR675 V3', 'SR675 V3'],
			['s2', 'dgx-spark', 'NVIDIA DGX Spark', 'desktop AI box'],
		],
		pages: [
			['', '/size/', 'Size a model', 'VRAM calculator'],
			['p1', '/privacy/', 'Privacy', 'cookies'],
		],
	},
};

/** What the pages of the small site say, by id. */
const texts: Record<string, string> = {
	en_c1: 'The sepsis alert missed patients. Nurses met hallucinating monitors.',
	en_c2: 'Sepsis again.',
	en_g1: 'The cache holds keys and values of every token in memory.',
	en_g2: 'Training a model further on examples.',
	en_g5: 'Fewer bits for weights save memory.',
	en_m1: 'A model of 32 billion parameters.',
	en_m2: 'A model of 70 billion parameters, sepsis not among them.',
	en_p1: 'No cookies. Search runs in your browser.',
	en_x1: 'JAMA 2021: validation of a sepsis alert.',
};

/** An index over those texts: a page holds every word asked for, or the phrase in quotation marks. */
const index: SearchIndex = {
	options: () => Promise.resolve(),
	search: (query) => {
		const words = query.replaceAll('"', '').toLowerCase().split(' ');
		const results = Object.entries(texts)
			.filter(([, text]) => words.every((word) => text.toLowerCase().includes(word)))
			.map(([id]) => ({ id, score: 10 }));
		return Promise.resolve({ results });
	},
};

const files: Record<string, unknown> = {
	'search/entries.json': entries,
	'search/records.json': {
		...entries,
		rows: { sources: [['x1', 'jama-2021', 'Validation of a sepsis alert']] },
	},
	'search/words.json': ['patients', 'sepsis', 'nurses', 'hallucinating', 'monitors', 'training'],
	'search/sizing.json': {
		models: ['qwen3-32b', 'llama-3.3-70b'],
		machines: [
			['thinksystem-sr675-v3/two', 'h100', 2],
			['thinksystem-sr675-v3/eight', 'h100', 8],
			['dgx-spark/one-unit', 'gb10', 1],
		],
	},
	'search/facets.json': {
		idPrefix: 'en_',
		values: { sector: { health: [0, 1] }, airgapped: { possible: [7, 8, 9] } },
		memoryGB: [
			[7, 16],
			[8, 35],
			[12, 128],
		],
		records: { sources: 'x1' },
	},
};

/** A reader of the small site that keeps a list of what was loaded. */
export function smallSite(): SiteReader & { loaded: string[] } {
	const loaded: string[] = [];
	return {
		loaded,
		json: (path) => {
			loaded.push(path);
			return Promise.resolve(files[path]);
		},
		bytes: (path) => {
			loaded.push(path);
			const id = /([^/]+)\.pf_fragment$/.exec(path)?.[1] ?? '';
			const fragment = {
				url: id === 'en_x1' ? '/sources/jama-2021/' : `/${id}/`,
				content: texts[id] ?? '',
				meta: { title: id === 'en_x1' ? 'Validation of a sepsis alert' : id },
				anchors: [],
			};
			return Promise.resolve(new TextEncoder().encode(`pagefind_dcd${JSON.stringify(fragment)}`));
		},
		index: () => Promise.resolve(index),
	};
}
