import { z } from 'zod';
import { claim } from './claim.ts';
import { day, entryFields, fact, factFields, factText, partialDate, prose, ref } from './shared.ts';
import { attentionKind, modality, modelKind, numberFormat } from './vocabulary.ts';

/** The facts of one model, as its maker publishes them. */
export const modelSchema = z.strictObject({
	...entryFields,
	...factFields,
	developer: ref('organisations'),
	kind: modelKind,
	openWeights: z.boolean(),
	/** The maker's repository name of the weights, if they are open: `Qwen/Qwen3-32B`. */
	weightsRepository: factText('Repository of the weights'),
	released: partialDate.nullable(),
	retires: partialDate.nullable().default(null),
	licence: z.string().min(2).max(80).nullable(),
	licenceAllows: z.strictObject({
		commercialUse: z.boolean().nullable(),
		note: prose(5, 240).optional(),
	}),
	modalitiesIn: z.array(modality).min(1),
	modalitiesOut: z.array(modality).min(1),

	/** All weights, in billions; a mixture of experts counts every expert. */
	parametersBillion: fact('billion parameters', 'Parameters, in all'),
	/** Weights used for one token, in billions. */
	activeParametersBillion: fact('billion parameters', 'Parameters used for one token'),
	contextTokens: fact('tokens', 'Context window'),
	/** The longest answer that the maker's API gives; a host may set another limit. */
	maxOutputTokens: fact('tokens', 'Longest answer'),
	attention: attentionKind.nullable().default(null),
	layerCount: fact('layers', 'Layers'),
	/** Layers with full attention, where the others use a window or a state. */
	fullAttentionLayerCount: fact('layers', 'Layers with full attention'),
	hiddenSize: fact('values', 'Hidden size'),
	intermediateSize: fact('values', 'Feed-forward size'),
	attentionHeadCount: fact('heads', 'Attention heads'),
	kvHeadCount: fact('heads', 'Key-value heads'),
	headDimension: fact('values', 'Head dimension'),
	slidingWindowTokens: fact('tokens', 'Sliding window'),
	windowedLayerCount: fact('layers', 'Layers with a sliding window'),
	/** Layers that keep a state of fixed size instead of a cache: linear attention, state space. */
	stateLayerCount: fact('layers', 'Layers with a state instead of a cache'),
	/** Where the layers with full attention differ from the windowed ones. */
	fullAttentionKvHeadCount: fact('heads', 'Key-value heads of full-attention layers'),
	fullAttentionHeadDimension: fact('values', 'Head dimension of full-attention layers'),
	/** Last layers that read the cache of an earlier layer and keep none of their own. */
	sharedCacheLayerCount: fact('layers', 'Layers that share the cache of an earlier one'),
	/** Sparse attention that picks tokens by an index: its keys lie in the cache too, in all layers or in some. */
	indexerHeadDimension: fact('values', 'Head dimension of the indexer'),
	indexerLayerCount: fact('layers', 'Layers with an indexer of their own'),
	/** Shape of the state that one layer keeps of a sequence, and groups for the inputs of its convolution. */
	stateHeadCount: fact('heads', 'Heads of the state'),
	stateHeadDimension: fact('values', 'Head dimension of the state'),
	stateSize: fact('values', 'Size of the state, each value of a head'),
	stateGroupCount: fact('groups', 'Groups of the state’s keys'),
	attentionBias: z.boolean().nullable().default(null),
	/** False for a feed-forward part of two matrices; most models since 2023 have three. */
	gatedFeedForward: z.boolean().nullable().default(null),
	kvLoraRank: fact('values', 'Latent rank of keys and values'),
	qLoraRank: fact('values', 'Latent rank of queries'),
	qkNopeHeadDimension: fact('values', 'Head dimension without position'),
	qkRopeHeadDimension: fact('values', 'Head dimension with position'),
	vHeadDimension: fact('values', 'Head dimension of values'),
	expertCount: fact('experts', 'Experts'),
	expertsPerToken: fact('experts', 'Experts used for one token'),
	sharedExpertCount: fact('experts', 'Shared experts'),
	expertIntermediateSize: fact('values', 'Feed-forward size of an expert'),
	sharedExpertIntermediateSize: fact('values', 'Feed-forward size of the shared experts'),
	denseLayerCount: fact('layers', 'First layers without experts'),
	predictionLayerCount: fact('layers', 'Layers that predict several tokens'),
	/** Published by the maker or measured, where no formula gives it. */
	cacheBytesPerToken: fact('bytes', 'Cache of one token, 16 bits a value'),
	vocabularySize: fact('tokens', 'Vocabulary'),
	embeddingDimension: fact('values', 'Embedding dimension'),
	tiedEmbeddings: z.boolean().nullable().default(null),
	nativeFormat: numberFormat.nullable().default(null),

	/** Measured sizes of published weight files. */
	weightFiles: z
		.array(
			z.strictObject({
				format: numberFormat,
				sizeGB: z.number().positive(),
				source: ref('sources'),
				locator: z.string().min(2).max(160),
			}),
		)
		.default([]),
	/** List prices of an API, each with the day it was seen. */
	prices: z
		.array(
			z.strictObject({
				observed: day,
				/** Who sells at this price, if not the maker: a host or a cloud. */
				seller: ref('organisations').optional(),
				/** When the price holds, where a seller lists several: `off-peak hours`. */
				condition: z.string().min(3).max(60).optional(),
				inputUsdPerMillionTokens: z.number().nonnegative().nullable(),
				cachedInputUsdPerMillionTokens: z.number().nonnegative().nullable().default(null),
				outputUsdPerMillionTokens: z.number().nonnegative().nullable(),
				source: ref('sources'),
				locator: z.string().min(2).max(160),
			}),
		)
		.default([]),
	goodFor: z.array(prose(10, 200)).default([]),
	notFor: z.array(prose(10, 200)).default([]),
	claims: z.array(claim).default([]),
	supersededBy: ref('models').optional(),
});
export type Model = z.infer<typeof modelSchema>;
