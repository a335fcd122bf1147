import { z } from 'zod';
import { claim } from './claim.ts';
import { entryFields, entryRef, prose, ref, slug } from './shared.ts';

const answer = z
	.strictObject({
		answer: z.string().min(2).max(120),
		/** Id of the next question. */
		next: slug.optional(),
		/** What follows, where the tree ends. */
		verdict: prose(10, 300).optional(),
		/** Entries that the verdict points to. */
		entries: z.array(entryRef).default([]),
	})
	.refine(
		(found) => (found.next === undefined) !== (found.verdict === undefined),
		'either next or verdict',
	);

/** A decision guide: a tree of questions, and what speaks against it. */
export const guideSchema = z.strictObject({
	...entryFields,
	/** The question the guide answers. */
	question: prose(10, 160),
	/** What to do if nothing else is known. */
	defaultAnswer: prose(20, 400),
	tree: z
		.array(
			z.strictObject({
				id: slug,
				question: prose(5, 160),
				why: prose(10, 300),
				answers: z.array(answer).min(2),
			}),
		)
		.min(2),
	criteria: z
		.array(z.strictObject({ name: z.string().min(3).max(60), why: prose(10, 300) }))
		.min(2),
	disqualifiers: z.array(prose(10, 300)).min(1),
	/** Evidence against the guide's own default. */
	counterEvidence: z
		.array(
			z.strictObject({
				/** Id of a claim of this entry, or a global id. */
				claim: z.string(),
				text: prose(10, 300),
			}),
		)
		.min(1),
	patterns: z.array(ref('patterns')).default([]),
	claims: z.array(claim).default([]),
	supersededBy: ref('guides').optional(),
});
export type Guide = z.infer<typeof guideSchema>;
