import { uncachedPromptTokens } from './prefix-cache.ts';
import { SizingRefusal } from './refusal.ts';
import { constant } from './trace.ts';
import type { SpeedQuestion } from './speed-question.ts';
import type { Assumption, Load } from './types.ts';

/** What the lengths of a request follow from. */
export type TokensQuestion = Pick<SpeedQuestion, 'load' | 'assumptions' | 'benchmark'>;

/** The tokens of one request, gaps filled by named assumptions. */
export interface RequestTokens {
	inputTokens: number;
	/** The part of the prompt that is not in the prefix cache. */
	readTokens: number;
	outputTokens: number;
	/** Tokens in the cache before the measurement. */
	depth: number;
	/** Mean context while writing. */
	meanContext: number;
	/** How many of the lengths were assumed. */
	assumedCount: number;
	/** The constants that stand in for lengths; null where they were stated. */
	assumed: { prompt: Assumption | null; answer: Assumption | null };
}

/** A length, with the constant that stands in for it where nobody stated it. */
interface Length {
	tokens: number;
	assumed: Assumption | null;
}

const stated = (tokens: number): Length => ({ tokens, assumed: null });
const assume = (assumed: Assumption, factor = 1): Length => ({
	tokens: assumed.value * factor,
	assumed,
});

/**
 * Tokens of a request. Missing lengths are filled by named constants and counted, so that the range widens: for one
 * user a short chat; for a filled engine a prompt as long as the answer, or that of the benchmark it names. The mean
 * context while writing is depth + prompt + answer ÷ 2.
 */
export function requestTokens(question: TokensQuestion): RequestTokens {
	const { load, assumptions, benchmark } = question;
	const known = load.inputTokens === null ? benchmark : null;
	const answer =
		load.outputTokens === null
			? assume(known?.answer ?? constant(assumptions, 'decode-assumed-output-tokens'))
			: stated(load.outputTokens);
	const prompt =
		load.inputTokens !== null
			? stated(load.inputTokens)
			: known
				? assume(known.prompt)
				: load.saturated
					? assume(constant(assumptions, 'throughput-assumed-prompt-ratio'), answer.tokens)
					: assume(constant(assumptions, 'decode-assumed-input-tokens'));
	const depth = load.contextTokens ?? 0;
	return {
		inputTokens: prompt.tokens,
		readTokens: uncachedPromptTokens(load, prompt.tokens),
		outputTokens: answer.tokens,
		depth,
		meanContext: depth + prompt.tokens + answer.tokens / 2,
		assumedCount: Number(prompt.assumed !== null) + Number(answer.assumed !== null),
		assumed: { prompt: prompt.assumed, answer: answer.assumed },
	};
}

/** Sequences at the same time: stated, or one. */
export function sequencesAsked(load: Load): number {
	const asked = load.concurrentRequests ?? 1;
	if (asked < 1) {
		throw new SizingRefusal(
			'unsupported',
			'load.concurrentRequests',
			'speed needs at least one request at a time',
		);
	}
	return asked;
}
