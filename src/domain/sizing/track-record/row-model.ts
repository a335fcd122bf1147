import type { Model as ModelFacts } from '#schemas/models.ts';
import { modelFromFacts } from '../from-facts.ts';
import type { Model } from '../types.ts';
import type { RowFacts } from './types.ts';

const shapes = new WeakMap<ModelFacts, Model>();

/** The shape of a row's model: one object for all rows of it, so that what the engine worked out for it is kept. */
export function modelOfRow({ model, modelTitle }: Pick<RowFacts, 'model' | 'modelTitle'>): Model {
	const known = shapes.get(model);
	if (known) return known;
	const shape = modelFromFacts(modelTitle, model);
	shapes.set(model, shape);
	return shape;
}
