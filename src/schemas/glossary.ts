import { z } from 'zod';
import { claim } from './claim.ts';
import { entryFields, prose, ref } from './shared.ts';

/** One term. */
export const glossarySchema = z.strictObject({
	...entryFields,
	/** One or two sentences that a newcomer understands. */
	definition: prose(30, 400),
	notToConfuse: z
		.array(z.strictObject({ term: ref('glossary').optional(), text: prose(10, 240) }))
		.default([]),
	seeAlso: z.array(ref('glossary')).default([]),
	claims: z.array(claim).default([]),
	supersededBy: ref('glossary').optional(),
});
export type GlossaryTerm = z.infer<typeof glossarySchema>;
