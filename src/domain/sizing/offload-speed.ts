import { cardBytes } from './effective-layout.ts';
import { kvBytesRead } from './kv-cache.ts';
import type { LocalRun } from './local-step.ts';
import type { StepTerms } from './server-step.ts';
import { SizingRefusal } from './refusal.ts';

/** How a step changes when part of the weights lies in main memory. */
export interface OffloadedStep {
	step: StepTerms;
	/** Share of the weights that no card holds. */
	hostShare: number;
}

/** Memory of a card that buffers and the driver take beside weights and cache. */
const buffersBytes = 0.8 * 2 ** 30;

/**
 * A decode step with weights in main memory, as llama.cpp does when a model does not fit:
 *
 *     time on the cards × share on the cards + weights read × share in main memory ÷ host bandwidth
 *
 * The processor computes its layers itself, so both sides add up. Refused where there is no second memory: a machine
 * with one memory for all, or an engine that does not offload.
 */
export function withOffload(run: LocalRun, step: StepTerms, contextTokens: number): OffloadedStep {
	const hostShare = shareInHostMemory(run, contextTokens);
	if (hostShare <= 0) return { step, hostShare: 0 };
	const { machine, engine } = run.question;
	if (machine.memoryKind !== 'discrete' || engine.family !== 'llama.cpp') {
		throw new SizingRefusal(
			'does-not-fit',
			'machine.memoryGB',
			'the weights do not fit in memory, and this engine or machine has no second memory to use',
		);
	}
	const onCard = 1 - hostShare;
	const bytes = step.weights * run.reachedBytesPerSecond * run.formatFactor;
	const host = (bytes * hostShare) / (run.value('decode-host-bandwidth') * 1e9);
	const weights = step.weights * onCard + host;
	const cache = step.cache * onCard;
	return {
		step: { ...step, weights, cache, total: weights + cache + step.overhead },
		hostShare,
	};
}

/** Share of the weights beyond the cards' memory; 0 where memory is not known or all fits. */
function shareInHostMemory(run: LocalRun, contextTokens: number): number {
	const { question, profile } = run;
	const memory = cardBytes(question.machine);
	if (memory === null) return 0;
	const { reads } = profile;
	const resident = reads.alwaysReadBytes + reads.routedExpertBytes;
	const all = memory * question.machine.acceleratorCount;
	if (resident <= all) return 0;
	const cache = kvBytesRead(question.model, question.cache, contextTokens);
	const room = Math.max(0, all - cache - buffersBytes * question.machine.acceleratorCount);
	return 1 - room / resident;
}
