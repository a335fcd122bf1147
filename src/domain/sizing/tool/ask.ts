import type { SizeAsk } from './types.ts';

/** Fields of the question that hold a number. */
export type NumberField = {
	[K in keyof SizeAsk]: SizeAsk[K] extends number | null ? K : never;
}[keyof SizeAsk];

/** Bounds of a number field. `step` is that of a form; only whole fields are rounded to it. */
export interface Limit {
	min: number;
	max: number;
	step: number;
	/** Only whole numbers: tokens, requests. */
	whole: boolean;
	/** May be left empty: "does not matter" or "not known". */
	optional: boolean;
}

const whole = (min: number, max: number, step = 1): Limit => ({
	min,
	max,
	step,
	whole: true,
	optional: false,
});
const optional = (min: number, max: number, step: number): Limit => ({
	min,
	max,
	step,
	whole: false,
	optional: true,
});

/** What each number of the question may be. */
export const limits: Record<NumberField, Limit> = {
	cacheBits: whole(8, 16, 8),
	requests: whole(1, 2000),
	inputTokens: whole(1, 1_000_000),
	outputTokens: whole(1, 100_000),
	ttftSeconds: optional(0.05, 600, 0.1),
	tokensPerSecondEach: optional(0.1, 1000, 1),
	powerWatts: optional(10, 1_000_000, 100),
	price: optional(0, 100_000_000, 100),
	pricePerKWh: { min: 0, max: 10, step: 0.01, whole: false, optional: false },
	utilisation: { min: 0.01, max: 1, step: 0.01, whole: false, optional: false },
};

/** The worked example that the page opens with, and what a field takes where nothing is asked. */
export const defaultAsk: SizeAsk = {
	model: 'llama-3.3-70b-instruct',
	machine: null,
	precision: 'fp8',
	cacheBits: 16,
	requests: 48,
	inputTokens: 4096,
	outputTokens: 512,
	ttftSeconds: 2,
	tokensPerSecondEach: 20,
	place: 'anywhere',
	powerWatts: null,
	price: null,
	currency: 'USD',
	pricePerKWh: 0.2,
	utilisation: 0.3,
};

/** Choices of the fields that are no numbers, in the order of a form. */
export const choices = {
	precision: ['bf16', 'fp8', 'int4'],
	place: ['anywhere', 'desk', 'server-room', 'edge'],
} as const;

/** What was asked for and could not stand: `ask-notes.ts` says it in words. */
export interface AskNote {
	field: keyof SizeAsk;
	/** Not among what there is to choose from, no number, or beyond the limits. */
	fault: 'unknown' | 'no-number' | 'limits';
	wanted: unknown;
	/** What there is to choose from, where that is a short list. */
	allowed: readonly string[];
}

/** A question that can be answered, with a note for each thing that was mended. */
export interface CleanAsk {
	ask: SizeAsk;
	notes: AskNote[];
}
