import { choices, defaultAsk, limits } from './ask.ts';
import type { AskNote, CleanAsk, Limit, NumberField } from './ask.ts';
import type { SizeAsk, SizeLists } from './types.ts';

type Raw = Readonly<Partial<Record<keyof SizeAsk, unknown>>>;
type Say = (field: keyof SizeAsk, fault: AskNote['fault'], allowed?: readonly string[]) => void;

/**
 * A question that can be answered, from whatever is at hand: missing fields take the default, others are clamped to
 * their limits or replaced, and each change comes with a note. Never throws.
 */
export function cleanAsk(raw: Raw, data: Pick<SizeLists, 'models' | 'machines'>): CleanAsk {
	const ask = { ...defaultAsk };
	const notes: AskNote[] = [];
	const say: Say = (field, fault, allowed = []) =>
		notes.push({ field, fault, wanted: raw[field], allowed });
	const named = (wanted: unknown) => data.models.find(({ id }) => id === wanted);
	const model = named(raw.model ?? ask.model);
	if (!model) say('model', 'unknown');
	ask.model = (model ?? named(ask.model) ?? data.models[0])?.id ?? ask.model;
	if (raw.machine !== undefined && raw.machine !== null) {
		const found = data.machines.find(({ id }) => id === raw.machine);
		if (found) ask.machine = found.id;
		else say('machine', 'unknown');
	}
	for (const field of Object.keys(limits) as NumberField[]) {
		if (raw[field] !== undefined) cleanNumber(field, raw[field], ask, say);
	}
	if (ask.cacheBits !== 8 && ask.cacheBits !== 16) {
		ask.cacheBits = 16;
		say('cacheBits', 'unknown');
	}
	ask.precision = oneOf('precision', raw.precision, choices.precision, say) ?? ask.precision;
	ask.place = oneOf('place', raw.place, choices.place, say) ?? ask.place;
	if (raw.currency !== undefined) {
		if (typeof raw.currency === 'string' && /^[A-Z]{3}$/.test(raw.currency))
			ask.currency = raw.currency;
		else say('currency', 'unknown');
	}
	return { ask, notes };
}

function cleanNumber(field: NumberField, raw: unknown, ask: SizeAsk, say: Say): void {
	const limit: Limit = limits[field];
	const set = (value: number | null) => {
		// The types of the fields differ in null alone, which `optional` mirrors.
		Object.assign(ask, { [field]: value });
	};
	if (raw === null && limit.optional) {
		set(null);
		return;
	}
	if (typeof raw !== 'number' || !Number.isFinite(raw)) {
		say(field, 'no-number');
		return;
	}
	const rounded = limit.whole ? Math.round(raw) : raw;
	// Adding 0 turns −0 into 0, which no address can tell apart.
	const value = Math.min(limit.max, Math.max(limit.min, rounded)) + 0;
	set(value);
	if (value !== raw) say(field, 'limits');
}

function oneOf<Choice extends string>(
	field: keyof SizeAsk,
	raw: unknown,
	allowed: readonly Choice[],
	say: Say,
): Choice | undefined {
	const found = allowed.find((choice) => choice === raw);
	if (found === undefined && raw !== undefined) say(field, 'unknown', allowed);
	return found;
}
