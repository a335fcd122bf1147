import type { MemoryQuestion } from './memory-question.ts';

/** More cards than heads of the cache: each head is kept several times. Null where that is not so. */
export function cacheIsRepeated({ model, layout }: MemoryQuestion): string | null {
	const heads = model.kvLoraRank === null ? model.kvHeadCount : 1;
	if (heads === null || layout.tensorParallel <= heads) return null;
	return `${heads === 1 ? 'One key-value head' : `${heads} key-value heads`} over ${layout.tensorParallel} cards: each is kept ${Math.ceil(layout.tensorParallel / heads)} times.`;
}

/** Cached values in few bits need a kernel of their own. Null where that is not so. */
export const quantisedValues = ({ cache, engine }: MemoryQuestion): string | null =>
	engine.family !== 'llama.cpp' || /^(fp|bf)/.test(cache.value)
		? null
		: 'A quantised cache of values works with flash attention only (-fa).';

/** What of a layout and a cache costs more than it seems; a format that a chip lacks is told where formats are chosen. */
export const hiddenCosts = (question: MemoryQuestion): string[] =>
	[cacheIsRepeated, quantisedValues].flatMap((told) => told(question) ?? []);
