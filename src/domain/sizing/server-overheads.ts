import { hasEncoder } from '#domain/sizing/model-figures.ts';
import { tell } from '#domain/sizing/tell.ts';
import { isOldVllm } from './engine-age.ts';
import { shape } from './refusal.ts';
import { constant, estimate } from './trace.ts';
import type { Assumptions, Engine, Estimate, Layout, Model } from './types.ts';
import { gibibyte } from './units.ts';

/** How a server engine was started, where that is known. */
export interface ServerSettings {
	/** Share of a card's memory that the engine may take, 0 to 1. */
	memoryShare: number | null;
	/** Longest sequence that the engine was started for. */
	maxSequenceTokens: number | null;
	/** Sequences it may run at the same time. */
	maxSequences: number | null;
	/** Tokens of one step. */
	maxBatchedTokens: number | null;
	/** Tokens of one block of the cache. */
	blockTokens: number | null;
}

/** Settings of which nothing is known. */
export const unknownSettings: ServerSettings = {
	memoryShare: null,
	maxSequenceTokens: null,
	maxSequences: null,
	maxBatchedTokens: null,
	blockTokens: null,
};

interface OverheadQuestion {
	model: Model;
	engine: Engine;
	layout: Layout;
	settings: ServerSettings;
	/** Memory of one card, in bytes: vLLM's defaults depend on it. */
	cardBytes: number;
	assumptions: Assumptions;
}

/** vLLM counts a card as large from this memory on (`vllm/engine/arg_utils.py`, `get_batch_defaults`). */
const largeCardBytes = 70 * gibibyte;

/**
 * Memory that a server engine sets aside for one step, in bytes on one card: the larger of
 *
 *     sampling   sequences at most × vocabulary × bytes a logit
 *     forward    tokens of a step × 2 bytes × (4 × hidden + 3 × feed-forward ÷ tensor parallel)
 *
 * vLLM measures it once at start, with as many dummy sequences and tokens as it may ever run. The first
 * term rules on large cards: the five text models of llm-d-planner's table need 38 to 39 bytes for each logit of
 * 1,024 sequences, whatever their size and kind.
 */
export function stepMemory(question: OverheadQuestion): Estimate {
	const { assumptions } = question;
	if (isOldVllm(question.engine)) return oldStepMemory(question);
	const sampling = samplingMemory(question);
	const forward = forwardMemory(question);
	const [larger, smaller] =
		sampling.expected >= forward.expected ? [sampling, forward] : [forward, sampling];
	const range = constant(assumptions, 'overhead-step-range');
	return estimate(
		larger.expected,
		'bytes',
		{ low: range.low, high: range.high, confidence: 'medium' },
		tell((traces) => traces.stepMemory(larger, smaller, range)),
	);
}

/** Up to this length, old vLLM read a prompt in one step; longer ones in pieces (`vllm/engine/arg_utils.py`, 0.6). */
const wholePromptTokens = 32_768;

/** Old vLLM planned a step for the longest prompt it was started for. */
function oldStepMemory(question: OverheadQuestion): Estimate {
	const { settings } = question;
	const longest = settings.maxSequenceTokens;
	if (settings.maxBatchedTokens === null && (longest === null || longest > wholePromptTokens)) {
		return constantBytes('overhead-old-vllm-step', question);
	}
	const maxBatchedTokens = settings.maxBatchedTokens ?? Math.max(2048, longest ?? 0);
	return forwardMemory({ ...question, settings: { ...settings, maxBatchedTokens } });
}

function samplingMemory({
	model,
	settings,
	cardBytes,
	engine,
	assumptions,
}: OverheadQuestion): Estimate {
	const perLogit = constant(assumptions, 'overhead-sampler-bytes-per-logit');
	const vocabulary = shape(model, 'vocabularySize');
	const large = cardBytes >= largeCardBytes && engine.family === 'vllm' && !hasEncoder(model);
	const preset = constant(
		assumptions,
		large ? 'overhead-sequences-large-card' : 'overhead-sequences-small-card',
	);
	const started = settings.maxSequences;
	const sequences = started ?? preset.value;
	return estimate(
		sequences * vocabulary * perLogit.value,
		'bytes',
		{ low: 1, high: 1, confidence: 'medium' },
		tell((traces) => traces.samplingMemory({ started, preset }, vocabulary, perLogit)),
	);
}

function forwardMemory({
	model,
	layout,
	settings,
	cardBytes,
	assumptions,
}: OverheadQuestion): Estimate {
	const hidden = shape(model, 'hiddenSize');
	const width = feedForwardWidth(model) / layout.tensorParallel;
	const preset = constant(
		assumptions,
		cardBytes >= largeCardBytes ? 'overhead-batch-large-card' : 'overhead-batch-small-card',
	);
	const started = settings.maxBatchedTokens;
	const tokens = started ?? preset.value;
	return estimate(
		tokens * 2 * (4 * hidden + 3 * width),
		'bytes',
		{ low: 1, high: 1, confidence: 'medium' },
		tell((traces) => traces.forwardMemory({ started, preset }, hidden, width)),
	);
}

/** Values that the feed-forward part of one layer makes of one token: of all experts used. */
export function feedForwardWidth(model: Model): number {
	if ((model.expertCount ?? 0) <= 1)
		return model.intermediateSize ?? 4 * shape(model, 'hiddenSize');
	const expert = model.expertIntermediateSize ?? shape(model, 'intermediateSize');
	const shared = model.sharedExpertIntermediateSize ?? (model.sharedExpertCount ?? 0) * expert;
	return shape(model, 'expertsPerToken') * expert + shared;
}

/** Memory outside the framework's count, in bytes on one card: CUDA context and communication buffers. */
export function hiddenMemory(question: OverheadQuestion): Estimate {
	const { layout } = question;
	if (isOldVllm(question.engine)) {
		return constantBytes('overhead-old-vllm-outside', question);
	}
	const id = layout.tensorParallel > 1 ? 'overhead-outside-parallel' : 'overhead-outside-single';
	return constantBytes(id, question);
}

function constantBytes(id: string, { assumptions }: OverheadQuestion): Estimate {
	const found = constant(assumptions, id);
	return estimate(
		found.value * gibibyte,
		'bytes',
		{ low: found.low / found.value, high: found.high / found.value, confidence: 'medium' },
		tell((traces) => traces.measuredMemory(found)),
	);
}
