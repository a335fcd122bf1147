import { exchangeSeconds } from './communication.ts';
import type { ServerRun } from './server-step.ts';

/** Where the time of reading a prompt goes, in seconds. */
export interface PrefillTerms {
	compute: number;
	exchange: number;
	total: number;
}

/**
 * Operations of reading `tokens` prompt tokens after `depth` cached ones:
 *
 *     2 × active parameters × tokens + pair operations × tokens × (depth + tokens ÷ 2)
 *
 * with windowed layers capped at their window. Source: https://arxiv.org/abs/2001.08361, §2.1, and
 * https://jax-ml.github.io/scaling-book/transformers/ for the attention part.
 */
export function prefillFlops(
	{ profile }: Pick<ServerRun, 'profile'>,
	tokens: number,
	depth: number,
): { linear: number; attention: number } {
	const context = depth + tokens / 2;
	const pairs =
		profile.fullPairFlops * context +
		profile.windowedPairFlops * Math.min(context, profile.windowTokens);
	return { linear: 2 * profile.reads.activeParameterCount * tokens, attention: pairs * tokens };
}

/**
 * Seconds that one copy of the model needs to read a prompt on a server engine, alone on the cards:
 *
 *     operations ÷ (cards × peak × share) + exchange between cards
 *
 * The share is lower for mixtures of experts, whose matrix products are small.
 */
export function serverPrefill(run: ServerRun, tokens: number, depth: number): PrefillTerms {
	const { profile, layout, value } = run;
	const flops = prefillFlops(run, tokens, depth);
	const share = value(
		profile.expertLayerCount > 0 ? 'prefill-compute-share-experts' : 'prefill-compute-share-dense',
	);
	const kernel = run.question.weights.format === 'mxfp4' ? value('prefill-format-factor-mxfp4') : 1;
	const compute =
		(flops.linear + flops.attention) /
		(layout.cardsPerReplica * run.gainedFlopsPerSecond * share * kernel * run.makerFactor);
	const exchange = exchangeSeconds(
		{
			layerCount: profile.layerCount / layout.pipelineParallel,
			hiddenSize: profile.hiddenSize,
			tokens,
			tensorParallel: layout.tensorParallel,
		},
		run.linkBytesPerSecond,
	);
	return { compute, exchange, total: compute + exchange };
}
