import type { MemoryQuestion } from './memory-question.ts';

/** Something that a choice rules out, or that costs more than it seems. */
export interface Incompatibility {
	id: string;
	/** `cannot`: it will not start. `costs`: it runs, slower or with more memory. */
	effect: 'cannot' | 'costs';
	why: string;
	/** Where the engine or the format says so. */
	source: string;
}

/** Judges one thing; null where it does not apply. */
export type Rule = (question: MemoryQuestion) => Incompatibility | null;

/** More cards than heads of the cache: each head is kept several times. */
export const cacheIsRepeated: Rule = ({ model, layout }) => {
	const heads = model.kvLoraRank === null ? model.kvHeadCount : 1;
	if (heads === null || layout.tensorParallel <= heads) return null;
	return {
		id: 'cache-repeated',
		effect: 'costs',
		why: `${heads === 1 ? 'One key-value head' : `${heads} key-value heads`} over ${layout.tensorParallel} cards: each is kept ${Math.ceil(layout.tensorParallel / heads)} times.`,
		source:
			'https://github.com/vllm-project/vllm/blob/main/vllm/config/model.py (get_num_kv_heads)',
	};
};

/** Cached values in few bits need a kernel of their own. */
export const quantisedValues: Rule = ({ cache, engine }) => {
	if (engine.family !== 'llama.cpp' || /^(fp|bf)/.test(cache.value)) return null;
	return {
		id: 'values-need-flash-attention',
		effect: 'costs',
		why: 'A quantised cache of values works with flash attention only (-fa).',
		source: 'https://github.com/ggml-org/llama.cpp/blob/master/src/llama-context.cpp',
	};
};

/** What of a layout and a cache costs more than it seems; a format that a chip lacks is told where formats are chosen. */
export const hiddenCosts = (question: MemoryQuestion): Incompatibility[] =>
	[cacheIsRepeated, quantisedValues].flatMap((rule) => rule(question) ?? []);
