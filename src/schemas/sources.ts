import { z } from 'zod';
import { day, partialDate, ref, webAddress } from './shared.ts';
import { readExtent, sourceKind } from './vocabulary.ts';

/** One thing that we read. */
export const sourceSchema = z.strictObject({
	title: z.string().min(3).max(200),
	publisher: ref('organisations'),
	author: z.string().min(2).max(120).optional(),
	published: partialDate.nullable(),
	kind: sourceKind,
	/** Canonical address of the original. */
	url: webAddress,
	/** Address of the copy that was read, if it was another. */
	readAt: webAddress.optional(),
	/** A faithful copy counts as the original; say here why it is one. */
	copyNote: z.string().min(5).max(200).optional(),
	read: readExtent,
	accessed: day,
});
export type Source = z.infer<typeof sourceSchema>;
