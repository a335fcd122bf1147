import type { CollectionName } from '#schemas/shared.ts';
import type {
	InterestKind,
	MeasuredBy,
	Method,
	SourceKind,
	StudyDesign,
} from '#schemas/vocabulary.ts';

/** What readers see for a collection. */
export const collectionWords: Record<CollectionName, { one: string; many: string; lead: string }> =
	{
		cases: {
			one: 'Case study',
			many: 'Case studies',
			lead: 'One organisation, one thing they did, and what came of it. Failures are told as carefully as successes.',
		},
		patterns: {
			one: 'Pattern',
			many: 'Patterns',
			lead: 'Uses that come back in every sector: when each fits, when it does not, and how to tell that it is failing.',
		},
		architectures: {
			one: 'Reference architecture',
			many: 'Reference architectures',
			lead: 'Designs one could build, from a desk to a data hall, with parts, limits and a gate for the proof of concept.',
		},
		guides: {
			one: 'Guide',
			many: 'Guides',
			lead: 'Decisions as a tree of questions, with the evidence against our own default.',
		},
		models: {
			one: 'Model',
			many: 'Models',
			lead: 'The facts of each model as its maker publishes them: architecture, licence, sizes, prices with their day.',
		},
		accelerators: {
			one: 'Accelerator',
			many: 'Accelerators',
			lead: 'Chips and cards, one entry a SKU. All rates are dense: without structured sparsity.',
		},
		systems: {
			one: 'System',
			many: 'Systems',
			lead: 'Machines one can buy, from the desk side to the rack, with the configurations we size.',
		},
		software: {
			one: 'Software',
			many: 'Software',
			lead: 'Engines, gateways, stores and tools, with what to compare each one with.',
		},
		techniques: {
			one: 'Technique',
			many: 'Techniques',
			lead: 'What makes it faster, smaller or cheaper: the measured effect of each, and its price in quality.',
		},
		'failure-modes': {
			one: 'Failure mode',
			many: 'Failure modes',
			lead: 'Ways in which projects die, the early signal of each, and the control that catches it.',
		},
		benchmarks: {
			one: 'Benchmark',
			many: 'Benchmarks',
			lead: 'Published tables of measurements: who ran them, on what, with which version.',
		},
		assumptions: {
			one: 'Assumptions',
			many: 'Assumptions',
			lead: 'The constants of our sizing, with range, source and, where we fitted them, the error on data held out.',
		},
		glossary: {
			one: 'Term',
			many: 'Glossary',
			lead: 'The words a team needs from idea to hardware, and what not to confuse them with.',
		},
		paths: {
			one: 'Onboarding path',
			many: 'Onboarding',
			lead: 'What to read, in which order, and why: one path a role.',
		},
		organisations: {
			one: 'Organisation',
			many: 'Organisations',
			lead: 'Who does, sells, measures, judges or reports, and what on this site rests on them.',
		},
		sources: {
			one: 'Source',
			many: 'Sources',
			lead: 'Everything we read, how much of it, and which claims and facts rest on it.',
		},
	};

/** Who speaks, as a label of a claim. */
export const interestWords: Record<InterestKind, { label: string; note: string }> = {
	independent: { label: 'Independent', note: 'Nobody who sells it or runs it measured this.' },
	subject: { label: 'The organisation itself', note: 'The organisation reports on its own work.' },
	vendor: { label: 'Vendor', note: 'Whoever sells it says this.' },
	competitor: { label: 'Competitor', note: 'Somebody who sells a rival product says this.' },
	pitcrew: { label: 'Pitcrew', note: 'Our own arithmetic or measurement, shown.' },
};

export const measuredByWords: Record<MeasuredBy, string> = {
	subject: 'the organisation itself',
	vendor: 'the vendor',
	integrator: 'the integrator',
	independent: 'an independent party',
	pitcrew: 'Pitcrew',
};

export const methodWords: Record<Method, string> = {
	none: 'method not given',
	described: 'method described',
	public: 'method and data public',
};

export const designWords: Record<StudyDesign, string> = {
	ruling: 'ruling',
	audit: 'audit',
	randomised: 'randomised trial',
	controlled: 'controlled comparison',
	benchmark: 'benchmark',
	observational: 'observational study',
	survey: 'survey',
	estimate: 'estimate',
	statement: 'statement',
};

export const sourceKindWords: Record<SourceKind, string> = {
	paper: 'Paper',
	dataset: 'Data set',
	court: 'Court or tribunal',
	regulator: 'Regulator',
	filing: 'Filing',
	audit: 'Audit',
	datasheet: 'Data sheet',
	docs: 'Documentation',
	'model-config': 'Model configuration',
	post: 'The organisation’s own post',
	talk: 'Talk',
	code: 'Code',
	press: 'Press',
	blog: 'Blog',
	forum: 'Forum',
	table: 'Secondary table',
};

export const gradeWords = {
	A: 'Independent, with its method, in a primary source that was read',
	B: 'Independent first-hand; or the party concerned with its method; or an official record',
	C: 'The party concerned, first-hand, without a method',
	D: 'Second-hand: every source read only reports it',
	E: 'Our own estimate, with its arithmetic shown',
} as const;

/** A slug as words: "not-delivered" becomes "Not delivered". */
export function sentence(slug: string): string {
	const words = slug.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const abbreviations = new Set(['gpu', 'apu', 'npu', 'asic', 'mha', 'gqa', 'mqa', 'mla']);

/** A word of a closed list as readers know it: "gpu" is GPU, "sliding-window" is Sliding window. */
export function kindWords(slug: string): string {
	return abbreviations.has(slug) ? slug.toUpperCase() : sentence(slug);
}
