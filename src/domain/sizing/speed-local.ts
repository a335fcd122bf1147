import type { BandCircumstances } from './bands.ts';
import { requestTokens, sequencesAsked } from './load-tokens.ts';
import { localPrefill } from './local-prefill.ts';
import { localRun, localStep } from './local-step.ts';
import { localPrefillInput, localStepInput } from './local-trace.ts';
import { withOffload } from './offload-speed.ts';
import { speedAnswer } from './speed-answer.ts';
import type { SpeedQuestion } from './speed-question.ts';
import { givenInput } from './trace.ts';
import type { Estimate } from './types.ts';

/** One user or a few on a local engine: the step, what it was filled with, what makes it uncertain. */
export function localAnswer(question: SpeedQuestion) {
	const run = localRun(question);
	const tokens = requestTokens(question);
	const sequences = sequencesAsked(question.load);
	const plain = localStep(run, sequences, tokens.meanContext);
	const { step, hostShare } = withOffload(run, plain, tokens.meanContext);
	const stepTraced = localStepInput(run, step, {
		sequences,
		contextTokens: tokens.meanContext,
		hostShare,
	});
	const circumstances: BandCircumstances = {
		profile: run.profile,
		assumedLengths: tokens.assumedCount,
		offloaded: hostShare > 0,
	};
	return { run, tokens, sequences, step, stepTraced, circumstances };
}

/** Answer tokens a second of all sequences, and its inverse: one step. */
export function localWriting(question: SpeedQuestion, as: 'speed' | 'time'): Estimate {
	const { tokens, sequences, step, stepTraced, circumstances } = localAnswer(question);
	const speed = as === 'speed';
	return speedAnswer(
		question,
		{
			quantity: speed ? 'decode' : 'tpot',
			value: speed ? sequences / step.total : step.total * 1000,
			unit: speed ? 'tokens/s' : 'ms',
			label: speed ? 'Writing speed, all sequences' : 'Time per output token',
			formula: speed ? 'sequences ÷ step' : 'one step',
			inputs: [
				givenInput('Sequences', sequences, 'sequences', 'load'),
				stepTraced,
				...tokens.inputs,
			],
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
			unit: 'tokens/s',
			label: 'Reading speed of a prompt',
			formula: 'prompt tokens ÷ prompt reading',
			inputs: [localPrefillInput(run, terms, read)],
		},
		{ profile: run.profile, assumedLengths: tokens.assumedCount, peak: terms.peak },
	);
}

/** Prompt reading and one step; or answer tokens a second with the prompt reading spread over the answer. */
export function localRequest(question: SpeedQuestion, as: 'ttft' | 'output'): Estimate {
	const { run, tokens, sequences, step, stepTraced, circumstances } = localAnswer(question);
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
			unit: first ? 'ms' : 'tokens/s',
			label: first ? 'Time to the first token' : 'Answer tokens a second, prompts included',
			formula: first
				? 'prompt reading + one step'
				: 'sequences × answer ÷ (prompt reading + answer × step)',
			inputs: [
				localPrefillInput(run, prefill, tokens.readTokens * prompts),
				stepTraced,
				...tokens.inputs,
			],
		},
		{ ...circumstances, peak: prefill.peak },
	);
}
