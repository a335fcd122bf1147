import { z } from 'zod';
import { claim } from './claim.ts';
import {
	entryFields,
	entryRef,
	factFields,
	partialDate,
	prose,
	ref,
	webAddress,
} from './shared.ts';
import { softwareRole } from './vocabulary.ts';

/** An engine, gateway, store, scheduler, guardrail, evaluation or observability tool. */
export const softwareSchema = z.strictObject({
	...entryFields,
	...factFields,
	maker: ref('organisations'),
	role: softwareRole,
	licence: z.string().min(2).max(80),
	repository: webAddress.optional(),
	/** Versions that we have read about, newest first. */
	versions: z
		.array(
			z.strictObject({
				version: z.string().min(1).max(40),
				released: partialDate,
				source: ref('sources'),
			}),
		)
		.min(1),
	supports: z.array(prose(3, 160)).min(1),
	doesNotSupport: z.array(prose(3, 160)).default([]),
	/** What to compare it with. */
	equivalents: z
		.array(
			z.strictObject({
				name: z.string().min(2).max(60),
				maker: z.string().min(2).max(60),
				entry: entryRef.optional(),
			}),
		)
		.default([]),
	claims: z.array(claim).default([]),
	supersededBy: ref('software').optional(),
});
export type Software = z.infer<typeof softwareSchema>;
