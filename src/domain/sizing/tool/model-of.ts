import { SizingRefusal } from '../refusal.ts';
import type { SizeAsk, SizeData, SizedModel } from './types.ts';

/** The model that a question names. Throws `SizingRefusal`, which names why where the data does. */
export function modelOf({ model }: Pick<SizeAsk, 'model'>, data: SizeData): SizedModel {
	const found = data.models.find(({ id }) => id === model);
	if (found) return found;
	for (const { why, models } of data.unsized ?? []) {
		const named = models.find(({ id }) => id === model);
		if (named) throw new SizingRefusal('unsupported', 'model', `${named.title} ${why}`);
	}
	throw new SizingRefusal('unsupported', 'model', `there is no model ${model} here`);
}
