import { z } from 'zod';
import { entryStatus, station } from './vocabulary.ts';

/** Collections, in the order in which they are read, listed and linked. */
export const collectionNames = [
	'cases',
	'patterns',
	'architectures',
	'guides',
	'models',
	'accelerators',
	'systems',
	'software',
	'techniques',
	'failure-modes',
	'benchmarks',
	'assumptions',
	'glossary',
	'paths',
	'organisations',
	'sources',
] as const;
export type CollectionName = (typeof collectionNames)[number];

/** What the schemas say about a field beyond its shape; read by the walk in `walk.ts`. */
export interface FieldMeta {
	/** A slug in this collection. */
	collection?: CollectionName;
	/** `collection/slug`, in any collection. */
	anyEntry?: boolean;
	/** A word of this list in `content/vocabulary.yaml`. */
	vocabulary?: VocabularyList;
	/** A sentence for readers: its figures must be held by a claim or fact. */
	prose?: boolean;
	/** A list of sentences that belong to one claim: the claim itself holds their figures. */
	heldByClaim?: boolean;
	/** A measured or published number with its unit: shown, cited and formatted as a fact. */
	unit?: string;
	/** What readers see for a fact. */
	label?: string;
}

export const vocabularyLists = ['sectors', 'countries', 'tags', 'roles', 'teams', 'units'] as const;
export type VocabularyList = (typeof vocabularyLists)[number];

export const slugPattern = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
/** File name and id: lower case, digits, single hyphens and dots. */
export const slug = z
	.string()
	.regex(slugPattern, 'a slug: lower case, digits, single hyphens or dots');

/** A reference to an entry of one collection, by slug. */
export const ref = (collection: CollectionName) => slug.meta({ collection } satisfies FieldMeta);

/** A reference to an entry of any collection: `models/qwen3-32b`. */
export const entryRef = z
	.string()
	.regex(/^[a-z-]+\/[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'collection/slug, for example models/qwen3-32b')
	.meta({ anyEntry: true } satisfies FieldMeta);

/** A word of an open list in `content/vocabulary.yaml`. */
export const word = (list: VocabularyList) => slug.meta({ vocabulary: list } satisfies FieldMeta);

/** A sentence or paragraph for readers, in plain text. */
export const prose = (min = 3, max = 600) =>
	z
		.string()
		.min(min)
		.max(max)
		.meta({ prose: true } satisfies FieldMeta);

/** A calendar day that exists, `2026-11-01`. */
export const day = z.iso.date('a day that exists, as YYYY-MM-DD');

/** A day, a month or a year: `2026-11-01`, `2026-11` or `2026`. */
export const partialDate = z.union(
	[z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.string().regex(/^(19|20)\d{2}$/)],
	'a day, month or year, as "YYYY-MM-DD", "YYYY-MM" or "YYYY"',
);

/** An absolute web address. */
export const webAddress = z.url({
	protocol: /^https?$/,
	error: 'an address that starts with https:// or http://',
});

/** A published number with its unit, or null where nothing was published. */
export const fact = (unit: string, label: string) =>
	z
		.number()
		.nonnegative()
		.nullable()
		.default(null)
		.meta({ unit, label } satisfies FieldMeta);

/** A published word (a name, a licence), or null where nothing was published. */
export const factText = (label: string) =>
	z
		.string()
		.min(1)
		.max(120)
		.nullable()
		.default(null)
		.meta({ label } satisfies FieldMeta);

export const change = z.strictObject({
	date: day,
	/** What changed, in one sentence. */
	what: z.string().min(3).max(200),
	why: z.string().min(3).max(200).optional(),
});

/** Other names and words that people type for an entry. */
export const aliases = z.array(z.string().min(2).max(60)).default([]);

/** What people ask when an entry is the answer: questions, wishes and turns of phrase, in their words. */
export const asked = z.array(z.string().min(6).max(90)).max(200).default([]);

/** Fields that every entry which a reader opens has. */
export const entryFields = {
	title: z.string().min(3).max(60),
	/** One sentence that stands alone and could stand under no other entry. */
	summary: prose(100, 160),
	stations: z.array(station).min(1),
	aliases,
	asked,
	tags: z.array(word('tags')).default([]),
	status: entryStatus,
	/** The day of the last full check of every figure against its source. */
	reviewed: day,
	owner: word('teams'),
	changes: z.array(change).min(1),
};

/** Where facts come from: `default` for all, a field name for one. */
export const factFields = {
	factSources: z.record(z.string(), ref('sources')),
	/** Readings of a fact that disagree with the one taken. */
	otherReadings: z
		.array(
			z.strictObject({
				field: z.string(),
				value: z.number(),
				source: ref('sources'),
				note: prose(3, 200).optional(),
			}),
		)
		.default([]),
};
