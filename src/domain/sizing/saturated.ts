import { runningLayout } from './effective-layout.ts';
import { requestTokens, type RequestTokens } from './load-tokens.ts';
import { SizingRefusal } from './refusal.ts';
import { sequenceCapacity } from './sequence-capacity.ts';
import { serverPrefill, type PrefillTerms } from './server-prefill.ts';
import { serverRun, serverStep, type ServerRun, type StepTerms } from './server-step.ts';
import type { SpeedQuestion } from './speed-question.ts';

/** A filled server engine: as many sequences as the cache holds, no request waits for a person. */
export interface Saturated {
	run: ServerRun;
	tokens: RequestTokens;
	/** Sequences of one copy. */
	running: number;
	step: StepTerms;
	prefill: PrefillTerms;
	tokensPerSecond: number;
}

/**
 * Answer tokens a second of a filled engine:
 *
 *     copies × sequences × answer ÷ (sequences × prompt reading + answer × step)
 *
 * with as many sequences as the cache holds on average (prompt and half an answer each). Under pipeline
 * parallelism the sequences go through the stages in turns, so one stage with its share sets the pace. The
 * identity of https://jax-ml.github.io/scaling-book/inference/ with prompt reading added.
 */
export function saturatedRun(question: SpeedQuestion): Saturated {
	const layout = runningLayout(question);
	const run = serverRun(question, layout);
	const tokens = requestTokens(question);
	const limit = run.value('throughput-sequence-limit');
	const filled = sequenceCapacity(run, tokens.inputTokens + 0.75 * tokens.outputTokens);
	const running = Math.min(filled ?? limit, limit);
	if (running < 1) {
		throw new SizingRefusal(
			'does-not-fit',
			'machine.memoryGB',
			'weights and one sequence do not fit in the memory of the cards',
		);
	}
	const perStage = Math.max(1, running / layout.pipelineParallel);
	const step = serverStep(run, perStage, tokens.meanContext);
	const prefill = serverPrefill(run, tokens.readTokens, tokens.depth);
	const answer = Math.max(1, tokens.outputTokens);
	const seconds =
		perStage * prefill.total * run.value(filledPrefillId(run)) +
		answer * step.total * run.value('throughput-step-factor');
	const tokensPerSecond = (layout.replicas * perStage * answer) / seconds;
	return { run, tokens, running, step, prefill, tokensPerSecond };
}

/**
 * The constant of prompt reading in a filled engine. It reads many prompts at once, which helps a mixture more: each
 * expert gets a larger matrix.
 */
export const filledPrefillId = ({ profile }: Pick<ServerRun, 'profile'>) =>
	profile.expertLayerCount > 0 ? 'throughput-prefill-factor-experts' : 'throughput-prefill-factor';
