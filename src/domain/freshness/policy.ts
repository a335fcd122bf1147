/** Days for which a full check holds, by collection. The one place that says so. */
export const shelfLifeDays = {
	models: 120,
	guides: 120,
	benchmarks: 180,
	assumptions: 180,
	software: 180,
	techniques: 180,
	accelerators: 365,
	systems: 365,
	cases: 365,
	architectures: 365,
	paths: 365,
	patterns: 730,
	'failure-modes': 730,
	glossary: 730,
} as const;

/** Days for which a price holds, from the day it was observed. */
export const priceShelfLifeDays = 60;

/** The last part of the shelf life in which an entry is due for a check. */
export const dueShare = 1 / 5;

/** Collections that age. Organisations and sources do not: a source was read on its day. */
export type AgeingCollection = keyof typeof shelfLifeDays;

/** Whether entries of a collection have a shelf life. */
export function ages(collection: string): collection is AgeingCollection {
	return Object.hasOwn(shelfLifeDays, collection);
}
