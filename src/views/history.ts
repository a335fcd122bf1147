/** One change of an entry. */
interface Change {
	date: string;
	what: string;
	why?: string | undefined;
}

/** What changed in an entry, day by day, the newest first; within a day as it was written. */
export const historyOf = (changes: readonly Change[]) =>
	[...Map.groupBy(changes, ({ date }) => date)]
		.map(([date, ofDay]) => ({ date, changes: ofDay }))
		.sort((a, b) => (a.date < b.date ? 1 : -1));
