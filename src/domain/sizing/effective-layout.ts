import { speedProfile } from './speed-profile.ts';
import type { SpeedQuestion } from './speed-question.ts';
import type { Layout, Machine } from './types.ts';

/** A layout with the number of copies of the model that run side by side. */
export interface RunningLayout extends Layout {
	replicas: number;
	/** Cards of one copy. */
	cardsPerReplica: number;
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
 * the cache, the rest being copies (most tokens): the choice of NVIDIA's MLPerf entries.
 */
export function runningLayout(question: SpeedQuestion): RunningLayout {
	const { layout, machine, model, weights, load } = question;
	const stated = layout.tensorParallel * layout.pipelineParallel;
	const cards = machine.acceleratorCount;
	if (stated > 1 || layout.dataParallel > 1 || layout.layerSplit || cards <= 1) {
		const cardsPerReplica = Math.max(1, stated);
		const replicas = layout.layerSplit ? 1 : Math.max(1, layout.dataParallel);
		return { ...layout, replicas, cardsPerReplica, chosen: false };
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
		chosen: true,
	};
}
