import { z } from 'zod';
import { aliases, ref, webAddress, word } from './shared.ts';
import { organisationKind } from './vocabulary.ts';

/** Who does, sells, measures, judges or reports. */
export const organisationSchema = z.strictObject({
	name: z.string().min(2).max(80),
	kind: organisationKind,
	country: word('countries').nullable(),
	/** The organisation that owns it: shares its interests. */
	parent: ref('organisations').optional(),
	aliases,
	homepage: webAddress.optional(),
});
export type Organisation = z.infer<typeof organisationSchema>;
