import { weightParts } from '#domain/sizing/model-figures.ts';
import { tell } from '#domain/sizing/tell.ts';
import { isGguf } from './is-gguf.ts';
import { kvShardCount } from './kv-cache.ts';
import { kvCacheEstimate } from './kv-cache-estimate.ts';
import { weightsEstimate } from './loaded-weights.ts';
import type { MemoryQuestion } from './memory-question.ts';
import { shape } from './refusal.ts';
import { constant, estimate } from './trace.ts';
import type { Estimate } from './types.ts';
import { gibibyte } from './units.ts';
import { usableMemory } from './usable-memory.ts';

/**
 * Buffer for the intermediate values of one physical batch, in bytes on one card:
 *
 *     micro-batch tokens × 4 bytes × (vocabulary + hidden)
 *
 * and at least a floor. The logits of the batch are its largest part; llama.cpp logs it as "compute buffer".
 */
export function computeBuffer({ model, cache, assumptions }: MemoryQuestion): Estimate {
	const floor = constant(assumptions, 'overhead-compute-buffer-floor');
	const preset = constant(assumptions, 'overhead-micro-batch-tokens');
	const tokens = cache.microBatchTokens > 0 ? cache.microBatchTokens : preset.value;
	const width = (model.vocabularySize ?? 0) + (model.hiddenSize ?? 0);
	return estimate(
		Math.max(floor.value * gibibyte, tokens * 4 * width),
		'bytes',
		{ low: 0.8, high: 1.6, confidence: 'medium' },
		tell((traces) => traces.computeBuffer(tokens, width, floor)),
	);
}

/**
 * Weights that stay in main memory even when every layer is on the card: llama.cpp looks tokens up there,
 * unless the output uses the same matrix.
 */
function hostEmbeddingBytes({ model, weights }: MemoryQuestion): number {
	if (!isGguf(weights.format)) return 0;
	const parts = weightParts(model, weights, { prediction: false, encoder: false });
	const head = parts.find(({ part }) => part === 'head');
	if (!head || head.bytes === 0) return 0;
	return parts.find(({ part }) => part === 'embedding')?.bytes ?? 0;
}

/**
 * Memory that a local engine needs on its fullest card, in bytes:
 *
 *     (weights − embedding in main memory + cache) × share of the fullest card + compute buffer + context
 *
 * Cards hold whole layers, so the fullest has ⌈layers ÷ cards⌉ of them; the output counts as a layer.
 */
export function localNeed(question: MemoryQuestion, contextTokens: number): Estimate {
	const { model, machine, layout, assumptions } = question;
	const weights = weightsEstimate(question, 'loaded', question.engine);
	const onHost = hostEmbeddingBytes(question);
	const cache = kvCacheEstimate(model, question.cache, { contextTokens, assumptions });
	const buffer = computeBuffer(question);
	const context = constant(assumptions, 'overhead-driver-context');
	const cards = machine.acceleratorCount;
	const units = shape(model, 'layerCount') + 1;
	const share = layout.layerSplit || cards === 1 ? Math.ceil(units / cards) / units : 1 / cards;
	const cacheShare = layout.layerSplit ? share : 1 / kvShardCount(model, cards);
	const need = (w: number, k: number, b: number, c: number) =>
		(w - onHost) * share + k * cacheShare + b + c * gibibyte;
	const expected = need(weights.expected, cache.expected, buffer.expected, context.value);
	const raw = estimate(
		expected,
		'bytes',
		{ low: 1, high: 1, confidence: 'medium' },
		tell((traces) => traces.localNeed({ weights, onHost, share, cache, buffer, context })),
	);
	return {
		...raw,
		low: need(weights.low, cache.low, buffer.low, context.low),
		high: need(weights.high, cache.high, buffer.high, context.high),
	};
}

/** Memory that a local engine has left for the cache on its fullest card, in bytes: what it does not need without one. */
export function localPool(question: MemoryQuestion): Estimate {
	const usable = usableMemory(question.machine, question.assumptions);
	const need = localNeed(question, 0);
	const pool = estimate(
		usable.expected - need.expected,
		'bytes',
		{ low: 1, high: 1, confidence: 'medium' },
		tell((traces) => traces.localPool(usable, need)),
	);
	return { ...pool, low: usable.low - need.high, high: usable.high - need.low };
}
