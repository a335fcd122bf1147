import { z } from 'zod';
import { claim } from './claim.ts';
import { entryFields, prose, ref } from './shared.ts';
import { causeClass } from './vocabulary.ts';

/** One way in which projects die. The cases where it was seen are computed. */
export const failureModeSchema = z.strictObject({
	...entryFields,
	causeClass,
	earlySignals: z.array(prose(10, 240)).min(2),
	controls: z.array(prose(10, 240)).min(2),
	claims: z.array(claim).default([]),
	supersededBy: ref('failure-modes').optional(),
});
export type FailureMode = z.infer<typeof failureModeSchema>;
