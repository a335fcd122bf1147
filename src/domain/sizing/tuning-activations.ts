import { feedForwardWidth } from './server-overheads.ts';
import { constant, estimate } from './trace.ts';
import { computedInput, constantInput, givenInput } from './traces/inputs.ts';
import type { Estimate, TraceInput } from './types.ts';
import type { TuningQuestion } from './tuning-question.ts';

/** Tokens of one step on one card. */
export function stepTokens({
	sequenceTokens,
	microBatch,
	assumptions,
}: TuningQuestion): TraceInput {
	if (sequenceTokens === null) return constantInput(constant(assumptions, 'tuning-step-tokens'));
	const tokens = sequenceTokens * (microBatch ?? 1);
	return givenInput('Tokens of a step on one card', tokens, 'tokens');
}

/** Whether only the inputs of layers are kept: as asked, else as trainers do unless they say otherwise. */
export function checkpoints({ checkpointing, engine }: TuningQuestion): boolean {
	return checkpointing ?? !/litgpt/i.test(engine.name);
}

/** Bytes that one layer keeps of one token for the way back. */
function layerBytes(question: TuningQuestion): { value: number; inputs: TraceInput[] } {
	const { model, method, targets, assumptions } = question;
	const hidden = model.hiddenSize ?? 0;
	const width = hidden > 0 ? feedForwardWidth(model) : 0;
	const perHidden = constant(assumptions, 'tuning-activation-bytes-hidden');
	const frozen = method !== 'full' && targets !== null && targets !== 'all-linear';
	const gated = model.gatedFeedForward !== false;
	const perWidth = constant(
		assumptions,
		frozen ? 'tuning-activation-bytes-width-frozen' : 'tuning-activation-bytes-width',
	);
	const widthBytes = perWidth.value * (gated ? 1 : 0.5);
	const inputs = [
		givenInput('Hidden size', hidden, 'values', 'model'),
		constantInput(perHidden),
		givenInput('Feed-forward values of a token', width, 'values', 'model'),
		constantInput(perWidth, widthBytes),
	];
	let value = perHidden.value * hidden + widthBytes * width;
	if (question.compiled) {
		const fused = constant(assumptions, 'tuning-compiled-share');
		value *= fused.value;
		inputs.push(constantInput(fused));
	}
	if (method === 'qlora' && !checkpoints(question)) {
		const dequantised = constant(assumptions, 'tuning-quantised-activation-bytes');
		value += dequantised.value * (hidden + width);
		inputs.push(constantInput(dequantised));
	}
	return { value, inputs };
}

/**
 * Activations kept for the way back on one card, in bytes:
 *
 *     kept whole        tokens × layers × (a × hidden + b × feed-forward)
 *     checkpointed      tokens × (layers × 2 × hidden + one layer kept whole)
 *
 * with flash attention, which keeps no scores. Form after https://arxiv.org/abs/2205.05198, eq. 2 and §5; the
 * coefficients are ours.
 */
export function activations(question: TuningQuestion): Estimate {
	const tokens = stepTokens(question);
	const layers = question.model.layerCount ?? 0;
	const layer = layerBytes(question);
	const kept = checkpoints(question);
	const perToken = kept
		? layers * 2 * (question.model.hiddenSize ?? 0) + layer.value
		: layers * layer.value;
	return estimate(
		Number(tokens.value) * perToken,
		'bytes',
		{ low: 0.7, high: 1.4, confidence: 'low' },
		{
			id: 'activations',
			label: 'Activations',
			formula: kept
				? 'tokens × (layers × 2 bytes × hidden + one layer kept whole)'
				: 'tokens × layers × (a × hidden + b × feed-forward)',
			inputs: [tokens, givenInput('Layers', layers, 'layers', 'model'), ...layer.inputs],
		},
	);
}

/**
 * Logits and their gradients on one card, in bytes: tokens × vocabulary × bytes a logit, a fraction of it where
 * the loss is computed in pieces.
 */
export function logits(question: TuningQuestion): Estimate {
	const { model, assumptions, chunkedLoss } = question;
	const tokens = stepTokens(question);
	const perLogit = constant(assumptions, 'tuning-logit-bytes');
	const pieces = constant(assumptions, 'tuning-loss-pieces');
	const vocabulary = model.vocabularySize ?? 0;
	const whole = Number(tokens.value) * vocabulary * perLogit.value;
	return estimate(
		chunkedLoss ? whole / pieces.value : whole,
		'bytes',
		{ low: 0.7, high: 1.3, confidence: 'medium' },
		{
			id: 'logits',
			label: 'Logits and their gradients',
			formula: `tokens × vocabulary × bytes a logit${chunkedLoss ? ' ÷ pieces of the loss' : ''}`,
			inputs: [
				tokens,
				givenInput('Vocabulary', vocabulary, 'tokens', 'model'),
				constantInput(perLogit),
				...(chunkedLoss ? [constantInput(pieces)] : []),
			],
		},
	);
}

/** Both together. */
export function stepWorkspace(question: TuningQuestion): Estimate {
	const kept = activations(question);
	const loss = logits(question);
	const sum = estimate(
		kept.expected + loss.expected,
		'bytes',
		{ low: 1, high: 1, confidence: 'low' },
		{
			id: 'step-workspace',
			label: 'Activations and logits',
			formula: 'activations + logits',
			inputs: [computedInput('Activations', kept), computedInput('Logits', loss)],
		},
	);
	return { ...sum, low: kept.low + loss.low, high: kept.high + loss.high };
}
