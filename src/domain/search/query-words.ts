/** Words that carry a question and not its matter. */
const carriers = new Set(
	(
		'a about am an and any anybody anyone are as at be been by can could did do does for from get had has have how i if in ' +
		'into is it its may me my need of on or our should so some than that the their them there these they this to us use ' +
		'used using was we were what when where which who why will with would you your'
	).split(' '),
);

/** A query within quotation marks is searched as it stands. */
export function isQuoted(query: string): boolean {
	return /^".+"$/.test(query);
}

/**
 * The words of a query that carry its matter, in order; all of them when none would be left.
 * A hyphen parts words, as it does in the index: "gpt-oss" is "gpt oss".
 */
export function queryWords(query: string): string[] {
	const words = query
		.toLowerCase()
		.split(/[\s\u2010-\u2015/-]+/)
		.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+%]+$/gu, ''))
		.filter((word) => word !== '');
	const matter = words.filter((word) => !carriers.has(word));
	return matter.length > 0 ? matter : words;
}

const spellings: [RegExp, string][] = [
	// Not "size" and its kin, "prize" or "seize".
	[/(?<=^(?!(?:re|up|down|over|under)?siz).{3,})iz(e|ed|er|es|ing|ation|ations)$/, 'is$1'],
	[/yz(e|ed|es|ing)$/, 'ys$1'],
	[/^(behavi|col|fav|hon|lab)or/, '$1our'],
	[/^(cent|met|fib)er$/, '$1re'],
	[/^licens(e|es)$/, 'licenc$1'],
	[/^catalog(s?)$/, 'catalogue$1'],
];

/** An American word as we write it; any other word as it is. */
export function britishSpelling(word: string): string {
	return spellings.reduce((spelt, [ending, ours]) => spelt.replace(ending, ours), word);
}
