import { cacheKey, type FormatFigures, type ModelFigures } from '../given-figures.ts';
import type { WeightFormat } from '../formats.ts';
import {
	cacheRates,
	hasEncoder,
	hasStateLayers,
	isCountAlone,
	loadedScope,
	speedProfile,
	weightParts,
} from '../model-figures.ts';
import { typicalShape } from '../typical-shape.ts';
import type { Assumptions, Cache, Model, Weights } from '../types.ts';
import { plainCache } from './formats-for.ts';

/** Every format that the tool asks the engine about: what `formatFor` chooses and what advice compares with. */
export const toolFormats = [
	...(['bf16', 'fp8', 'int8', 'int4', 'awq-int4', 'nvfp4', 'mxfp4'] as const),
	...(['gguf-bf16', 'gguf-q8_0', 'gguf-q4_k_m', 'gguf-mxfp4'] as const),
] satisfies WeightFormat[];

/** Every kind of cache that the tool asks about: of server engines, and of local ones, which keep a batch more. */
export const toolCaches: Cache[] = [
	...(['fp16', 'fp8'] as const).map((format) => ({ ...plainCache, key: format, value: format })),
	...(['fp16', 'q8_0', 'fp8'] as const).map((format) => ({
		...plainCache,
		key: format,
		value: format,
		microBatchTokens: 512,
	})),
];

function inFormat(model: Model, format: WeightFormat): FormatFigures {
	const weights: Weights = { format, dynamic: false, statedBytes: null, groupSize: null };
	const { windowTokens, ...profile } = speedProfile(model, weights);
	return {
		parts: weightParts(model, weights, loadedScope(weights)),
		profile: { ...profile, windowTokens: Number.isFinite(windowTokens) ? windowTokens : null },
	};
}

/** All that a browser's engine needs to know of a model beside its shape. Throws `SizingRefusal` as the engine does. */
export function figuresToGive(shape: Model, assumptions: Assumptions): ModelFigures {
	const { model, assumed } = typicalShape(shape, assumptions);
	return {
		formats: Object.fromEntries(toolFormats.map((format) => [format, inFormat(model, format)])),
		caches: Object.fromEntries(
			toolCaches.map((cache) => [cacheKey(cache), cacheRates(model, cache)]),
		),
		hasEncoder: hasEncoder(model),
		hasState: hasStateLayers(model),
		isCountAlone: isCountAlone(model),
		typical:
			assumed.length === 0
				? null
				: {
						shape: differing(model, shape),
						constants: assumed.map(({ id }) => id),
					},
	};
}

const differing = (model: Model, other: Model): Partial<Model> =>
	Object.fromEntries(
		Object.entries(model).filter(([key, value]) => value !== other[key as keyof Model]),
	);
