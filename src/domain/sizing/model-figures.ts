/**
 * What the engine needs to know of a model's architecture, worked out from its configuration. This is a seam: in a
 * browser `package.json` puts `given-figures.ts` in its place, which takes the same from what the build worked out, so
 * that no reader loads tensor lists, GGUF's recipes and cache formulas. Engine files that a browser loads import from
 * here, not from the files behind it.
 */
import { ggufHeaderBytes } from './gguf.ts';
import { readModel } from './parameters.ts';
import type { Model } from './types.ts';

export { cacheRates } from './cache-rates.ts';
export { hasStateLayers } from './layer-plan.ts';
export { speedProfile } from './speed-profile.ts';
export { withTypicalShape } from './typical-shape.ts';
export { loadedScope, weightParts } from './weights.ts';

/** Whether a model carries weights for images or sound. */
export const hasEncoder = (model: Model): boolean => readModel(model).encoderParameterCount > 0;

/** Whether only the number of parameters is known, not which tensor has how many. */
export const isCountAlone = (model: Model): boolean => readModel(model).reading === null;

/** Bytes of the header of a GGUF file (`ggufHeaderBytes`). */
export const headerBytes = (model: Model): number =>
	ggufHeaderBytes(model.vocabularySize ?? 0, readModel(model).tensors.length);
