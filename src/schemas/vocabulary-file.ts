import { z } from 'zod';
import {
	aliases,
	asked,
	collectionNames,
	slug,
	vocabularyLists,
	type VocabularyList,
} from './shared.ts';
import { sitePages } from './site-pages.ts';

const labels = z.record(slug, z.string().min(1).max(60));

/** Words that readers use for the same thing: search finds an entry by any of them. */
const synonyms = z.array(z.array(z.string().min(2).max(40)).min(2));

const said = z.strictObject({ aliases, asked });

/** How readers look for the pages that are no entries. */
const pages = z.partialRecord(z.enum(sitePages), said);

/** How they look for the index of one value, by its address: `/models/kind/speech/`. */
const lists = z.record(
	z.string().regex(new RegExp(`^/(${collectionNames.join('|')})/[a-z-]+/[a-z0-9.-]+/$`)),
	said,
);

/** `content/vocabulary.yaml`: the open lists, each a slug with its label, and what readers say. */
export const vocabularySchema = z.strictObject({
	...(Object.fromEntries(vocabularyLists.map((list) => [list, labels])) as Record<
		VocabularyList,
		typeof labels
	>),
	synonyms,
	pages,
	lists,
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
