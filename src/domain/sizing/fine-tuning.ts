import { adapterParameterCount } from './adapters.ts';
import { readModel } from './parameters.ts';
import { constant, estimate } from './trace.ts';
import { computedInput, constantInput, givenInput } from './traces/inputs.ts';
import { stepWorkspace } from './tuning-activations.ts';
import type { TuningQuestion } from './tuning-question.ts';
import type { Assumption, Estimate, TraceInput } from './types.ts';
import { gibibyte } from './units.ts';
import { weightParts } from './weights.ts';

/** Memory for fine-tuning: on the fullest card, and on all cards together. */
export interface TuningMemory {
	perCard: Estimate;
	total: Estimate;
}

/** Bytes of frozen or trained weights, as the method keeps them. */
function weightBytes(question: TuningQuestion): { bytes: number; input: TraceInput } {
	const { model, weights, method } = question;
	const format = method === 'full' && !question.pureHalf ? trainedFormat(question) : weights.format;
	const parts = weightParts(
		model,
		{ ...weights, format, statedBytes: null, dynamic: false },
		{ prediction: false, encoder: true },
	);
	const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
	return { bytes, input: givenInput(`Weights in ${format}`, bytes, 'bytes', 'model') };
}

/** Full training keeps a working copy of the weights at 16 bits beside the states, whatever the file's format. */
const trainedFormat = ({ weights }: TuningQuestion) =>
	weights.format === 'fp32' || weights.format === 'fp16' ? weights.format : 'bf16';

/** Weights that change: all of them, or adapters, and embeddings where asked. */
function trainedParameters(question: TuningQuestion, rank: number) {
	const { model, method, trainsEmbeddings } = question;
	const { tensors, parameterCount } = readModel(model);
	if (method === 'full') return { dense: parameterCount, adapters: 0 };
	const tables = tensors
		.filter(({ part }) => part === 'embedding' || part === 'head')
		.reduce((sum, tensor) => sum + tensor.parameterCount, 0);
	return {
		dense: trainsEmbeddings ? tables : 0,
		adapters: adapterParameterCount(question, rank),
	};
}

const stateIds = {
	adamw: 'tuning-state-bytes-adamw',
	'adamw-8bit': 'tuning-state-bytes-8bit',
	'adamw-paged-8bit': 'tuning-state-bytes-paged',
	adafactor: 'tuning-state-bytes-adafactor',
	sgd: 'tuning-state-bytes-sgd',
} as const;

/** Bytes a trained weight takes beside itself: gradient, master copy, optimiser state. */
function trainedBytes(question: TuningQuestion): { value: number; inputs: TraceInput[] } {
	const { assumptions, optimiser, pureHalf, fusedStep, weights, method } = question;
	const state = constant(assumptions, stateIds[optimiser ?? 'adamw']);
	const stateBytes = pureHalf ? state.value / 2 : state.value;
	const isFloat = weights.format === 'fp32';
	const reduced = optimiser !== null && optimiser !== 'adamw';
	const master = pureHalf || isFloat || reduced ? 0 : 4;
	const float = isFloat || (method === 'full' && !pureHalf && !reduced);
	const gradient = fusedStep ? 0 : float ? 4 : 2;
	return {
		value: stateBytes + master + gradient,
		inputs: [
			constantInput(state, stateBytes),
			givenInput('Master copy', master, 'bytes a weight', 'definition: mixed precision'),
			givenInput('Gradient', gradient, 'bytes a weight', 'definition: mixed precision'),
		],
	};
}

/** Over how many cards each kind of state is divided. */
function divisors({ sharding, cardCount }: TuningQuestion) {
	const cards = Math.max(1, cardCount);
	return {
		weights: sharding === 'zero-3' ? cards : 1,
		states: sharding === 'none' ? 1 : cards,
	};
}

function rankOf({ rank, method, assumptions }: TuningQuestion): Assumption | number {
	if (rank !== null) return rank;
	return constant(assumptions, method === 'qlora' ? 'tuning-rank-qlora' : 'tuning-rank-lora');
}

/**
 * Memory for fine-tuning, in bytes on one card:
 *
 *     weights ÷ shards + trained weights × (gradient + master copy + optimiser state) ÷ shards
 *     + activations + logits + buffers of sharding + context
 *
 * Full training in mixed precision takes 18 bytes a weight: 2 + 4 for the weight and its master copy, 4 for the
 * gradient, 8 for AdamW (https://huggingface.co/docs/transformers/model_memory_anatomy), adapters the same for their few weights
 * (https://arxiv.org/abs/2106.09685), quantised training keeps the frozen weights at four bits
 * (https://arxiv.org/abs/2305.14314).
 */
export function tuningMemory(question: TuningQuestion): TuningMemory {
	const { assumptions, cardCount, sharding, offload, countsContext } = question;
	const rank = rankOf(question);
	const rankValue = typeof rank === 'number' ? rank : rank.value;
	const weights = weightBytes(question);
	const trained = trainedParameters(question, rankValue);
	const perWeight = trainedBytes(question);
	const shards = divisors(question);
	const workspace = stepWorkspace(question);
	const context = constant(assumptions, countsContext ? 'tuning-context' : 'tuning-allocator');
	const buffers = constant(assumptions, 'tuning-sharding-buffer');
	const bufferBytes = sharding === 'zero-3' && cardCount > 1 ? buffers.value * gibibyte : 0;
	const frozen =
		offload === 'all' && question.method === 'full' ? 0 : weights.bytes / shards.weights;
	const own = (trained.dense + trained.adapters) * perWeight.value;
	const copies = question.method === 'full' ? 0 : trained.adapters * 4;
	const states = offload === 'none' ? (own + copies) / shards.states : 0;
	const range = constant(assumptions, 'tuning-range');
	const expected = frozen + states + workspace.expected + bufferBytes + context.value * gibibyte;
	const perCard = estimate(
		expected,
		'bytes',
		{ low: range.low, high: range.high, confidence: 'low' },
		{
			id: 'tuning-memory',
			label: 'Memory for fine-tuning, one card',
			formula:
				'weights ÷ shards + trained weights × bytes of gradient, copy and state ÷ shards + activations + logits + buffers + context',
			inputs: [
				weights.input,
				givenInput('Shards of the weights', shards.weights, 'cards'),
				...(typeof rank === 'number'
					? [givenInput('Rank', rank, 'values')]
					: [constantInput(rank)]),
				givenInput('Trained weights', trained.dense + trained.adapters, 'weights', 'model'),
				...perWeight.inputs,
				givenInput('Shards of states', shards.states, 'cards'),
				givenInput('Offload to main memory', offload, 'part'),
				computedInput('Activations and logits', workspace),
				...(bufferBytes > 0 ? [constantInput(buffers)] : []),
				constantInput(context),
				constantInput(range),
			],
		},
	);
	return { perCard, total: onAllCards(perCard, cardCount) };
}

function onAllCards(perCard: Estimate, cardCount: number): Estimate {
	if (cardCount <= 1) return perCard;
	return estimate(
		perCard.expected * cardCount,
		'bytes',
		{
			low: perCard.low / perCard.expected,
			high: perCard.high / perCard.expected,
			confidence: perCard.confidence,
		},
		{
			id: 'tuning-memory-total',
			label: 'Memory for fine-tuning, all cards',
			formula: 'memory on one card × cards',
			inputs: [computedInput('One card', perCard), givenInput('Cards', cardCount, 'cards')],
		},
	);
}
