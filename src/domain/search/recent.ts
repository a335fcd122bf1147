import { tidyQuery } from './state.ts';

/** How many of the last searches a browser keeps. */
export const mostRecent = 8;

/** The last searches with one more in front. One that was there moves up; case does not make another of it. */
export function withRecent(recent: readonly string[], query: string): string[] {
	const asked = tidyQuery(query);
	if (asked.length < 2) return [...recent];
	return [asked, ...withoutRecent(recent, asked)].slice(0, mostRecent);
}

/** The last searches without one. */
export function withoutRecent(recent: readonly string[], query: string): string[] {
	return recent.filter((other) => other.toLowerCase() !== query.toLowerCase());
}

/** Reads what a browser kept, whatever it is: only searches come out, at most as many as are kept. */
export function parseRecent(kept: string | null): string[] {
	try {
		const list: unknown = JSON.parse(kept ?? '[]');
		if (!Array.isArray(list)) return [];
		return list
			.filter((item) => typeof item === 'string')
			.map(tidyQuery)
			.filter((query) => query !== '')
			.slice(0, mostRecent);
	} catch {
		return [];
	}
}
