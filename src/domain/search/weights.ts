/**
 * How much everything weighs when results are put in order. Found by trying on the tuning half of the judged queries
 * (`npm run bench -- search`) and on what readers asked before it was added to the entries that answer it; none of
 * these has a meaning of its own.
 */
export const weights = {
	/** What a name tells that begins with or holds the query, compared with the whole of it. */
	heldName: 0.54,
	/** What a whole name within a longer query is worth at least. */
	wholeName: 0.15,
	/** The same of a name with the number of a product: "RTX 4090". */
	wholeNumber: 0.35,
	/** A light word of the query: a name that holds all others does not hold the whole. */
	lightWord: 2,
	/** An other name, compared with the title. */
	alias: 0.97,
	/** Names against text; a sharper power parts good names from fair ones. */
	name: 1.9,
	namePower: 1.5,
	text: 1,
	/** An exact name, above all else. */
	exactName: 2,
	/** A page that holds every word, compared with one that holds next to none: so many times as much again. */
	coverage: 3,
	/** Two words of the query in a row, compared with a word as rare. */
	pair: 0.7,
	/** Pages of the index for each that has a name: to tell how rare a word is. */
	pagesPerName: 3,
	/** What holding a word at all is worth, compared with being the page that is most about it. */
	holding: 0.13,
	/** From this share of the page that is most about a word on, a page counts as holding it. */
	heldFrom: 0.3,
	/** A page that holds only longer words which begin as the word does, where others hold the word itself. */
	begun: 0.15,
	/** A word that no name holds weighs as if so many rows held it. */
	unknownRows: 33,
	/** A letter or digit by itself, compared with a word. */
	singleLetter: 0.4,
	/** What is expired, superseded or retired, compared with what stands. */
	sunk: 0.5,
	/** Of one family (kind and first word of the title) so many stand unhindered in a topic; each further one keeps this share. */
	familyFree: 2,
	family: 0.9,
	/** Pages about the site, when a query speaks to those who made it. */
	aboutSite: 1.6,
	/** A page without a name here: a record. */
	unnamed: 0.5,
	/** What the text tells when the best page holds next to none of the words, compared with all of them. */
	thinText: 0.8,
	/** Kinds, when only their text holds the words: long tables and records hold many words by the way. */
	texts: {
		models: 0.95,
		accelerators: 1.1,
		systems: 1.1,
		benchmarks: 0.75,
		software: 0.75,
		assumptions: 0.5,
		pages: 1.3,
		lists: 1.5,
	} as Record<string, number>,
	/** Kinds, when all else is equal: what was written to be read before records and tables. */
	kinds: {
		benchmarks: 0.75,
		cases: 1.15,
		guides: 0.85,
		models: 1.15,
		organisations: 0.6,
		software: 1.15,
		sources: 0.45,
		systems: 1.15,
		pages: 0.85,
		lists: 0.85,
	} as Record<string, number>,
};
