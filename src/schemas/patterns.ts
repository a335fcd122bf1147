import { z } from 'zod';
import { claim } from './claim.ts';
import { entryFields, prose, ref } from './shared.ts';

/** A recurring use of AI. Half of them are no work for a language model. */
export const patternSchema = z.strictObject({
	...entryFields,
	/** Whether a language model is at the heart of it. */
	usesLanguageModel: z.boolean(),
	fits: z.array(prose(10, 300)).min(2),
	doesNotFit: z.array(prose(10, 300)).min(2),
	/** Questions to answer with yes before the first line of code. */
	readiness: z.array(prose(10, 300)).min(2),
	failureSignals: z.array(prose(10, 300)).min(2),
	claims: z.array(claim).default([]),
	supersededBy: ref('patterns').optional(),
});
export type Pattern = z.infer<typeof patternSchema>;
