import type { WeightFormat } from '../formats.ts';
import type { MemoryQuestion } from '../memory-question.ts';
import { unknownSettings } from '../server-overheads.ts';
import type { SpeedQuestion } from '../speed-question.ts';
import type { Assumptions, Layout, Model } from '../types.ts';
import { cacheFor, formatFor } from './formats-for.ts';
import type { SizeAsk, SizedMachine, SizedModel } from './types.ts';

/** One model on one machine for one load: what a rung is worked out from. */
export interface SizeTask {
	model: SizedModel;
	machine: SizedMachine;
	format: WeightFormat;
	/** What the choice of the format means, in whole sentences. */
	formatNotes: string[];
	cacheBits: 16 | 8;
	requests: number;
	inputTokens: number;
	outputTokens: number;
	ttftSeconds: number | null;
	tokensPerSecondEach: number | null;
}

/** The question for one machine. */
export function taskOf(ask: SizeAsk, model: SizedModel, machine: SizedMachine): SizeTask {
	const { format, notes } = formatFor(ask.precision, machine, model);
	return {
		model,
		machine,
		format,
		formatNotes: notes,
		cacheBits: ask.cacheBits,
		requests: ask.requests,
		inputTokens: ask.inputTokens,
		outputTokens: ask.outputTokens,
		ttftSeconds: ask.ttftSeconds,
		tokensPerSecondEach: ask.tokensPerSecondEach,
	};
}

/** One card, before a layout is chosen. */
export const oneCard: Layout = {
	tensorParallel: 1,
	pipelineParallel: 1,
	expertParallel: 1,
	dataParallel: 1,
	layerSplit: false,
};

/** The task as a question of speed; `shape` is the model's, made whole where it lacked something. */
export function speedQuestionOf(
	task: SizeTask,
	{ shape, assumptions }: { shape: Model; assumptions: Assumptions },
): SpeedQuestion {
	const { machine, format, requests } = task;
	return {
		model: shape,
		weights: { format, dynamic: false, statedBytes: null, groupSize: null },
		cache: cacheFor(task.cacheBits, machine.engine, 1),
		engine: machine.engine,
		machine: machine.machine,
		layout: oneCard,
		load: {
			inputTokens: task.inputTokens,
			outputTokens: task.outputTokens,
			contextTokens: null,
			concurrentRequests: requests,
			saturated: false,
			requestsPerSecond: null,
			prefixHitRate: 0,
		},
		assumptions,
	};
}

/** The same as a question of memory: every request of one copy at its full length at the same time. */
export function memoryQuestionOf(question: SpeedQuestion, copies: number): MemoryQuestion {
	const { load, layout, machine } = question;
	const sequences = Math.ceil((load.concurrentRequests ?? 1) / copies);
	return {
		...question,
		layout,
		machine,
		cache: { ...question.cache, sequences },
		settings: { ...unknownSettings, maxSequenceTokens: longest(question) },
	};
}

/** Tokens of one request at its end. */
export const longest = ({ load }: Pick<SpeedQuestion, 'load'>): number =>
	(load.inputTokens ?? 0) + (load.outputTokens ?? 0);
