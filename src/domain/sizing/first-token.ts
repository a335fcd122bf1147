import { isBareLibrary, readsPromptsFirst, streamsInBundles } from './engine-age.ts';
import type { PrefillTerms } from './server-prefill.ts';
import type { ServerRun } from './server-step.ts';
import type { SpeedQuestion } from './speed-question.ts';

/** Where the time to the first token goes, in seconds; the wait for room in the cache comes on top. */
export interface FirstTokenTerms {
	/** Taking the request in: the server around the engine. */
	intake: number;
	/** The own prompt. */
	own: number;
	/** Prompts of others that are read before. */
	others: number;
	/** Steps until the token is sent. */
	steps: number;
	total: number;
}

/** The constant of the share of the others whose prompts one waits behind; null where it is all of them, by definition. */
export function burstShareId({ engine, load }: Pick<SpeedQuestion, 'engine' | 'load'>) {
	if (load.allAtOnce === true) return null;
	return readsPromptsFirst(engine) ? 'ttft-burst-share-prompts-first' : 'ttft-burst-share-mixed';
}

/** The constant of the steps until a token is sent; null where it is the one that makes it. */
export const sendingStepsId = ({ engine }: Pick<SpeedQuestion, 'engine'>) =>
	streamsInBundles(engine) ? 'ttft-sending-steps-trt-llm' : null;

/**
 * Seconds to the first token among `running` requests, before any wait for room:
 *
 *     layers × overhead + factor × prompt reading × (1 + share × (running − 1) ÷ 2) + steps × step
 *
 * Requests that start together are read one after the other, so on average one waits for half of the others: a share
 * of one. An engine that mixes prompts into its steps lets the first answers begin while the others are still read;
 * they end one after the other too, so after the first round nobody waits and the share is small. An engine
 * that reads all waiting prompts before it writes on lets all answers of a round begin together, and
 * end together: each round starts as a burst again. The mixing is that of
 * https://arxiv.org/abs/2308.16369. A library without a server around it has no intake.
 */
export function firstToken(
	run: ServerRun,
	at: { running: number; prefill: PrefillTerms; stepSeconds: number },
): FirstTokenTerms {
	const { value, question, profile, engineId } = run;
	const shareId = burstShareId(question);
	const stepsId = sendingStepsId(question);
	const bare = isBareLibrary(question.engine);
	const intake = bare ? 0 : (value(`ttft-layer-overhead-${engineId}`) * profile.layerCount) / 1000;
	const own = value('ttft-prefill-factor') * at.prefill.total;
	const others = (own * (shareId === null ? 1 : value(shareId)) * (at.running - 1)) / 2;
	const steps = (stepsId === null ? 1 : value(stepsId)) * at.stepSeconds;
	return { intake, own, others, steps, total: intake + own + others + steps };
}
