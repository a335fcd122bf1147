import type { BandCircumstances } from './bands.ts';
import { runningLayout } from './effective-layout.ts';
import { firstToken, type FirstTokenTerms } from './first-token.ts';
import { requestTokens, sequencesAsked, type RequestTokens } from './load-tokens.ts';
import { sequenceCapacity } from './sequence-capacity.ts';
import { serverPrefill, type PrefillTerms } from './server-prefill.ts';
import { serverRun, serverStep, type ServerRun, type StepTerms } from './server-step.ts';
import { SizingRefusal } from './refusal.ts';
import type { SpeedQuestion } from './speed-question.ts';

/** A fixed number of requests kept open on a server engine: each answer is followed by the next question. */
export interface ClosedLoop {
	run: ServerRun;
	tokens: RequestTokens;
	/** Open requests of the whole machine. */
	requests: number;
	/** Copies of the model that have a request at all. */
	busyCopies: number;
	/** Asked of one copy. */
	asked: number;
	/** Of those, as many as the cache holds; the others wait. */
	running: number;
	capacity: number | null;
	step: StepTerms;
	prefill: PrefillTerms;
	stepSeconds: number;
	tpotSeconds: number;
	firstToken: FirstTokenTerms;
	ttftSeconds: number;
	queueSeconds: number;
}

/**
 * Times of a closed loop with `asked` open requests:
 *
 *     time per token = step + others × prompt reading × interference ÷ answer tokens
 *     first token    = taking in + own prompt + prompts of others + steps + queue (first-token.ts)
 *     queue          = (asked − running) ÷ running × time of one answer
 *
 * Every request that starts interrupts the others once, so each answer is stretched by the prompts of the others.
 * Requests beyond the cache wait for a place. The shape follows chunked prefill as in
 * https://arxiv.org/abs/2308.16369; its factors are fitted (content/assumptions).
 */
export function closedLoop(question: SpeedQuestion): ClosedLoop {
	const layout = runningLayout(question);
	const run = serverRun(question, layout);
	const { value } = run;
	const tokens = requestTokens(question);
	const requests = sequencesAsked(question.load);
	const busyCopies = Math.min(layout.replicas, requests);
	const asked = requests / busyCopies;
	const meanTokens = tokens.depth + tokens.inputTokens + tokens.outputTokens / 2;
	const capacity = sequenceCapacity(run, meanTokens, asked);
	refuseWithoutRoom(capacity);
	const limit = Math.min(capacity ?? Number.POSITIVE_INFINITY, value('throughput-sequence-limit'));
	const running = Math.max(1, Math.min(asked, limit));
	const { step, stepSeconds } = pipelineStep(run, running, tokens.meanContext);
	const prefill = serverPrefill(run, tokens.readTokens, tokens.depth);
	const interference = value('prefill-interference');
	const answer = Math.max(1, tokens.outputTokens);
	const tpotSeconds = stepSeconds + (interference * (running - 1) * prefill.total) / answer;
	const queueSeconds = (Math.max(0, asked - running) / running) * answer * tpotSeconds;
	const first = firstToken(run, { running, prefill, stepSeconds });
	return {
		run,
		tokens,
		requests,
		busyCopies,
		asked,
		running,
		capacity,
		step,
		prefill,
		stepSeconds,
		tpotSeconds,
		firstToken: first,
		ttftSeconds: first.total + queueSeconds,
		queueSeconds,
	};
}

/** A step through all stages of a pipeline: each stage takes a share of the sequences in turn. */
export function pipelineStep(run: ServerRun, running: number, contextTokens: number) {
	const stages = run.layout.pipelineParallel;
	const step = serverStep(run, Math.max(1, running / stages), contextTokens);
	return { step, stepSeconds: step.total * stages };
}

/** A cache that does not hold half a sequence is refused: its speed would describe nothing. */
function refuseWithoutRoom(capacity: number | null): void {
	if (capacity !== null && capacity < 0.5) {
		throw new SizingRefusal(
			'does-not-fit',
			'machine.memoryGB',
			'weights and one sequence do not fit in the memory of the cards',
		);
	}
}

/** Answer tokens a second of the whole machine, prompt reading included. */
export const loopOutput = ({ requests, tokens, ttftSeconds, tpotSeconds }: ClosedLoop): number =>
	(requests * tokens.outputTokens) / (ttftSeconds + tokens.outputTokens * tpotSeconds);

/** What makes the times of a loop uncertain. */
export const loopCircumstances = (loop: ClosedLoop): BandCircumstances => ({
	profile: loop.run.profile,
	assumedLengths: loop.tokens.assumedCount,
	peak: loop.run.peak,
	queued: loop.queueSeconds > 0,
	crowded:
		loop.run.question.load.allAtOnce !== true && loop.firstToken.others > loop.ttftSeconds / 2,
});
