/** A word of the query that was taken for another. */
export interface Correction {
	typed: string;
	taken: string;
}

/** Words that were looked for as well: another name of the same thing, another way to write it. */
export interface Expansion {
	typed: string;
	also: readonly string[];
}

/** What a search took a query for. */
export interface Understood {
	/** The query as it was searched: slips mended, the rest as it was typed. */
	query: string;
	/** Slips of typing that were mended; a reader may want to go back on these. */
	corrections: readonly Correction[];
	/** Short forms, other names and spellings that were added; nothing was lost by them. */
	expansions: readonly Expansion[];
	/** Searched word by word as it was typed: in quotation marks, or `exact` in the address. */
	isExact: boolean;
}

/** What a reader is after: one thing by its name, an answer, the meaning of a word, or a machine that is large enough. */
export type Intent = 'name' | 'question' | 'term' | 'sizing';

/** A page that does what was asked, shown above the list. */
export interface Offer {
	/** "Size Llama 3.3 70B Instruct on DGX Spark" */
	label: string;
	/** From the root of the site: `/size/?model=…`. */
	address: string;
}
