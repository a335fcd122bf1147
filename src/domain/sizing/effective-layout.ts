import { speedProfile } from '#domain/sizing/model-figures.ts';
import type { SpeedQuestion } from './speed-question.ts';
import { kvShardCount } from './kv-cache.ts';
import type { Layout, Machine, Model } from './types.ts';

/** A layout with the number of copies of the model that run side by side. */
export interface RunningLayout extends Layout {
	replicas: number;
	/** Cards of one copy. */
	cardsPerReplica: number;
	/** Groups of cards in one copy whose attention runs apart, each for sequences of its own; 1 where all share it. */
	attentionGroups: number;
	/** True where the asker gave no layout and we chose. */
	chosen: boolean;
}

/** Bytes of one card, as software reports them: given, or 96 % of what is sold for cards of their own. */
export function cardBytes(machine: Machine): number | null {
	if (machine.usableMemoryGiB !== null) return machine.usableMemoryGiB * 2 ** 30;
	return machine.memoryGB === null ? null : machine.memoryGB * 0.96 * 2 ** 30;
}

/** Above this share of memory, weights leave too little for the cache of a full engine. */
const weightShareOfMemory = 0.72;

/**
 * The layout that runs. A stated layout stands. Where none is stated for several cards, one user or a few get all
 * cards at once (lowest wait), and a filled engine gets the smallest tensor parallelism that leaves room for
 * the cache, the rest being copies (most tokens): the choice of NVIDIA's MLPerf entries. Experts spread over more
 * cards than share the attention mean that the attention runs in groups, each with sequences of its own
 * (https://docs.vllm.ai/en/latest/serving/expert_parallel_deployment.html): one copy, whose cache no card keeps twice.
 */
export function runningLayout(question: SpeedQuestion): RunningLayout {
	const { layout, machine, model, weights, load } = question;
	const stated = layout.tensorParallel * layout.pipelineParallel;
	const cards = machine.acceleratorCount;
	if (layout.expertParallel > stated) return spreadLayout(layout, stated);
	if (stated > 1 || layout.dataParallel > 1 || layout.layerSplit || cards <= 1) {
		const cardsPerReplica = Math.max(1, stated);
		const replicas = layout.layerSplit ? 1 : Math.max(1, layout.dataParallel);
		return { ...layout, replicas, cardsPerReplica, attentionGroups: 1, chosen: false };
	}
	const memory = cardBytes(machine);
	const { loadedBytes } = speedProfile(model, weights);
	let tensorParallel = load.saturated ? 1 : Math.min(cards, 8);
	while (
		load.saturated &&
		memory !== null &&
		tensorParallel < cards &&
		loadedBytes / tensorParallel > weightShareOfMemory * memory
	) {
		tensorParallel *= 2;
	}
	tensorParallel = Math.min(tensorParallel, cards);
	return {
		...layout,
		tensorParallel,
		replicas: Math.max(1, Math.floor(cards / tensorParallel)),
		cardsPerReplica: tensorParallel,
		attentionGroups: 1,
		chosen: true,
	};
}

/** Experts over all cards, attention in groups: each step all cards work and wait for each other. */
function spreadLayout(layout: Layout, stated: number): RunningLayout {
	const attentionGroups = Math.max(layout.dataParallel, Math.round(layout.expertParallel / stated));
	return {
		...layout,
		tensorParallel: layout.tensorParallel * attentionGroups,
		replicas: 1,
		cardsPerReplica: stated * attentionGroups,
		attentionGroups,
		chosen: false,
	};
}

/** Parts that the cache of one copy falls into, over the cards of one stage. */
export const cacheShards = (
	model: Model,
	{ tensorParallel, attentionGroups }: Pick<RunningLayout, 'tensorParallel' | 'attentionGroups'>,
): number => kvShardCount(model, tensorParallel / attentionGroups) * attentionGroups;
