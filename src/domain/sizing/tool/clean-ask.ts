import { choices, defaultAsk, limits } from './ask.ts';
import type { AskNote, CleanAsk, Limit, NumberField } from './ask.ts';
import { askLabels } from './ask-labels.ts';
import type { SizeAsk, SizeLists } from './types.ts';

type Raw = Readonly<Partial<Record<keyof SizeAsk, unknown>>>;

/**
 * A question that can be answered, from whatever is at hand: missing fields take the default, others are clamped to
 * their limits or replaced, and each change comes with a sentence. Never throws.
 */
export function cleanAsk(raw: Raw, data: SizeLists): CleanAsk {
	const ask = { ...defaultAsk };
	const notes: AskNote[] = [];
	const say = (field: keyof SizeAsk, text: string) => notes.push({ field, text });
	cleanModel(raw.model ?? ask.model, ask, data, say);
	if (raw.machine !== undefined && raw.machine !== null) {
		const found = data.machines.find(({ id }) => id === raw.machine);
		if (found) ask.machine = found.id;
		else say('machine', 'There is no such machine here; the smallest that does is looked for.');
	}
	for (const field of Object.keys(limits) as NumberField[]) {
		if (raw[field] !== undefined) cleanNumber(field, raw[field], ask, say);
	}
	if (ask.cacheBits !== 8 && ask.cacheBits !== 16) {
		ask.cacheBits = 16;
		say('cacheBits', `${askLabels.cacheBits} can be 8 or 16 bits; 16 stands.`);
	}
	if (raw.precision !== undefined)
		ask.precision = oneOf('precision', raw.precision, choices.precision, ask.precision, say);
	if (raw.place !== undefined) ask.place = oneOf('place', raw.place, choices.place, ask.place, say);
	if (raw.currency !== undefined) {
		if (typeof raw.currency === 'string' && /^[A-Z]{3}$/.test(raw.currency))
			ask.currency = raw.currency;
		else say('currency', `${askLabels.currency} takes three capitals, such as ${ask.currency}.`);
	}
	return { ask, notes };
}

type Say = (field: keyof SizeAsk, text: string) => void;

function cleanModel(wanted: unknown, ask: SizeAsk, data: SizeLists, say: Say): void {
	const found = data.models.find(({ id }) => id === wanted);
	if (found) {
		ask.model = found.id;
		return;
	}
	const fallback = data.models.find(({ id }) => id === ask.model) ?? data.models[0];
	if (fallback) ask.model = fallback.id;
	const stands = `${fallback?.title ?? ask.model} stands instead.`;
	for (const { why, models } of data.unsized ?? []) {
		const named = models.find(({ id }) => id === wanted);
		if (named) {
			say('model', `${named.title} ${why} ${stands}`);
			return;
		}
	}
	say('model', `There is no such model here; ${stands}`);
}

function cleanNumber(field: NumberField, raw: unknown, ask: SizeAsk, say: Say): void {
	const limit: Limit = limits[field];
	const label = askLabels[field];
	const set = (value: number | null) => {
		// The types of the fields differ in null alone, which `optional` mirrors.
		Object.assign(ask, { [field]: value });
	};
	if (raw === null && limit.optional) {
		set(null);
		return;
	}
	if (typeof raw !== 'number' || !Number.isFinite(raw)) {
		say(field, `${label} takes a number; ${shown(ask[field])} stands.`);
		return;
	}
	const rounded = limit.whole ? Math.round(raw) : raw;
	// Adding 0 turns −0 into 0, which no address can tell apart.
	const value = Math.min(limit.max, Math.max(limit.min, rounded)) + 0;
	set(value);
	if (value !== raw) say(field, `${label} was set to ${shown(value)}.`);
}

const shown = (value: number | null) => (value === null ? 'no limit' : String(value));

function oneOf<T extends string>(
	field: keyof SizeAsk,
	raw: unknown,
	allowed: readonly T[],
	fallback: T,
	say: Say,
): T {
	const found = allowed.find((choice) => choice === raw);
	if (found !== undefined) return found;
	say(field, `${askLabels[field]} can be ${allowed.join(', ')}; ${fallback} stands.`);
	return fallback;
}
