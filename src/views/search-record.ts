import type { Entry } from '#catalog/types.ts';

/** What the index of the full text holds of an entry besides its text: searched, and weighed more. */
export interface SearchRecord {
	words: { name: 'summary' | 'aliases'; text: string }[];
}

/** The entry as the index of the full text takes it. */
export function searchRecord({ data, summary }: Entry): SearchRecord {
	const aliases = 'aliases' in data ? data.aliases.join(', ') : '';
	const words = [
		{ name: 'summary' as const, text: summary },
		{ name: 'aliases' as const, text: aliases },
	];
	return { words: words.filter(({ text }) => text !== '') };
}
