import { isServerEngine } from '../memory-question.ts';
import { unknownSettings, type ServerSettings } from '../server-overheads.ts';
import type { Engine, Layout } from '../types.ts';
import type { RowFacts } from './types.ts';

/**
 * How a row's model lies over its cards, as the source says. Where tensor and pipeline parallelism take fewer
 * cards than there are, copies share the rest. Where nothing is said, the engine of our own chooses, and
 * llama.cpp lets its cards take turns.
 */
export function layoutOfRow({ row }: RowFacts, engine: Engine): Layout {
	const split = 'tensorParallel' in row || 'pipelineParallel' in row || 'layerSplit' in row;
	const stated = split
		? {
				tensor: row.tensorParallel ?? 1,
				pipeline: row.pipelineParallel ?? 1,
				expert: row.expertParallel ?? 1,
				turns: row.layerSplit,
			}
		: { tensor: 1, pipeline: 1, expert: 1, turns: undefined };
	const cards = 'acceleratorCount' in row ? (row.acceleratorCount ?? 1) : 1;
	const inTurns = engine.family === 'llama.cpp' && cards > 1 && stated.tensor === 1;
	const layerSplit = stated.turns ?? inTurns;
	const ofOneCopy = stated.tensor * stated.pipeline;
	const isSaid = 'tensorParallel' in row && row.tensorParallel !== undefined;
	return {
		tensorParallel: stated.tensor,
		pipelineParallel: stated.pipeline,
		expertParallel: stated.expert,
		dataParallel: isSaid && !layerSplit ? Math.max(1, Math.floor(cards / ofOneCopy)) : 1,
		layerSplit,
	};
}

/** For questions of memory: server engines split a model over all their cards unless they were told how. */
export function memoryLayoutOfRow(facts: RowFacts, engine: Engine): Layout {
	const layout = layoutOfRow(facts, engine);
	const { row } = facts;
	const cards = 'acceleratorCount' in row ? (row.acceleratorCount ?? 1) : 1;
	const unsaid = layout.tensorParallel * layout.pipelineParallel * layout.dataParallel === 1;
	return isServerEngine(engine) && unsaid ? { ...layout, tensorParallel: cards } : layout;
}

/** How a server engine was started, as far as a row says. */
export function settingsOfRow({ row }: RowFacts): ServerSettings {
	return {
		...unknownSettings,
		memoryShare: 'memoryShare' in row ? (row.memoryShare ?? null) : null,
		maxSequenceTokens: 'contextTokens' in row ? (row.contextTokens ?? null) : null,
	};
}
