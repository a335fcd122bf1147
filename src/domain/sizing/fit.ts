import { tell } from '#domain/sizing/tell.ts';
import { cacheBytes, kvShardCount } from './kv-cache.ts';
import { kvPool } from './kv-pool.ts';
import { localNeed } from './local-memory.ts';
import { weightsEstimate } from './loaded-weights.ts';
import { isServerEngine, type MemoryQuestion } from './memory-question.ts';
import { constant } from './trace.ts';
import type { Estimate, Trace } from './types.ts';
import { gigabyte } from './units.ts';
import { usableMemory } from './usable-memory.ts';

export type Verdict = 'fits' | 'tight' | 'fits-with-offload' | 'does-not-fit';

/** Whether a model, its cache and the engine's own memory go on the cards. */
export interface FitDecision {
	verdict: Verdict;
	/** What is left on the fullest card, as a share of its usable memory; negative where it does not fit. */
	marginShare: number;
	/** Memory of one card that an engine can use. */
	capacity: Estimate;
	/** What is needed on the fullest card. */
	needBytes: number;
	trace: Trace;
}

/**
 * The fit decision:
 *
 *     fits               margin ≥ 8 % of the usable memory of the fullest card
 *     tight              0 to 8 %
 *     fits with offload  not on the cards, but on cards and main memory together (local engines)
 *     does not fit       otherwise
 *
 * `contextTokens` is what each of `cache.sequences` sequences holds at most.
 */
export function fitDecision(question: MemoryQuestion, contextTokens: number): FitDecision {
	const { assumptions } = question;
	const capacity = usableMemory(question.machine, assumptions);
	const tight = constant(assumptions, 'fit-tight-margin');
	const { margin, held } = isServerEngine(question.engine)
		? serverMargin(question, contextTokens)
		: localMargin(question, contextTokens, capacity);
	const marginShare = margin / capacity.expected;
	const verdict = verdictOf(question, marginShare, tight.value);
	return {
		verdict,
		marginShare,
		capacity,
		needBytes: capacity.expected - margin,
		trace: {
			...tell((traces) => traces.fit({ capacity, held, tight })),
			result: { value: verdict, unit: 'verdict' },
			note: `Margin ${(marginShare * 100).toFixed(1)} % of a card.`,
		},
	};
}

function serverMargin(question: MemoryQuestion, contextTokens: number) {
	const { model, layout } = question;
	const pool = kvPool(question);
	const shards = kvShardCount(model, layout.tensorParallel) * layout.pipelineParallel;
	const demand = cacheBytes(model, question.cache, contextTokens) / shards;
	return { margin: pool.expected - demand, held: { pool, demandBytes: demand } };
}

function localMargin(question: MemoryQuestion, contextTokens: number, capacity: Estimate) {
	const need = localNeed(question, contextTokens);
	return { margin: capacity.expected - need.expected, held: { need } };
}

function verdictOf(question: MemoryQuestion, marginShare: number, tight: number): Verdict {
	if (marginShare >= tight) return 'fits';
	if (marginShare >= 0) return 'tight';
	return fitsWithHost(question) ? 'fits-with-offload' : 'does-not-fit';
}

/** Whether a local engine can keep in main memory the layers that no card holds. */
function fitsWithHost(question: MemoryQuestion): boolean {
	const { machine, engine, assumptions } = question;
	if (engine.family !== 'llama.cpp' || machine.memoryKind !== 'discrete') return false;
	if (machine.hostMemoryGB === null) return false;
	const kept = constant(assumptions, 'memory-unified-reserve').value;
	const cards = usableMemory(machine, assumptions).expected * machine.acceleratorCount;
	const host = (machine.hostMemoryGB - kept) * gigabyte;
	return weightsEstimate(question, 'loaded').expected <= cards * 0.9 + host;
}
