import { constant } from './trace.ts';
import type { Assumption, Assumptions } from './types.ts';

/** Lengths of a published workload that its results do not print. */
export interface BenchmarkLengths {
	prompt: Assumption;
	/** Only where the results print no answer length either. */
	answer: Assumption | null;
}

/** Data sets of MLPerf's language tests, told apart by the mean answer that their results print. */
const mlperfSets: { upTo: number; id: string }[] = [
	{ upTo: 135, id: 'throughput-mlperf-news-prompt' },
	{ upTo: 220, id: 'throughput-mlperf-mixture-prompt' },
	{ upTo: 450, id: 'throughput-mlperf-chat-prompt' },
	{ upTo: 1500, id: 'throughput-mlperf-long-prompt' },
	{ upTo: Number.POSITIVE_INFINITY, id: 'throughput-mlperf-reasoning-prompt' },
];

/**
 * Prompt length of a named benchmark whose results state the answers alone. MLPerf prints tokens per sample and
 * fixes the data set, so the answer length tells the set and the set the prompt. Results of its news summaries print
 * no answer length at all: it is fixed. Null for words that name no benchmark we know.
 */
export function benchmarkLengths(
	scenario: string,
	outputTokens: number | null,
	assumptions: Assumptions,
): BenchmarkLengths | null {
	if (!/mlperf/i.test(scenario)) return null;
	if (outputTokens === null) {
		return {
			prompt: constant(assumptions, 'throughput-mlperf-news-prompt'),
			answer: constant(assumptions, 'throughput-mlperf-news-answer'),
		};
	}
	const set = mlperfSets.find(({ upTo }) => outputTokens <= upTo);
	return set ? { prompt: constant(assumptions, set.id), answer: null } : null;
}
