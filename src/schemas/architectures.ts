import { z } from 'zod';
import { claim } from './claim.ts';
import { entryFields, entryRef, prose, ref, slug, type FieldMeta } from './shared.ts';
import {
	breakLimit,
	componentKind,
	dataClass,
	edgeKind,
	numberFormat,
	rungKind,
} from './vocabulary.ts';

/** A typed input: a number that the design is made for, held with its unit. */
const input = (number: z.ZodNumber, unit: string) => number.meta({ unit } satisfies FieldMeta);

/** What one request holds: tokens, or items such as images. */
const requestLoad = {
	inputTokens: input(z.int().nonnegative(), 'tokens').optional(),
	outputTokens: input(z.int().nonnegative(), 'tokens').optional(),
	itemsPerMinute: input(z.number().positive(), 'items per minute').optional(),
};

const component = z.strictObject({
	id: slug,
	label: z.string().min(2).max(40),
	kind: componentKind,
	/** What it does in this architecture. */
	role: prose(10, 240),
	/** The entry of the model, software, machine or technique used here. */
	entry: entryRef.optional(),
	alternatives: z.array(z.string().min(2).max(60)).default([]),
	optional: z.boolean().default(false),
	/** Id of the group it stands in. */
	group: slug.optional(),
	/** The component the design is about; drawn filled. */
	main: z.boolean().default(false),
});

const edge = z.strictObject({
	from: slug,
	to: slug,
	label: z.string().min(2).max(40).optional(),
	kind: edgeKind,
	/** Number of the step of the flow that it shows. */
	step: z.int().positive().optional(),
});

const breakPoint = z.strictObject({
	limit: breakLimit,
	/** What gives way first, and what to do then. */
	text: prose(15, 300),
	/** Id of a claim of this entry, or a global id. */
	claim: z.string().optional(),
});

/** A rung holds inputs only; figures come from the sizing engine. */
const rung = z.strictObject({
	id: slug,
	rung: rungKind,
	title: z.string().min(3).max(60),
	model: ref('models'),
	precision: numberFormat,
	configuration: z.strictObject({
		system: ref('systems'),
		/** Id of one of the system's configurations. */
		id: slug,
		count: z.int().positive(),
	}),
	workload: z.strictObject({
		users: input(z.int().nonnegative(), 'users'),
		concurrentRequests: input(z.int().positive(), 'requests'),
		...requestLoad,
	}),
	/** Ids of optional components that this rung has. */
	present: z.array(slug).default([]),
	/** Ids of components that this rung does without. */
	absent: z.array(slug).default([]),
	why: prose(20, 300),
	breakPoints: z.array(breakPoint).min(1),
});

/** A design one could build, on a ladder of rungs. */
export const architectureSchema = z.strictObject({
	...entryFields,
	audience: prose(10, 200),
	outOfScope: z.array(prose(5, 200)).min(1),
	workload: z.strictObject({
		users: input(z.int().positive(), 'users'),
		...requestLoad,
		/** What the reader of an answer waits at most. */
		latencySeconds: input(z.number().positive(), 'seconds'),
		dataClass,
	}),
	patterns: z.array(ref('patterns')).min(1),
	groups: z.array(z.strictObject({ id: slug, label: z.string().min(2).max(40) })).default([]),
	components: z.array(component).min(2),
	edges: z.array(edge).min(1),
	/** Steps in order; an edge names the step it shows. */
	flow: z.array(prose(10, 300)).min(2),
	alternatives: z.array(z.strictObject({ text: prose(10, 200), when: prose(10, 200) })).min(1),
	whenNotToUse: z.array(prose(10, 300)).min(1),
	rungs: z.array(rung).min(1),
	/** It is a year later and it failed: why? */
	preMortem: z
		.array(
			z.strictObject({
				failureMode: ref('failure-modes'),
				how: prose(10, 300),
				control: prose(10, 300),
			}),
		)
		.min(2),
	/** What must be true before the proof of concept may leave the room. */
	exitGate: z
		.array(
			z.strictObject({
				criterion: prose(10, 200),
				comparison: z.enum(['at-least', 'at-most', 'exactly']),
				value: z.number(),
				unit: z.string().min(1).max(30),
			}),
		)
		.min(2),
	skills: z.array(z.strictObject({ role: z.string().min(3).max(60), does: prose(10, 200) })).min(2),
	rollout: z.strictObject({
		weeksLow: input(z.int().positive(), 'weeks'),
		weeksHigh: input(z.int().positive(), 'weeks'),
		risk: prose(10, 300),
		rollback: prose(10, 300),
	}),
	claims: z.array(claim).default([]),
	supersededBy: ref('architectures').optional(),
});
export type Architecture = z.infer<typeof architectureSchema>;
export type Rung = z.infer<typeof rung>;
