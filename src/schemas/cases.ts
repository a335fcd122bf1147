import { z } from 'zod';
import { claim } from './claim.ts';
import { entryFields, partialDate, prose, ref, webAddress, word } from './shared.ts';
import { caseOutcome, caseStage, deployment } from './vocabulary.ts';

/** One organisation, one thing they did, and what came of it. */
export const caseSchema = z.strictObject({
	...entryFields,
	organisation: ref('organisations'),
	suppliers: z.array(ref('organisations')).default([]),
	sector: word('sectors'),
	country: word('countries'),
	/** Years of the work; no end while it goes on. */
	years: z.strictObject({
		start: z.int().min(1990).max(2100),
		end: z.int().min(1990).max(2100).optional(),
	}),
	stage: caseStage,
	outcome: caseOutcome,
	deployment,
	timeline: z
		.array(z.strictObject({ date: partialDate, event: prose(5, 200), source: ref('sources') }))
		.min(1),
	claims: z.array(claim).min(1),
	models: z.array(ref('models')).default([]),
	software: z.array(ref('software')).default([]),
	accelerators: z.array(ref('accelerators')).default([]),
	systems: z.array(ref('systems')).default([]),
	patterns: z.array(ref('patterns')).default([]),
	failureModes: z.array(ref('failure-modes')).default([]),
	/** What another team can take over. */
	transfers: z.array(prose(10, 300)).min(1),
	/** What is special to this case. */
	doesNotTransfer: z.array(prose(10, 300)).min(1),
	/** What was looked for and is not published. */
	unknowns: z.array(prose(10, 300)).default([]),
	/** What would raise the grades, in one sentence. */
	wouldRaiseTheGrade: prose(20, 300).optional(),
	/** The same task elsewhere, with another outcome. Type it on one side only. */
	pairedWith: z.array(ref('cases')).default([]),
	/** Why all sources are of one publisher, if they are. */
	singlePublisherBecause: prose(20, 300).optional(),
	/** The organisation's own page about it. */
	homepage: webAddress.optional(),
	supersededBy: ref('cases').optional(),
});
export type CaseStudy = z.infer<typeof caseSchema>;
