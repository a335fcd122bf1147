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
	weightsRepository: factText,
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
	parametersBillion: fact('billion parameters'),
	/** Weights used for one token, in billions. */
	activeParametersBillion: fact('billion parameters'),
	contextTokens: fact('tokens'),
	attention: attentionKind.nullable().default(null),
	layerCount: fact('layers'),
	/** Layers with full attention, where the others use a window or a state. */
	fullAttentionLayerCount: fact('layers'),
	hiddenSize: fact('values'),
	intermediateSize: fact('values'),
	attentionHeadCount: fact('heads'),
	kvHeadCount: fact('heads'),
	headDimension: fact('values'),
	slidingWindowTokens: fact('tokens'),
	kvLoraRank: fact('values'),
	qLoraRank: fact('values'),
	qkNopeHeadDimension: fact('values'),
	qkRopeHeadDimension: fact('values'),
	vHeadDimension: fact('values'),
	expertCount: fact('experts'),
	expertsPerToken: fact('experts'),
	sharedExpertCount: fact('experts'),
	expertIntermediateSize: fact('values'),
	vocabularySize: fact('tokens'),
	embeddingDimension: fact('values'),
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
