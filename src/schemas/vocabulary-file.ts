import { z } from 'zod';
import { slug, vocabularyLists, type VocabularyList } from './shared.ts';

const labels = z.record(slug, z.string().min(1).max(60));

/** `content/vocabulary.yaml`: the open lists, each a slug with its label. */
export const vocabularySchema = z.strictObject(
	Object.fromEntries(vocabularyLists.map((list) => [list, labels])) as Record<
		VocabularyList,
		typeof labels
	>,
);
export type Vocabulary = z.infer<typeof vocabularySchema>;
