/**
 * What the engine needs to know of a model's architecture, as the build worked it out: stands in for `model-figures.ts`
 * in a browser. It holds what `/size/` can ask for; anything else is refused, never guessed.
 */
import type { CacheRates } from './cache-rates.ts';
import type { WeightFormat } from './formats.ts';
import { isGguf } from './is-gguf.ts';
import { SizingRefusal } from './refusal.ts';
import type { SpeedProfile } from './speed-profile.ts';
import type { SpeedQuestion } from './speed-question.ts';
import { constant } from './trace.ts';
import type { Cache, Model, Weights } from './types.ts';
import type { ShapedQuestion } from './typical-shape.ts';
import type { WeightPart, WeightScope } from './weights.ts';

/** A model in one format. */
export interface FormatFigures {
	/** As loaded, in the order of the trace. */
	parts: WeightPart[];
	/** A window without end is null, since JSON has no word for it. */
	profile: Omit<SpeedProfile, 'windowTokens'> & { windowTokens: number | null };
}

/** What follows from a model's configuration alone. */
export interface ModelFigures {
	formats: Partial<Record<WeightFormat, FormatFigures>>;
	/** By `cacheKey`. */
	caches: Partial<Record<string, CacheRates>>;
	hasEncoder: boolean;
	hasState: boolean;
	isCountAlone: boolean;
	/** What was filled with the typical shape of its size, and the constants it came from; null where nothing lacks. */
	typical: { shape: Partial<Model>; constants: string[] } | null;
}

/** The kind of cache that rates hold for. */
export const cacheKey = ({ key, value, microBatchTokens }: Cache): string =>
	[key, value, microBatchTokens > 0 ? 'local' : 'server'].join(' ');

function figuresOf(model: Model): ModelFigures {
	const { figures } = model as Model & { figures?: ModelFigures };
	return figures ?? refuse('model', `the figures of ${model.name} were not loaded`);
}

function refuse(field: string, why: string): never {
	throw new SizingRefusal('unsupported', field, why);
}

function inFormat(model: Model, { format }: Weights): FormatFigures {
	const found = figuresOf(model).formats[format];
	return found ?? refuse('weights.format', `no size is known for the format ${format}`);
}

/** Scope of what an engine loads to write text. */
export const loadedScope = ({ format }: Weights): WeightScope => ({
	prediction: false,
	encoder: !isGguf(format),
});

/** Bytes of a model part by part, as loaded. */
export function weightParts(model: Model, weights: Weights, scope: WeightScope): WeightPart[] {
	const loaded = !scope.prediction && scope.encoder !== isGguf(weights.format);
	return loaded
		? inFormat(model, weights).parts
		: refuse('weights', 'only loaded weights are known');
}

/** What the time of a step needs to know of a model in a format. */
export function speedProfile(model: Model, weights: Weights): SpeedProfile {
	const { profile } = inFormat(model, weights);
	return { ...profile, windowTokens: profile.windowTokens ?? Number.POSITIVE_INFINITY };
}

/** Bytes that one token takes in all layers of a kind. */
export const cacheRates = (model: Model, cache: Cache): CacheRates =>
	figuresOf(model).caches[cacheKey(cache)] ??
	refuse('cache', `no size is known for a cache in ${cache.key}`);

/** Whether any layer keeps a state. */
export const hasStateLayers = (model: Model): boolean => figuresOf(model).hasState;

/** Whether a model carries weights for images or sound. */
export const hasEncoder = (model: Model): boolean => figuresOf(model).hasEncoder;

/** Whether only the number of parameters is known, not which tensor has how many. */
export const isCountAlone = (model: Model): boolean => figuresOf(model).isCountAlone;

/** Files are not weighed here. */
export const headerBytes = (): number => refuse('weights', 'only loaded weights are known');

/** A question of speed with the typical shape where its model lacks one. */
export function withTypicalShape(question: SpeedQuestion): ShapedQuestion {
	const { typical } = figuresOf(question.model);
	if (!typical) return { question, assumed: [] };
	return {
		question: {
			...question,
			model: { ...question.model, ...typical.shape },
			assumedShape: true,
		},
		assumed: typical.constants.map((id) => constant(question.assumptions, id)),
	};
}
