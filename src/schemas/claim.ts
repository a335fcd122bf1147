import { z } from 'zod';
import { prose, ref, slug, webAddress, type FieldMeta } from './shared.ts';
import {
	claimStatus,
	gradeLetter,
	interestKind,
	measuredBy,
	method,
	qualifier,
	studyDesign,
} from './vocabulary.ts';

/** Units that code converts or prints in a special way. Counted things are in `content/vocabulary.yaml`. */
export const closedUnits = [
	'percent',
	'percentage-points',
	'times',
	'money',
	'score',
	'seconds',
	'milliseconds',
	'minutes',
	'hours',
	'days',
	'weeks',
	'months',
	'years',
	'bytes',
	'kB',
	'MB',
	'GB',
	'GiB',
	'TB',
	'W',
	'kW',
	'MW',
	'kWh',
	'tokens',
	'tokens/s',
	'requests/s',
	'GB/s',
	'TFLOPS',
] as const;

const heldByClaim = (max: number) =>
	z
		.string()
		.min(3)
		.max(max)
		.meta({ heldByClaim: true } satisfies FieldMeta);

/** A place in a source: without it nobody can check. */
export const citation = z.strictObject({
	source: ref('sources'),
	/** Section, table, page or heading. */
	locator: z.string().min(2).max(160),
});

/** One checked finding. Its grade is computed, never written. */
export const claim = z
	.strictObject({
		id: slug,
		/** The finding in one sentence, in our words. */
		statement: prose(10, 300),
		/** What was measured, in a few words: "Interval cancers", "Spend". */
		metric: z.string().min(3).max(80),
		/** A number, a range [low, high], or null for a finding without a number. */
		value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
		unit: z.string().min(1).max(40).optional(),
		/** ISO 4217, with `unit: money`. */
		currency: z
			.string()
			.regex(/^[A-Z]{3}$/, 'a currency code such as USD')
			.optional(),
		/** The year whose money it is. */
		currencyYear: z.int().min(1990).max(2100).optional(),
		/** What it is compared with; `value` in the unit of the claim. */
		baseline: z.strictObject({ text: heldByClaim(160), value: z.number().optional() }).optional(),
		/** Who or what was measured, with the number of them. */
		population: heldByClaim(200).optional(),
		period: heldByClaim(80).optional(),
		qualifier: qualifier.optional(),
		measuredBy,
		/** Who measured, where it is not plain from the sources. */
		measurer: ref('organisations').optional(),
		/** Whom the claim is about, where it is not the entry's own organisation or maker. */
		about: ref('organisations').optional(),
		method,
		design: studyDesign,
		sources: z.array(citation).min(1),
		/** A primary source that is known and was not read: named, and lifts no grade. */
		unread: z.array(z.strictObject({ title: z.string().min(3), url: webAddress })).default([]),
		status: claimStatus.default('supported'),
		/** Ids of claims of this entry, or global ids, that disagree with it. */
		conflictsWith: z.array(z.string()).default([]),
		/** An author may lower a grade, with a reason, never raise it. */
		lowered: z.strictObject({ to: gradeLetter, why: z.string().min(10).max(200) }).optional(),
		/** Overrides the computed interest, with a reason. */
		interest: z.strictObject({ kind: interestKind, why: z.string().min(10).max(200) }).optional(),
	})
	.check(({ value: found, issues }) => {
		const wrong = (path: string, message: string) =>
			issues.push({ code: 'custom', input: found, path: [path], message });
		if (found.value !== null && found.unit === undefined)
			wrong('unit', 'a unit, because value is a number');
		if (found.value === null && found.unit !== undefined)
			wrong('unit', 'no unit, because value is null');
		if (found.unit === 'money' && found.currency === undefined)
			wrong('currency', 'a currency code, because unit is money');
		if (found.unit === 'money' && found.currencyYear === undefined)
			wrong('currencyYear', 'a year, because unit is money');
		if (found.unit !== 'money' && found.currency !== undefined)
			wrong('currency', 'no currency, because unit is not money');
		if (Array.isArray(found.value) && found.value[0] >= found.value[1])
			wrong('value', 'a range [low, high] with low below high');
		if (
			found.measuredBy === 'pitcrew' &&
			found.design !== 'estimate' &&
			found.design !== 'benchmark'
		)
			wrong('design', 'estimate or benchmark, because measuredBy is pitcrew');
	});
export type Claim = z.infer<typeof claim>;
export type Citation = z.infer<typeof citation>;
