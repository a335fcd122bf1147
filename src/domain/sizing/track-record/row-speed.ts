import { benchmarkLengths } from '../benchmark-lengths.ts';
import type { SpeedQuestion } from '../speed-question.ts';
import type { Load } from '../types.ts';
import { engineOfRow } from './row-engine.ts';
import { cacheOfRow, weightsOfRow } from './row-formats.ts';
import { layoutOfRow } from './row-layout.ts';
import { machineOfRow } from './row-machine.ts';
import { modelOfRow } from './row-model.ts';
import type { RowFacts, RowOf } from './types.ts';

/** A row of speeds with its facts. */
export type SpeedFacts = RowFacts<RowOf<'speed'>>;

/** The load of a row. A run without a number of requests is an offline one: it fills the engine. */
export function loadOfRow({ row }: SpeedFacts): Load {
	return {
		inputTokens: row.inputTokens ?? null,
		outputTokens: row.outputTokens ?? null,
		contextTokens: row.contextTokens ?? null,
		concurrentRequests: row.concurrentRequests ?? null,
		allAtOnce: row.allAtOnce ?? false,
		saturated: row.concurrentRequests === undefined,
		requestsPerSecond: null,
		prefixHitRate: 0,
	};
}

/**
 * Where a row says what was in the cache before, reading and writing are separate runs that both begin there:
 * writing then meets no prompt.
 */
export function writingLoad(facts: SpeedFacts): Load {
	const load = loadOfRow(facts);
	return facts.row.contextTokens === undefined ? load : { ...load, inputTokens: 0 };
}

/** The question of speed that a row asks. */
export function speedQuestion(facts: SpeedFacts, load: Load): SpeedQuestion {
	const engine = engineOfRow(facts);
	return {
		model: modelOfRow(facts),
		weights: weightsOfRow(facts, engine),
		cache: cacheOfRow(facts, engine),
		engine,
		machine: machineOfRow(facts),
		layout: layoutOfRow(facts, engine),
		load,
		assumptions: facts.assumptions,
		// The title names the benchmark whose lengths are known where its results do not print them.
		benchmark: benchmarkLengths(facts.table.title, load.outputTokens, facts.assumptions),
	};
}

/** Within what two printed figures that follow from each other may differ: both are rounded. */
const roundingShare = 0.03;

const agree = (a: number, b: number) => Math.abs(a - b) <= roundingShare * Math.abs(b);

/** Reading and output of one run together: then the reading is a share of the run, not a speed of its own. */
export function isShareOfRun({ row }: SpeedFacts): boolean {
	const { inputTokensPerSecond, outputTokensPerSecond, totalTokensPerSecond } = row;
	return (
		inputTokensPerSecond !== undefined &&
		outputTokensPerSecond !== undefined &&
		totalTokensPerSecond !== undefined &&
		agree(inputTokensPerSecond + outputTokensPerSecond, totalTokensPerSecond)
	);
}

/** A wait that is the prompts of all requests divided by the reading speed of the same row. */
export function isWaitOfReading({ row }: SpeedFacts): boolean {
	const { ttftSeconds, inputTokensPerSecond, inputTokens, concurrentRequests = 1 } = row;
	return (
		ttftSeconds !== undefined &&
		inputTokensPerSecond !== undefined &&
		inputTokens !== undefined &&
		agree(ttftSeconds * inputTokensPerSecond, inputTokens * concurrentRequests)
	);
}
