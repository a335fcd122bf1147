/** Rules from American to British, the way this site writes: the ending as it is typed, and as we write it. */
const spellings: readonly (readonly [RegExp, string])[] = [
	// Not "size" and its kin, "prize" or "seize".
	[
		/(?<=^(?!(?:re|up|down|over|under|right)?siz|capsiz).{3,})iz(e|ed|er|ers|es|ing|ation|ations|able)$/,
		'is$1',
	],
	[/yz(e|ed|er|es|ing)$/, 'ys$1'],
	[/^(behavi|col|fav|hon|lab|neighb|flav|harb|hum|vap)or/, '$1our'],
	[/^((?:data|kilo|milli|micro)?(?:cent|met|lit|theat)|fib|calib|spect)er(s?)$/, '$1re$2'],
	[/^licens(e|es)$/, 'licenc$1'],
	[/^(def|off|pret)ense/, '$1ence'],
	[/^(catal|dial|anal)og(s?)$/, '$1ogue$2'],
	[/^(mode|labe|trave|cance|leve|signa|fue|chann?e)l(ed|ing|er|ers)$/, '$1ll$2'],
	[/^program(s?)$/, 'programme$1'],
	[/^gray(s?)$/, 'grey$1'],
	[/^(fulfil|instal|enrol|skil)l?ment(s?)$/, '$1ment$2'],
	[/^judgment(s?)$/, 'judgement$1'],
];

/** An American word as we write it; any other word as it is. */
export function britishSpelling(word: string): string {
	return spellings.reduce((spelt, [ending, ours]) => spelt.replace(ending, ours), word);
}

/** Forms that no ending tells, by the one they are compared as. */
const irregular = new Map(
	Object.entries({
		bought: 'buy',
		broke: 'break',
		broken: 'break',
		built: 'build',
		chose: 'choose',
		chosen: 'choose',
		criteria: 'criterion',
		drove: 'drive',
		driven: 'drive',
		grew: 'grow',
		grown: 'grow',
		indices: 'index',
		kept: 'keep',
		knew: 'know',
		known: 'know',
		paid: 'pay',
		sent: 'send',
		sold: 'sell',
		spent: 'spend',
		spoke: 'speak',
		spoken: 'speak',
		taught: 'teach',
		thought: 'think',
		told: 'tell',
		understood: 'understand',
		written: 'write',
		wrote: 'write',
	}),
);

const endings: readonly (readonly [RegExp, string])[] = [
	[/(?<=^[a-z]pu)s$/, ''],
	[
		/^(cheap|clever|fast|great|hard|high|larg|light|long|low|new|old|quick|quiet|short|simpl|slow|small|smart|strong|weak|bigg)e(?:r|st)$/,
		'$1',
	],
	[/(?<=.{3})(?:ies|ied)$/, 'y'],
	[/(?<=.{2}(?:s|x|z|ch|sh))es$/, ''],
	[/(?<=.{2}[^su])s$/, ''],
	[/(?<=.{3})(?:isation|ising|ised|iser|ise)s?$/, 'is'],
	[/(?<=.{4})(?:ation|ating|ated|ate|ator)$/, 'at'],
	[/(?<=.{3})acy$/, 'at'],
	[/(?<=.{3})ability$/, 'abl'],
	[/(?<=^(?!product).{2,}[ct])ion$/, ''],
	[/(?<=.{4}v)al$/, ''],
	[/(?<=.{4})ly$/, ''],
	[/(?<=.{4})(?:ement|ment)$/, ''],
	[/(?<=.{2})(?:ance|ence|ancy|ency|ant|ent)$/, 'enc'],
	[/(?<=.{3})(?:ing|ed|er|ers)$/, ''],
	[/(?<=.{3})e$/, ''],
	[/([bdfgklmnprt])\1$/, '$1'],
];

/**
 * What a word shares with its other forms: plural, past, "-ing", "-isation". Not a word itself; only to compare.
 * Short words and anything with a digit stay as they are.
 */
export function stem(word: string): string {
	if (word.length < 4 || /\d/.test(word)) return word;
	return endings.reduce(
		(left, [ending, rest]) => left.replace(ending, rest),
		irregular.get(word) ?? britishSpelling(word),
	);
}
