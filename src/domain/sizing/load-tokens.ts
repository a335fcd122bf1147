import { benchmarkLengths } from './benchmark-lengths.ts';
import { uncachedPromptTokens } from './prefix-cache.ts';
import { SizingRefusal } from './refusal.ts';
import { constant, constantInput, givenInput } from './trace.ts';
import type { SpeedQuestion } from './speed-question.ts';
import type { Assumption, Load, TraceInput } from './types.ts';

/** What the lengths of a request follow from. */
export type TokensQuestion = Pick<SpeedQuestion, 'load' | 'assumptions' | 'scenario'>;

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
	inputs: TraceInput[];
}

/**
 * Tokens of a request. Missing lengths are filled by named constants and counted, so that the range widens: for one
 * user a short chat; for a filled engine a prompt as long as the answer, or that of the benchmark it names. The mean
 * context while writing is depth + prompt + answer ÷ 2.
 */
export function requestTokens(question: TokensQuestion): RequestTokens {
	const { load, assumptions, scenario } = question;
	const inputs: TraceInput[] = [];
	let assumedCount = 0;
	const take = (assumed: Assumption, factor = 1) => {
		inputs.push(constantInput(assumed));
		assumedCount += 1;
		return assumed.value * factor;
	};
	const state = (name: string, value: number) => {
		inputs.push(givenInput(name, value, 'tokens', 'load'));
		return value;
	};
	const known =
		load.inputTokens === null ? benchmarkLengths(scenario, load.outputTokens, assumptions) : null;
	const outputTokens =
		load.outputTokens === null
			? take(known?.answer ?? constant(assumptions, 'decode-assumed-output-tokens'))
			: state('Answer', load.outputTokens);
	const inputTokens =
		load.inputTokens !== null
			? state('Prompt', load.inputTokens)
			: known
				? take(known.prompt)
				: load.saturated
					? take(constant(assumptions, 'throughput-assumed-prompt-ratio'), outputTokens)
					: take(constant(assumptions, 'decode-assumed-input-tokens'));
	const depth = load.contextTokens === null ? 0 : state('Context before', load.contextTokens);
	return {
		inputTokens,
		readTokens: uncachedPromptTokens(load, inputTokens),
		outputTokens,
		depth,
		meanContext: depth + inputTokens + outputTokens / 2,
		assumedCount,
		inputs,
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
