import type { LocalPrefill } from '../local-prefill.ts';
import type { LocalRun } from '../local-step.ts';
import { lengthInputs } from './lengths.ts';
import { localPrefillInput, localStepInput } from './local-step.ts';
import type { LocalAnswer } from '../speed-local.ts';
import type { TermDetail } from './terms.ts';
import { givenInput } from './inputs.ts';

const stepOf = ({ run, step, sequences, tokens, hostShare }: LocalAnswer) =>
	localStepInput(run, step, { sequences, contextTokens: tokens.meanContext, hostShare });

/** How the speed or the time of writing on a local engine was reached. */
export const localWritingTrace = (answer: LocalAnswer, as: 'speed' | 'time'): TermDetail => ({
	formula: as === 'speed' ? 'sequences ÷ step' : 'one step',
	inputs: [
		givenInput('Sequences', answer.sequences, 'sequences', 'load'),
		stepOf(answer),
		...lengthInputs(answer.run.question.load, answer.tokens),
	],
});

/** How the speed of reading `tokens` prompt tokens was reached. */
export const localReadingTrace = (
	run: LocalRun,
	terms: LocalPrefill,
	tokens: number,
): TermDetail => ({
	formula: 'prompt tokens ÷ prompt reading',
	inputs: [localPrefillInput(run, terms, tokens)],
});

/** How the first token or the speed of whole requests was reached. */
export const localRequestTrace = (
	answer: LocalAnswer,
	as: 'ttft' | 'output',
	{ prefill, prompts }: { prefill: LocalPrefill; prompts: number },
): TermDetail => ({
	formula:
		as === 'ttft'
			? 'prompt reading + one step'
			: 'sequences × answer ÷ (prompt reading + answer × step)',
	inputs: [
		localPrefillInput(answer.run, prefill, answer.tokens.readTokens * prompts),
		stepOf(answer),
		...lengthInputs(answer.run.question.load, answer.tokens),
	],
});
