/** The words of a site that slips of typing are mended by. */

/** Words on fewer pages may be slips themselves. */
const fewestPages = 4;

/** Words of four letters and more that several pages hold, those of most pages first. */
export function commonWords(texts: readonly string[]): string[] {
	const pages = new Map<string, number>();
	for (const text of texts) {
		const words = new Set(
			text.toLowerCase().match(/(?<![\p{L}\p{N}_.])\p{L}{4,}(?![\p{L}\p{N}_])/gu),
		);
		for (const word of words) pages.set(word, (pages.get(word) ?? 0) + 1);
	}
	return [...pages]
		.filter(([, count]) => count >= fewestPages)
		.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
		.map(([word]) => word);
}
