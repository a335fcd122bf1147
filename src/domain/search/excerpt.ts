/** A run of text, marked when it is what was asked for. */
export interface ExcerptPart {
	text: string;
	isMarked: boolean;
}

/** Parts an excerpt of the index (`<mark>` and escaped text) into runs, so that no HTML of it reaches the page. */
export function excerptParts(excerpt: string): ExcerptPart[] {
	return excerpt
		.split(/(<mark>.*?<\/mark>)/s)
		.filter((run) => run !== '')
		.map((run) => ({
			text: run.replaceAll(/<\/?mark>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
			isMarked: run.startsWith('<mark>'),
		}));
}

/** Parts a text of ours into runs, with the words marked that begin as a word of the query does. */
export function markedParts(text: string, words: readonly string[]): ExcerptPart[] {
	// A stem is enough: "caching" marks "cache" no more than "cached", yet a plural marks its singular.
	const stems = words.map((word) => (word.length > 5 ? word.slice(0, -2) : word));
	return text
		.split(/([\p{L}\p{N}][\p{L}\p{N}.+%]*)/u)
		.filter((run) => run !== '')
		.map((run) => ({ text: run, isMarked: stems.some((stem) => run.toLowerCase().startsWith(stem)) }));
}
