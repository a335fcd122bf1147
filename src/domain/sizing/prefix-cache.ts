import type { Load } from './types.ts';

/**
 * Prompt tokens that must be read when a share of the prompt is found in the prefix cache:
 *
 *     prompt × (1 − hit rate)
 *
 * At least one token is read, for the first answer token comes from it. The cache itself needs the same memory.
 * Source: https://docs.vllm.ai/en/latest/features/automatic_prefix_caching.html.
 */
export function uncachedPromptTokens(
	{ prefixHitRate }: Pick<Load, 'prefixHitRate'>,
	tokens: number,
) {
	return Math.max(1, tokens * (1 - Math.min(1, Math.max(0, prefixHitRate))));
}
