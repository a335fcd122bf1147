import { cacheRates } from '#domain/sizing/model-figures.ts';
import { tell } from '#domain/sizing/tell.ts';
import { cacheBytes, kvShardCount } from './kv-cache.ts';
import { layerCounts } from './layer-plan.ts';
import { weightsPerCard } from './loaded-weights.ts';
import type { MemoryQuestion } from './memory-question.ts';
import { attempt } from './refusal.ts';
import { hiddenMemory, stepMemory } from './server-overheads.ts';
import { constant, estimate } from './trace.ts';
import type { Assumption, Estimate } from './types.ts';
import { usableMemory } from './usable-memory.ts';

const shareIds = {
	vllm: 'overhead-vllm-memory-share',
	sglang: 'overhead-sglang-memory-share',
	'trt-llm': 'overhead-trt-memory-share',
} as const;

/** The share of a card that an engine may take, 0 to 1, with the constant behind its default; null where it was given. */
export interface MemoryShare {
	value: number;
	preset: Assumption | null;
}

/** The share of a card that an engine may take: as started, or its default. */
export function memoryShare({ engine, settings, assumptions }: MemoryQuestion): MemoryShare {
	if (settings.memoryShare !== null) return { value: settings.memoryShare, preset: null };
	const id =
		engine.family in shareIds ? shareIds[engine.family as keyof typeof shareIds] : shareIds.vllm;
	const preset = constant(assumptions, id);
	return { value: preset.value, preset };
}

/**
 * Memory that a server engine has left for the cache on ONE card, in bytes:
 *
 *     vLLM          usable × share − weights − memory of one step − memory outside PyTorch
 *     SGLang        usable × share − weights − memory outside PyTorch (the step lies outside the share)
 *     TensorRT-LLM  (usable − weights − memory of one step − memory outside) × share of what is free
 *
 * Negative where the engine cannot start. CUDA graphs are captured outside the share.
 * Sources: vLLM `gpu_worker.py` (`determine_available_memory`), SGLang `--mem-fraction-static`,
 * TensorRT-LLM `free_gpu_memory_fraction`.
 */
export function kvPool(question: MemoryQuestion): Estimate {
	const { machine, engine, assumptions } = question;
	const usable = usableMemory(machine, assumptions);
	const weights = weightsPerCard(question, question.layout, engine);
	const overheads = { ...question, cardBytes: usable.expected };
	const step = stepMemory(overheads);
	const outside = hiddenMemory(overheads);
	const share = memoryShare(question);
	const part = share.value;
	const pool = (u: number, w: number, s: number, o: number) => {
		if (engine.family === 'sglang') return u * part - w - o;
		return engine.family === 'trt-llm' ? (u - w - s - o) * part : u * part - w - s - o;
	};
	const expected = pool(usable.expected, weights.expected, step.expected, outside.expected);
	const low = pool(usable.low, weights.high, step.high, outside.high);
	const high = pool(usable.high, weights.low, step.low, outside.low);
	const terms = { usable, share, weights, step, outside };
	const raw = estimate(
		expected,
		'bytes',
		{ low: 1, high: 1, confidence: 'high' },
		tell((traces) => traces.kvPool(engine.family, terms)),
	);
	return { ...raw, low, high };
}

/** Bytes that a budget must hold per token on one card, all layers counted as if they kept every token. */
function linearBytesPerToken({ model, cache, layout }: MemoryQuestion): number {
	const rates = cacheRates(model, { ...cache, sequences: 1 });
	const perToken = rates.fullBytesPerToken + rates.windowedBytesPerToken;
	return perToken / kvShardCount(model, layout.tensorParallel) / layout.pipelineParallel;
}

/** Version from which vLLM's log counts sequences of full length for models with windows. */
const windowAwareVersion = 12;

/**
 * Tokens that a budget of memory on one card holds:
 *
 *     budget ÷ bytes per token on one card, rounded down to whole blocks
 *
 * With windowed layers, engines that know of them hold more the longer the sequences are: whole sequences of the
 * longest length × that length. Others count each windowed layer as if it kept every token.
 */
export function cacheTokens(question: MemoryQuestion, budget: Estimate): Estimate {
	const { model, cache, layout, settings, engine, assumptions } = question;
	const block = settings.blockTokens ?? constant(assumptions, 'kv-block-tokens').value;
	const longest = settings.maxSequenceTokens;
	const aware = engine.version === null || engine.version >= windowAwareVersion;
	const counts = attempt(() => layerCounts(model));
	const windowed = counts.ok && counts.value.windowed + counts.value.state > 0;
	const shards = kvShardCount(model, layout.tensorParallel) * layout.pipelineParallel;
	const perToken =
		windowed && aware && longest !== null
			? cacheBytes(model, { ...cache, sequences: 1 }, longest) / shards / longest
			: linearBytesPerToken(question);
	const tokens = (bytes: number) => Math.max(0, Math.floor(bytes / perToken / block) * block);
	const result = estimate(
		tokens(budget.expected),
		'tokens',
		{ low: 1, high: 1, confidence: budget.confidence },
		tell((traces) => traces.cacheTokens(budget, perToken, block)),
	);
	return { ...result, low: tokens(budget.low), high: tokens(budget.high) };
}
