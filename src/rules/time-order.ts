import { isOf, type ReadEntry } from '#reader/entry.ts';
import { show, type Finding } from '#reader/finding.ts';
import { atField, type Rule } from './context.ts';

/** Times run forwards: years of a case, weeks of a rollout, published before read, released before retired. */
export const timeOrder: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (isOf(entry, 'cases')) {
			const { start, end } = entry.data.years;
			if (end !== undefined && end < start) {
				const wanted = `a year from ${start} on`;
				yield atField(entry, ['years', 'end'], { found: show(end), wanted });
			}
		}
		if (isOf(entry, 'architectures')) {
			const { weeksLow, weeksHigh } = entry.data.rollout;
			if (weeksHigh < weeksLow) {
				const wanted = `at least weeksLow, ${weeksLow}`;
				yield atField(entry, ['rollout', 'weeksHigh'], { found: show(weeksHigh), wanted });
			}
		}
		if (isOf(entry, 'sources')) {
			const { published, accessed } = entry.data;
			yield* after(entry, 'accessed', accessed, 'published', published);
		}
		if ('released' in entry.data) {
			const { released } = entry.data;
			if ('retires' in entry.data)
				yield* after(entry, 'retires', entry.data.retires, 'released', released);
			if ('retired' in entry.data)
				yield* after(entry, 'retired', entry.data.retired, 'released', released);
		}
	}
};

/** Compares as far as both dates are known: a year is not before a day in it. */
function* after(
	entry: ReadEntry,
	field: string,
	later: string | null,
	earlierField: string,
	earlier: string | null,
): Generator<Finding> {
	if (later === null || earlier === null) return;
	const known = Math.min(later.length, earlier.length);
	if (later.slice(0, known) >= earlier.slice(0, known)) return;
	yield atField(entry, [field], {
		found: show(later),
		wanted: `a day from ${earlierField} on, ${earlier}`,
	});
}

/** Days of checking, reading and changing that are still to come after `latest`: nobody has lived them. */
export function daysToCome(latest: string): Rule {
	return function* (content) {
		for (const entry of content.entries.values()) {
			for (const { path, day } of workDays(entry)) {
				if (day <= latest) continue;
				yield atField(entry, path, { found: show(day), wanted: `a day up to today, ${latest}` });
			}
		}
	};
}

function* workDays({ data }: ReadEntry): Generator<{ path: PropertyKey[]; day: string }> {
	if ('reviewed' in data) yield { path: ['reviewed'], day: data.reviewed };
	if ('accessed' in data) yield { path: ['accessed'], day: data.accessed };
	for (const [index, { date }] of ('changes' in data ? data.changes : []).entries())
		yield { path: ['changes', index, 'date'], day: date };
	for (const [index, { observed }] of ('prices' in data ? data.prices : []).entries())
		yield { path: ['prices', index, 'observed'], day: observed };
}
