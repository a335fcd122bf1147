/** The numbers of a model's configuration that its attention cache depends on. */
export interface AttentionShape {
	layerCount: number;
	/** Key-value heads per layer: fewer than the query heads under grouped-query attention. */
	kvHeadCount: number;
	headDimension: number;
}

/** What is cached at the same time. */
export interface KvCacheLoad {
	/** Tokens over all requests in flight, prompt and answer. */
	tokenCount: number;
	/** Bytes of one cached value: 2 for FP16 and BF16, 1 for FP8. */
	bytesPerValue: number;
}

/**
 * Memory of the attention cache, in bytes:
 *
 *     2 (key and value) × layers × KV heads × head dimension × tokens × bytes per value
 *
 * Exact for multi-head, grouped-query and multi-query attention in every layer. Latent attention and
 * sliding windows keep less, so this is an upper bound for them.
 * Source of the formula: the shapes of keys and values in Vaswani et al., "Attention Is All You Need",
 * 2017, https://arxiv.org/abs/1706.03762, kept for each token that was read.
 */
export function kvCacheBytes(shape: AttentionShape, load: KvCacheLoad): number {
	const valuesPerToken = 2 * shape.layerCount * shape.kvHeadCount * shape.headDimension;
	return valuesPerToken * load.tokenCount * load.bytesPerValue;
}
