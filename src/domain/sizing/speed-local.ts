import type { BandCircumstances } from './bands.ts';
import { requestTokens, sequencesAsked, type RequestTokens } from './load-tokens.ts';
import { localPrefill } from './local-prefill.ts';
import { localRun, localStep, type LocalRun } from './local-step.ts';
import { withOffload } from './offload-speed.ts';
import type { StepTerms } from './server-step.ts';
import { speedAnswer } from './speed-answer.ts';
import type { SpeedQuestion } from './speed-question.ts';
import type { Estimate } from './types.ts';

/** One user or a few on a local engine: the step, and what makes it uncertain. */
export interface LocalAnswer {
	run: LocalRun;
	tokens: RequestTokens;
	sequences: number;
	step: StepTerms;
	/** Share of the weights that no card holds. */
	hostShare: number;
	circumstances: BandCircumstances;
}

/** The step of a local engine for a question. */
export function localAnswer(question: SpeedQuestion): LocalAnswer {
	const run = localRun(question);
	const tokens = requestTokens(question);
	const sequences = sequencesAsked(question.load);
	const plain = localStep(run, sequences, tokens.meanContext);
	const { step, hostShare } = withOffload(run, plain, tokens.meanContext);
	const circumstances: BandCircumstances = {
		profile: run.profile,
		assumedLengths: tokens.assumedCount,
		offloaded: hostShare > 0,
	};
	return { run, tokens, sequences, step, hostShare, circumstances };
}

/** Answer tokens a second of all sequences, and its inverse: one step. */
export function localWriting(question: SpeedQuestion, as: 'speed' | 'time'): Estimate {
	const answer = localAnswer(question);
	const { sequences, step, circumstances } = answer;
	const speed = as === 'speed';
	return speedAnswer(
		question,
		{
			quantity: speed ? 'decode' : 'tpot',
			value: speed ? sequences / step.total : step.total * 1000,
			detail: (traces) => traces.localWritingTrace(answer, as),
		},
		circumstances,
	);
}

/** Prompt tokens a second, all prompts read one after the other. */
export function localReading(question: SpeedQuestion): Estimate {
	const run = localRun(question);
	const tokens = requestTokens(question);
	const prompts = sequencesAsked(question.load);
	const read = tokens.readTokens * prompts;
	const terms = localPrefill(run, tokens.readTokens, tokens.depth, prompts);
	return speedAnswer(
		question,
		{
			quantity: 'prefill',
			value: read / terms.total,
			detail: (traces) => traces.localReadingTrace(run, terms, read),
		},
		{ profile: run.profile, assumedLengths: tokens.assumedCount, peak: terms.peak },
	);
}

/** Prompt reading and one step; or answer tokens a second with the prompt reading spread over the answer. */
export function localRequest(question: SpeedQuestion, as: 'ttft' | 'output'): Estimate {
	const local = localAnswer(question);
	const { run, tokens, sequences, step, circumstances } = local;
	const first = as === 'ttft';
	const prompts = first ? 1 : sequences;
	const prefill = localPrefill(run, tokens.readTokens, tokens.depth, prompts);
	const answer = tokens.outputTokens;
	return speedAnswer(
		question,
		{
			quantity: as,
			value: first
				? (prefill.total + step.total) * 1000
				: (sequences * answer) / (prefill.total + answer * step.total),
			detail: (traces) => traces.localRequestTrace(local, as, { prefill, prompts }),
		},
		{ ...circumstances, peak: prefill.peak },
	);
}
