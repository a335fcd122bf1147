import { dueShare } from './policy.ts';

const dayMs = 86_400_000;

export interface Freshness {
	state: 'fresh' | 'due' | 'expired';
	reviewed: string;
	/** The last day on which the check still holds. */
	goodUntil: string;
	/** From today to `goodUntil`; negative once expired. */
	daysLeft: number;
	/** Part of the shelf life that is left, 0 to 1. */
	shareLeft: number;
}

/**
 * How fresh a check is. With a shelf life of n days, an entry reviewed on day 0 is good up to and
 * including day n, and expired from day n + 1; it is due from the first day of the last fifth,
 * day n − ⌈n/5⌉ + 1. Days are calendar days, `YYYY-MM-DD`. Throws for a day that does not exist.
 */
export function freshnessOf(reviewed: string, today: string, shelfLifeDays: number): Freshness {
	const age = daysBetween(reviewed, today);
	const daysLeft = shelfLifeDays - age;
	const dueDays = Math.ceil(shelfLifeDays * dueShare);
	return {
		state: daysLeft < 0 ? 'expired' : daysLeft < dueDays ? 'due' : 'fresh',
		reviewed,
		goodUntil: addDays(reviewed, shelfLifeDays),
		daysLeft,
		shareLeft: Math.min(1, Math.max(0, daysLeft / shelfLifeDays)),
	};
}

/** Whole days from one day to another; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
	return Math.round((dayNumber(to) - dayNumber(from)) / dayMs);
}

/** The day that many days later. */
export function addDays(day: string, days: number): string {
	return new Date(dayNumber(day) + days * dayMs).toISOString().slice(0, 10);
}

function dayNumber(day: string): number {
	const time = Date.parse(`${day}T00:00:00Z`);
	if (
		!/^\d{4}-\d{2}-\d{2}$/.test(day) ||
		Number.isNaN(time) ||
		new Date(time).toISOString().slice(0, 10) !== day
	) {
		throw new Error(`"${day}" is no day (YYYY-MM-DD).`);
	}
	return time;
}
