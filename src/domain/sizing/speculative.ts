import { SizingRefusal } from './refusal.ts';

/**
 * Tokens that one verified step yields on average, for a chance `acceptance` that a drafted token is kept and
 * `draftTokens` drafted ahead:
 *
 *     (1 − a ^ (n + 1)) ÷ (1 − a)
 *
 * Source: Leviathan, Kalman and Matias 2023, https://arxiv.org/abs/2211.17192, equation 1.
 */
export function tokensPerVerifiedStep(acceptance: number, draftTokens: number): number {
	if (acceptance < 0 || acceptance > 1 || draftTokens < 0) {
		throw new SizingRefusal(
			'unsupported',
			'speculation.acceptance',
			'acceptance lies between 0 and 1, drafted tokens are not negative',
		);
	}
	return acceptance === 1
		? draftTokens + 1
		: (1 - acceptance ** (draftTokens + 1)) / (1 - acceptance);
}

/** A draft and what its verification costs. */
export interface Speculation {
	acceptance: number;
	draftTokens: number;
	/** Time of drafting one token, as a share of a plain step. */
	draftShare: number;
	/** Time of a step that checks all drafted tokens, as a multiple of a plain step. */
	verifyFactor: number;
}

/**
 * How many times faster writing becomes:
 *
 *     tokens per verified step ÷ (verify factor + drafted tokens × draft share)
 *
 * For one user of a dense model the verify factor is near 1, for the weights are read once anyway. A mixture reads
 * the experts of every drafted token, so it gains less: pass the ratio of two steps, the second with as many
 * sequences as tokens are checked. Source as above, theorem 3.8.
 */
export const speculationGain = (speculation: Speculation): number =>
	tokensPerVerifiedStep(speculation.acceptance, speculation.draftTokens) /
	(speculation.verifyFactor + speculation.draftTokens * speculation.draftShare);
