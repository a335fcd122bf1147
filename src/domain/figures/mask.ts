const months =
	'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const labels =
	'Figure|Fig\\.|Table|Section|Part|Chapter|Article|Appendix|Phase|Tier|Level|Step|[Vv]ersion|[Pp]hase|Release|Rule|Type|Class|Line|Page|Stage|No\\.|Number|Generation|PCIe|Question|Round|Paragraph|Box';

/** Words that begin a sentence and say nothing about the number behind them. */
const plainStarts =
	'A|About|After|All|Almost|An|And|Around|As|At|Before|Between|But|By|Every|First|For|From|In|It|Its|Just|Nearly|Of|On|Only|Or|Over|Per|Roughly|Some|Than|That|The|Their|Then|These|They|This|To|Under|Until|Up|Was|Were|With|Within';

/**
 * Numbers that are no figures: names ("GPT-4", "70B", "Llama 3.3"), dates, years, labels
 * ("Table 2"), "24/7". A year before a unit ("2000 patients") is a figure and is left.
 */
const exempt: readonly RegExp[] = [
	/https?:\/\/\S+/g,
	/\b24\/7\b/g,
	// A rate's denominator: "1.55 per 1,000 women".
	/(?<=\bper )(100|1,000|10,000|100,000)(?= [a-z])/g,
	/\b\d+\.\d+\.\d+[\w.-]*/g,
	/\b(19|20)\d\d-\d\d(-\d\d)?\b/g,
	new RegExp(`\\b\\d{1,2}(st|nd|rd|th)?(\\s+(${months}))(\\s+(19|20)\\d\\d)?\\b`, 'g'),
	new RegExp(`\\b(${months})\\s+\\d{1,2}(,?\\s+(19|20)\\d\\d)?\\b(?!\\s*%)`, 'g'),
	/\b(19|20)\d\d(s\b|[–/-]\d{2}\b)/g,
	/\b(19|20)\d\d\b(?![.,]\d)(?!\s*(%|per cent|percent|×|times|W\b|GB\b|TB\b|hours|days|people|patients|users|tokens|images|million|billion))/g,
	new RegExp(`\\b(${labels})\\s+\\d+(\\.\\d+)*\\b`, 'g'),
	// Letters then digits: GPT-4, H100, Qwen2.5, Q3, v0.6.
	/(?<![\w$£€])[A-Za-z][A-Za-z]*[-.]?\d[\w.]*(-[\w.]*\w)?/g,
	// Digits then a capital: 70B, 3D, 5G, 8x7B. Unit symbols and millions are figures.
	/(?<![\w$£€.,])\d+(\.\d+)?(?!(W|GB|GiB|TB|MB|MW|M|TFLOPS)\b)[A-Z]\w*\b/g,
	// A name and its number: Llama 3.3, Gaudi 3. Not before a unit, which `parse.ts` looks for.
	new RegExp(`\\b(?!(${plainStarts})\\b)[A-Z][a-z]+[A-Za-z]*\\s\\d{1,3}(\\.\\d+)?\\b(?![.,]?\\d)(?!\\s*(%|per cent|percent|×|x\\b|times|W\\b|GB|TB|ms\\b|hours?|days?|weeks?|months?|years?|minutes?|seconds?|million|billion|thousand|people|patients|users))`, 'g'),
];

/** The text with every exempt number and every given name blanked out, at the same positions. */
export function maskNames(text: string, names: readonly string[] = []): string {
	let masked = text;
	for (const name of names) masked = masked.replaceAll(name, (found) => ' '.repeat(found.length));
	for (const pattern of exempt) masked = masked.replace(pattern, (found) => ' '.repeat(found.length));
	return masked;
}
