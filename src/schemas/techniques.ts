import { z } from 'zod';
import { claim } from './claim.ts';
import { entryFields, prose, ref } from './shared.ts';

/** One optimisation, with its measured effects (claims) and its price. */
export const techniqueSchema = z.strictObject({
	...entryFields,
	/** How it works, in two or three sentences. */
	mechanism: prose(40, 600),
	/** What it costs in quality. */
	qualityCost: prose(10, 400),
	preconditions: z.array(prose(5, 240)).min(1),
	incompatibilities: z.array(prose(5, 240)).default([]),
	software: z.array(ref('software')).default([]),
	claims: z.array(claim).min(1),
	supersededBy: ref('techniques').optional(),
});
export type Technique = z.infer<typeof techniqueSchema>;
