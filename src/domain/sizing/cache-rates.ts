import { cachedValueBytes } from './kv-formats.ts';
import { layerCounts, layerPlan, type LayerCounts, type LayerKind } from './layer-plan.ts';
import { attempt, given, shape, SizingRefusal } from './refusal.ts';
import { stateBytes } from './state-bytes.ts';
import { layerHeads } from './tensors-attention.ts';
import type { Cache, Model } from './types.ts';

/** Bytes that one token takes in all layers of a kind. */
export interface CacheRates {
	/** Layers that keep every token. */
	fullBytesPerToken: number;
	/** Layers that keep the last tokens of a window. */
	windowedBytesPerToken: number;
	/** Layers with a state of fixed size. */
	stateBytesPerSequence: number;
}

/**
 * Cache of one token, by kind of layer:
 *
 *     grouped heads    layers × KV heads × head dimension × (key bytes + value bytes)
 *     latent (MLA)     layers × (rank + rope dimension) × key bytes: keys and values are one vector
 *     latent, expanded layers × heads × ((nope + rope) × key bytes + value dimension × value bytes)
 *     indexer          layers with an indexer × its head dimension × key bytes, beside the latent
 *     compressed       published bytes per token, and one vector a token in a window before it is compressed
 *
 * Layers that reuse the cache of an earlier layer add nothing. Sources: https://arxiv.org/abs/1706.03762 and
 * https://arxiv.org/abs/2305.13245 (grouped heads), https://arxiv.org/abs/2405.04434 §2.1 (latent attention),
 * vLLM's post of 2026-04-24 on DeepSeek V4 (indexer and compressed caches, worked out at its end;
 * https://github.com/vllm-project/vllm-project.github.io/blob/main/_posts/2026-04-24-deepseek-v4.md).
 */
export function cacheRates(model: Model, cache: Cache): CacheRates {
	const bytes: [number, number] = [cachedValueBytes(cache.key), cachedValueBytes(cache.value)];
	const [keyBytes, valueBytes] = bytes;
	const published = model.attention === 'compressed' && model.cacheBytesPerToken !== null;
	if (!published && model.kvLoraRank !== null) return latentRates(model, cache, bytes);
	if (model.attention === 'compressed' || model.kvHeadCount === null) {
		return publishedRates(model, cache, keyBytes);
	}
	const layers = cachingLayers(model);
	const grouped = (full: boolean) => {
		const { kvHeads, headDimension } = layerHeads(model, full);
		return kvHeads * headDimension * (keyBytes + valueBytes);
	};
	return {
		fullBytesPerToken: layers.full * grouped(true),
		windowedBytesPerToken: layers.windowed * grouped(layers.windowed === 0),
		stateBytesPerSequence: stateBytes(model, cache, layers),
	};
}

const counted = new WeakMap<Model, CachingLayers>();

type CachingLayers = Pick<LayerCounts, 'full' | 'windowed' | 'state'>;

/** Layers of each kind that have a cache of their own: counted once for the same model, since a ladder asks often. */
function cachingLayers(model: Model): CachingLayers {
	const known = counted.get(model);
	if (known) return known;
	const layers = countCachingLayers(model);
	counted.set(model, layers);
	return layers;
}

function countCachingLayers(model: Model): CachingLayers {
	if (layerCounts(model).unknown > 0) {
		throw new SizingRefusal(
			'missing',
			'model.windowedLayerCount',
			'what the layers keep that do not have full attention is not given: a window (model.windowedLayerCount), a state (model.stateLayerCount) or nothing',
		);
	}
	const plan = layerPlan(model);
	const own = plan.slice(0, plan.length - (model.sharedCacheLayerCount ?? 0));
	const count = (kind: LayerKind) => own.filter(({ attention }) => attention === kind).length;
	return { full: count('full'), windowed: count('windowed'), state: count('state') };
}

function latentRates(model: Model, cache: Cache, bytes: [number, number]): CacheRates {
	const layers = cachingLayers(model);
	const perLayer = latentBytes(model, cache, bytes);
	const indexed = model.indexerLayerCount ?? layers.full + layers.windowed;
	return {
		fullBytesPerToken:
			layers.full * perLayer + indexed * (model.indexerHeadDimension ?? 0) * bytes[0],
		windowedBytesPerToken: layers.windowed * perLayer,
		stateBytesPerSequence: stateBytes(model, cache, layers),
	};
}

function latentBytes(model: Model, cache: Cache, [keyBytes, valueBytes]: [number, number]): number {
	const rank = shape(model, 'kvLoraRank');
	const rope = shape(model, 'qkRopeHeadDimension');
	if (!cache.mlaExpanded) {
		return (rank + rope) * keyBytes + (cache.mlaTransposedCopy ? rank * valueBytes : 0);
	}
	const heads = shape(model, 'attentionHeadCount');
	const nope = shape(model, 'qkNopeHeadDimension');
	return heads * ((nope + rope) * keyBytes + shape(model, 'vHeadDimension') * valueBytes);
}

function publishedRates(model: Model, cache: Cache, keyBytes: number): CacheRates {
	if (model.cacheBytesPerToken === null) {
		if (model.attention !== 'compressed') given(model.kvHeadCount, 'model.kvHeadCount');
		throw new SizingRefusal(
			'unsupported',
			'model.attention',
			'compressed caches follow no general formula: bytes per token (model.cacheBytesPerToken) must be published',
		);
	}
	const counts = attempt(() => layerCounts(model));
	const windowed =
		model.slidingWindowTokens === null ? 0 : (model.headDimension ?? 0) * (model.layerCount ?? 0);
	return {
		fullBytesPerToken: (model.cacheBytesPerToken * keyBytes) / 2,
		windowedBytesPerToken: windowed * keyBytes,
		stateBytesPerSequence: counts.ok
			? stateBytes(model, cache, counts.value)
			: (model.stateBytesPerSequence ?? 0),
	};
}
