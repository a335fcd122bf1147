const months =
	'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const labels =
	'Figure|Fig\\.|Table|Section|Part|Chapter|Article|Appendix|Phase|Tier|Level|Step|[Vv]ersion|[Pp]hase|Release|Rule|Type|Class|Line|Page|Stage|No\\.|Number|Generation|PCIe|Question|Round|Paragraph|Box';

/** Words that begin a sentence and say nothing about the number behind them. */
const plainStarts =
	'A|About|After|All|Almost|An|And|Around|As|At|Before|Between|But|By|Every|First|For|From|In|It|Its|Just|Nearly|Of|On|Only|Or|Over|Per|Roughly|Some|Than|That|The|Their|Then|These|They|This|To|Under|Until|Up|Was|Were|With|Within';
/** Families whose members are numbered: names even where a sentence begins. "Lost 50 clinics" is none. */
const families =
	'Llama|Gaudi|Phi|Qwen|Gemma|Gemini|Claude|Mistral|Mixtral|Grok|Granite|Falcon|Copilot|Python|Node|Ubuntu|Windows|Ryzen|Radeon|Instinct|Small|Large|Max|Pro|Ultra|Core|Opus|Sonnet|Haiku|Whisper|Apollo|Article|Dallas|Moonshot|Kimi|Command|Nova|Titan|Orin|Xavier';

/** Units and scales that follow a number without a space: "40M" and "10X" are figures, "70B" and "3D" are names. */
const glued =
	'W|Wh|Wp|MWh|GWh|GW|MW|GB|GiB|TB|TiB|PB|EB|MB|MiB|KB|KiB|Gb|Mb|Tb|Gbps|Mbps|Tbps|M|K|X|Bn|BN|TFLOPS|PFLOPS|GFLOPS|TOPS|GHz|MHz|Hz|FPS|V|USD|EUR|GBP|CHF|SEK';
/** What is counted after a number that looks like a year or like a size of weights. */
const counted =
	'million|billion|thousand|people|persons|patients|users|women|men|staff|employees|customers|workers|clinicians|respondents|participants|tokens|images|scans|cars|calls|chats|cases|requests|queries|documents|files|pages|hours|days|weeks|months|minutes|seconds|dollars|pounds|euros|jobs|clinics|hospitals|sites|stores|homes|houses|samples|records|cards|watts|parts|units|welds|cores';

/**
 * Numbers that are no figures: names ("GPT-4", "70B", "Llama 3.3"), dates, years, labels
 * ("Table 2"), "24/7". A year before a unit ("2000 patients") is a figure and is left.
 */
const exempt: readonly RegExp[] = [
	/\b24\/7\b/g,
	// A rate's denominator: "1.55 per 1,000 women".
	/(?<=\bper )(100|1,000|10,000|100,000)(?= [a-z])/g,
	// A version: 1.2.3. Not 1.000.000.
	/\b(?!\d{1,3}(?:\.\d{3})+(?![\w.]))\d+\.\d+\.\d+[\w.-]*/g,
	/\b(19|20)\d\d-\d\d(-\d\d)?\b/g,
	new RegExp(`\\b\\d{1,2}(st|nd|rd|th)?(\\s+(${months}))(\\s+(19|20)\\d\\d)?\\b`, 'g'),
	new RegExp(
		`\\b(${months})\\s+\\d{1,2}(,?\\s+(19|20)\\d\\d)?\\b(?!\\s*(?:%|per cent|percent|(?:${counted})\\b))`,
		'g',
	),
	/\b(19|20)\d\d(s\b|[–/-]\d{2}\b)/g,
	new RegExp(
		String.raw`(?<!\b(?:than|over|nearly|almost|roughly|approximately|least|most|under|some|up to)\s)(?<![$£€]\s?)\b(19|20)\d\d\b(?![.,]\d)(?!\s*(%|per cent|percent|×|x\b|times|[KMGT]i?B\b|[kM]?W\b|ms\b|s\b|(?:${counted})\b))`,
		'g',
	),
	new RegExp(`\\b(${labels})\\s+\\d+(\\.\\d+)*\\b`, 'g'),
	// Letters then digits: GPT-4, H100, Qwen2.5, Q3, v0.6. Not "sub-100", "top-5", "USD40".
	/(?<![\w$£€])(?!(?:sub|top|under|over|up|by|to|about|per|some|than|and|or|at|plus|minus|max|min|near|non|nearly|almost|ca)-\d)(?!(?:US|USD|GBP|EUR|CHF|CAD|AUD|SEK|NOK|DKK|JPY|Rs|kr)[-.]?\d)[A-Za-z][A-Za-z]*[-.]?\d[\w.]*(-[\w.]*\w)?/g,
	/\b\d+x\d+(\.\d+)?B\b/g,
	/\b[48]K(?= (?:video|camera|cameras|image|images|screen|resolution|frame|frames))/g,
	// Digits then a capital: 70B, 3D, 5G, 8x7B. Unit symbols and millions are figures.
	new RegExp(
		String.raw`(?<![\w$£€.,])\d+(\.\d+)?(?!(${glued})\b)(?![BT] (?:${counted})\b)[A-Z]\w*\b`,
		'g',
	),
	// A name and its number: Llama 3.3, Gaudi 3. Not before a unit, which `parse.ts` looks for.
	new RegExp(
		String.raw`(?:\b(?:${families})|(?<=[a-z0-9,;)’'"\uFFFC] )(?!(?:${plainStarts})\b)[A-Z][a-z]+[A-Za-z]*)\s\d{1,3}(\.\d+)?\b(?![.,]?\d)(?!\s*(%|per cent|percent|×|x\b|times|[KMGT]i?B\b|[kM]?W\b|ms\b|hour|day|week|month|year|minute|second|(?:${counted})\b))`,
		'g',
	),
];

/** An address hides words too: "double" in a path. */
const address = /https?:\/\/\S+/g;

const blank = (found: string) => ' '.repeat(found.length);

/**
 * The text with every exempt number and every given name blanked out, at the same positions. Names hold a digit each
 * (`namesWithNumbers`), so a text without one, as most are, is not searched for thousands of them.
 */
export function maskNames(text: string, names: readonly string[] = []): string {
	let masked = text.replace(address, blank);
	if (!/\d/.test(masked)) return masked;
	for (const name of names) {
		if (masked.includes(name)) masked = masked.replace(wholeName(name), blank);
	}
	for (const pattern of exempt) masked = masked.replace(pattern, blank);
	return masked;
}

/** A name as a whole word: "L4" is no part of "L40". */
function wholeName(name: string): RegExp {
	const literal = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
	return new RegExp(`(?<![A-Za-z0-9.,$£€])${literal}(?![A-Za-z0-9]|[.,]\\d|%)`, 'g');
}
