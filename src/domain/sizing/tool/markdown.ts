import { askLabels } from './ask-labels.ts';
import { placeLabels, precisionLabels } from './choice-labels.ts';
import { collectLeaves, type Leaf } from './trace-leaves.ts';
import type { Figure, LadderRung, MemoryBar, SizeAnswer, SizedConstant } from './types.ts';
import { count, gigabytes, percent, seconds, twoFigures, watts } from './wording.ts';

/**
 * The answer as Markdown, for a mail or a note: question, verdict, figures with ranges, ladder, formulas, assumptions
 * with their addresses, and what the cost leaves out. `root` comes before each address: the site's, without a slash.
 */
export function answerMarkdown(
	answer: SizeAnswer,
	data: { constants: SizedConstant[] },
	root = '',
): string {
	const { headline, explanation, memory, dominates, changes, excludedFromCost } = answer;
	const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
	const hasCost = answer.figures.some(({ id }) => id === 'cost');
	return [
		`# ${headline}`,
		explanation,
		section('Question', list(questionLines(answer))),
		memory && section('Memory', list(memoryLines(memory))),
		section('Figures', figureTable(answer.figures)),
		hasCost && section('Not in the cost', list(excludedFromCost)),
		section(
			'What would change the answer',
			[dominates, list(changes.map(({ text }) => text))].filter(Boolean).join('\n\n'),
		),
		section('The ladder', ladderTable(answer.ladder)),
		section(
			'Formulas',
			list(answer.figures.map(({ label, trace }) => `${label}: ${trace.formula}`)),
		),
		section('Assumptions', list(assumptionLines(answer, data, root))),
	]
		.filter((part): part is string => typeof part === 'string' && part !== '')
		.join('\n\n')
		.concat('\n');
}

const section = (title: string, text: string) => (text === '' ? '' : `## ${title}\n\n${text}`);

/** A pipe would end a cell. */
const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
	rows.length === 0 ? '' : [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function questionLines({ ask, model }: SizeAnswer): string[] {
	const some = (label: string, value: string | null) =>
		value === null ? [] : [`${label}: ${value}`];
	return [
		`${askLabels.model}: ${model.title}, weights in ${precisionLabels[ask.precision]}, cache in ${String(ask.cacheBits)} bits`,
		`${count(ask.requests, 'request')} at once, each ${count(ask.inputTokens, 'token')} in and ${count(ask.outputTokens, 'token')} out`,
		...some('First token within', ask.ttftSeconds === null ? null : seconds(ask.ttftSeconds)),
		...some(
			'Tokens a second, each, at least',
			ask.tokensPerSecondEach === null ? null : String(ask.tokensPerSecondEach),
		),
		...some(askLabels.place, ask.place === 'anywhere' ? null : placeLabels[ask.place]),
		...some('Power on the circuit', ask.powerWatts === null ? null : watts(ask.powerWatts)),
		...some(
			'Price of the machine',
			ask.price === null ? null : `${ask.currency} ${String(ask.price)}`,
		),
		`Energy at ${ask.currency} ${String(ask.pricePerKWh)} a kWh, ${percent(ask.utilisation)} use`,
	];
}

const memoryLines = ({ cards, capacityBytes, shortBytes, parts }: MemoryBar): string[] => [
	`${count(cards, 'card')} of one copy: ${gigabytes(capacityBytes)} usable`,
	...parts.map(({ label, bytes }) => `${label}: ${gigabytes(bytes)}`),
	...(shortBytes > 0 ? [`Short by ${gigabytes(shortBytes)}`] : []),
];

const figureTable = (figures: readonly Figure[]) =>
	table(
		['Figure', 'Expected', 'Low', 'High', 'Holds for', 'Confidence'],
		figures.map(({ label, value, low, high, note, confidence }) => [
			label,
			value,
			low,
			high,
			note,
			confidence,
		]),
	);

const ladderTable = (ladder: readonly LadderRung[]) =>
	table(
		['Machine', 'Verdict', 'First token', 'Tokens/s each', 'Power', 'Why'],
		ladder.map(({ machine, verdict, ttftSeconds, tokensPerSecondEach, powerWatts, why }) => [
			machine.title,
			verdict.replaceAll('-', ' '),
			ttftSeconds === null ? '–' : seconds(ttftSeconds),
			tokensPerSecondEach === null ? '–' : twoFigures(tokensPerSecondEach),
			powerWatts === null ? '–' : watts(powerWatts),
			why,
		]),
	);

/** Each constant behind a figure or a part of the memory, once. */
function assumptionLines(
	{ figures, memory }: SizeAnswer,
	data: { constants: SizedConstant[] },
	root: string,
): string[] {
	const traces = [
		...figures.map(({ trace }) => trace),
		...(memory?.parts ?? []).flatMap(({ trace }) => trace ?? []),
	];
	const used = new Set(traces.flatMap(collectLeaves).map(({ source }: Leaf) => source));
	return data.constants
		.filter(({ id }) => used.has(`assumptions/${id}`))
		.map(
			({ label, value, low, high, unit, path }) =>
				`[${label}](${root}${path}): ${String(value)} ${unit} (${String(low)} to ${String(high)})`,
		);
}
