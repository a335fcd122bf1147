import { memoryShare } from '../kv-pool.ts';
import { weightsEstimate, weightsPerCard, type WeightMeasure } from '../loaded-weights.ts';
import { localNeed } from '../local-memory.ts';
import { isServerEngine } from '../memory-question.ts';
import { readModel } from '../parameters.ts';
import { given } from '../refusal.ts';
import { estimate } from '../trace.ts';
import { computedInput, givenInput } from '../traces/inputs.ts';
import { shareInput } from '../traces/cache.ts';
import type { Assumptions, Estimate } from '../types.ts';
import { usableMemory } from '../usable-memory.ts';
import type { ReadCase } from './case.ts';

/** What a case is asked for, from what was read of it. */
export type Measure = (read: ReadCase, assumptions: Assumptions) => Estimate;

/** The range of what follows from definitions. */
export const exactly = { low: 1, high: 1, confidence: 'exact' } as const;

/** Weights as stored, as tensors, or as loaded. */
export const weigh =
	(measure: WeightMeasure): Measure =>
	(read, assumptions) =>
		weightsEstimate(
			{ model: read.model, weights: read.weights(), assumptions },
			measure,
			read.engine,
		);

/** Weights on one card. */
export const weighCard: Measure = (read, assumptions) =>
	weightsPerCard(
		{ model: read.model, weights: read.weights(), assumptions },
		read.layout,
		read.engine,
	);

/** Memory that a run of the model takes of one card: a server engine takes its share at start, whatever it needs. */
export const memoryInUse: Measure = (read, assumptions) => {
	const question = read.wholeMemory();
	if (!isServerEngine(read.engine)) {
		return localNeed(question, given(read.contextTokens, 'workload.context_tokens'));
	}
	const usable = usableMemory(question.machine, assumptions);
	const share = memoryShare(question);
	return estimate(
		usable.expected * share.value,
		'bytes',
		{ ...exactly, low: 0.95, high: 1.08, confidence: 'medium' },
		{
			id: 'memory-in-use',
			label: 'Memory that the engine takes',
			formula: 'usable memory × share for the engine',
			inputs: [computedInput('Usable memory of one card', usable), shareInput(share)],
		},
	);
};

/** Parameters, all parts together. */
export const countParameters: Measure = (read) => {
	const { parameterCount, encoderParameterCount, reading } = readModel(read.model);
	return estimate(
		parameterCount + encoderParameterCount,
		'parameters',
		reading ? exactly : { ...exactly, confidence: 'medium' },
		{
			id: 'parameters',
			label: 'Parameters',
			formula: 'Σ over tensors',
			inputs: [
				givenInput('Language model', parameterCount, 'parameters', 'model'),
				givenInput('Encoders', encoderParameterCount, 'parameters', 'model'),
			],
		},
	);
};
