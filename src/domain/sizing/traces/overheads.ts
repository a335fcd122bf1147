import { computedInput, constantInput, givenInput } from './inputs.ts';
import type { Assumption, Estimate, Told, TraceInput } from '../types.ts';

/** What a server engine sets aside for one step: the larger of two parts. */
export const stepMemory = (larger: Estimate, smaller: Estimate, range: Assumption): Told => ({
	id: 'step-memory',
	label: 'Memory of one step',
	formula: 'the larger of sampling and forward pass',
	inputs: [
		computedInput(larger.trace.label, larger),
		computedInput(smaller.trace.label, smaller),
		constantInput(range),
	],
});

/** A number that the engine was started with, or its default. */
const setting = (
	name: string,
	started: number | null,
	unit: string,
	preset: Assumption,
): TraceInput => (started === null ? constantInput(preset) : givenInput(name, started, unit));

/** Sampling from the vocabulary. */
export const samplingMemory = (
	sequences: { started: number | null; preset: Assumption },
	vocabulary: number,
	perLogit: Assumption,
): Told => ({
	id: 'sampling-memory',
	label: 'Sampling',
	formula: 'sequences × vocabulary × bytes a logit',
	inputs: [
		setting('Sequences at most', sequences.started, 'sequences', sequences.preset),
		givenInput('Vocabulary', vocabulary, 'tokens', 'model'),
		constantInput(perLogit),
	],
});

/** The forward pass of one step. */
export const forwardMemory = (
	tokens: { started: number | null; preset: Assumption },
	hidden: number,
	width: number,
): Told => ({
	id: 'forward-memory',
	label: 'Forward pass',
	formula: 'tokens × 2 bytes × (4 × hidden + 3 × feed-forward of one card)',
	inputs: [
		setting('Tokens of a step', tokens.started, 'tokens', tokens.preset),
		givenInput('Hidden size', hidden, 'values', 'model'),
		givenInput('Feed-forward of one card', width, 'values', 'model'),
	],
});

/** A memory that was measured as it is. */
export const measuredMemory = (found: Assumption): Told => ({
	id: found.id,
	label:
		found.id === 'overhead-old-vllm-step'
			? 'Memory of one step, vLLM up to 0.7'
			: 'Memory outside PyTorch',
	formula: 'measured constant',
	inputs: [constantInput(found)],
});
