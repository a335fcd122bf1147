import { z } from 'zod';
import { entryFields, ref, slug } from './shared.ts';

/** Where a constant comes from: a maker or paper states it, we fitted it, or nobody published it. */
export const assumptionBasis = z.enum(['published', 'fitted', 'assumed']);

const constant = z
	.strictObject({
		/** Never changes, unique over all assumptions: traces name it. */
		id: slug,
		label: z.string().min(3).max(80),
		value: z.number(),
		/** The range that the engine reckons with. */
		low: z.number(),
		high: z.number(),
		unit: z.string().min(1).max(40),
		basis: assumptionBasis,
		sources: z
			.array(z.strictObject({ source: ref('sources'), locator: z.string().min(2).max(160) }))
			.default([]),
		/** For fitted constants: on what, and how well they hold where they were not fitted. */
		fit: z
			.strictObject({
				data: z.string().min(5).max(300),
				heldOut: z.string().min(5).max(300),
				heldOutError: z.string().min(2).max(200),
			})
			.optional(),
		note: z.string().min(5).max(400).optional(),
	})
	.refine(({ low, value, high }) => low <= value && value <= high, {
		message: 'low ≤ value ≤ high',
		path: ['value'],
	})
	.refine(({ basis, sources }) => basis === 'assumed' || sources.length > 0, {
		message: 'a source: only assumed constants have none',
		path: ['sources'],
	})
	.refine(({ basis, fit }) => (basis === 'fitted') === (fit !== undefined), {
		message: 'fit: for fitted constants, and for them alone',
		path: ['fit'],
	});

/** Constants of the sizing engine on one topic. */
export const assumptionSchema = z.strictObject({
	...entryFields,
	constants: z.array(constant).min(1),
	supersededBy: ref('assumptions').optional(),
});
export type AssumptionEntry = z.infer<typeof assumptionSchema>;
