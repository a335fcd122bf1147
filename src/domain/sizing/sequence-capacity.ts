import { kvBytesRead } from './kv-cache.ts';
import { cacheShards, cardBytes } from './effective-layout.ts';
import type { ServerRun } from './server-step.ts';

/** The reserve was measured on cards of 80 GB; smaller cards run with smaller batches of prompt tokens. */
const reserveMeasuredOn = 79 * 2 ** 30;

/**
 * Sequences that the cache of one copy holds at the same time:
 *
 *     cards' memory × share − weights − reserve, divided by the cache of one sequence on a card
 *
 * The reserve is what activations, CUDA graphs and libraries take. Where fewer than `wanted` fit at an engine's default
 * share, the larger share and smaller reserve stand in that operators set when memory is short. Null where the memory
 * is not known. Under pipeline parallelism each stage holds its layers' cache, so the pools add up.
 */
export function sequenceCapacity(
	run: ServerRun,
	tokensPerSequence: number,
	wanted = 0,
): number | null {
	const { question, layout, profile, value } = run;
	const memory = cardBytes(question.machine);
	if (memory === null) return null;
	const perSequence = kvBytesRead(question.model, question.cache, tokensPerSequence);
	if (perSequence <= 0) return value('throughput-sequence-limit');
	const weights = profile.loadedBytes / layout.cardsPerReplica;
	const shards = cacheShards(question.model, layout) * layout.pipelineParallel;
	const sequences = (share: number, reserveGiB: number) => {
		const reserve = reserveGiB * 2 ** 30 * Math.min(1, memory / reserveMeasuredOn);
		return Math.max(0, ((memory * share - weights - reserve) * shards) / perSequence);
	};
	const usual = sequences(value('throughput-memory-share'), value('throughput-memory-reserve'));
	if (usual >= wanted) return usual;
	const tight = sequences(value('throughput-tight-share'), value('throughput-tight-reserve'));
	return Math.max(usual, Math.min(wanted, tight));
}
