import type { LayerCounts } from './layer-plan.ts';
import type { Cache, Model } from './types.ts';

/** Bytes of one value of the recurrent state: 32 bits, as configurations say (`mamba_ssm_cache_dtype`). */
const stateValueBytes = 4;

/** Past inputs that a convolution over four tokens keeps: four wide in every published configuration we read. */
const convolutionTokens = 3;

/**
 * Bytes that layers with a state keep of one sequence, whatever its length:
 *
 *     state layers × (heads × head dimension × state size × 4 bytes
 *       + 3 past inputs × (heads × head dimension + 2 × groups × state size) × bytes of an input)
 *
 * The first term is the state of Mamba-2 (https://arxiv.org/abs/2405.21060, §7) and of the delta rule
 * (https://arxiv.org/abs/2412.06464), the second the window of the convolution before it: at 16 bits in server
 * engines, at 32 in llama.cpp. A stated size decides; with no numbers at all the state counts as nothing.
 */
export function stateBytes(model: Model, cache: Cache, counts: Pick<LayerCounts, 'state'>): number {
	if (model.stateBytesPerSequence !== null) return model.stateBytesPerSequence;
	const { stateHeadCount: heads, stateHeadDimension: dimension, stateSize: size } = model;
	if (counts.state === 0 || heads === null || dimension === null || size === null) return 0;
	const channels = heads * dimension + 2 * (model.stateGroupCount ?? heads) * size;
	const inputBytes = cache.microBatchTokens > 0 ? 4 : 2;
	return (
		counts.state *
		(heads * dimension * size * stateValueBytes + convolutionTokens * channels * inputBytes)
	);
}
