import { z } from 'zod';
import { entryFields, entryRef, prose, ref, word } from './shared.ts';

/** An onboarding path: what to read, in which order, and why. */
export const pathSchema = z.strictObject({
	...entryFields,
	role: word('roles'),
	steps: z
		.array(
			z
				.strictObject({
					/** An entry, or a page of the site. */
					entry: entryRef.optional(),
					page: z
						.string()
						.regex(/^\/([a-z-]+\/)*$/, 'a page of the site, for example /size/')
						.optional(),
					why: prose(10, 240),
					minutes: z.int().positive().max(120),
				})
				.refine(
					(step) => (step.entry === undefined) !== (step.page === undefined),
					'either entry or page',
				),
		)
		.min(3),
	/** What the reader can do afterwards. */
	afterwards: z.array(prose(10, 240)).min(1),
	supersededBy: ref('paths').optional(),
});
export type OnboardingPath = z.infer<typeof pathSchema>;
