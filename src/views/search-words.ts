import type { Catalog } from '#catalog/types.ts';

/** Words of titles, other names and summaries that a slip of typing may have meant, the most frequent first. */
export function searchWords(catalog: Catalog): string[] {
	const counts = new Map<string, number>();
	for (const { data, title, summary } of catalog.all()) {
		const text = [title, summary, ...('aliases' in data ? data.aliases : [])]
			.join(' ')
			.toLowerCase();
		for (const [word] of text.matchAll(/\p{L}{4,}/gu))
			counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}
