import type { Assumptions } from '../types.ts';
import { answerCase, type Ask, type CaseAnswer } from './answer.ts';
import { isFields, type Fields } from './fields.ts';
import { MalformedFile } from './replay.ts';

/** One answer to a question: to which metric, and a number or why there is none. */
export type QuestionAnswer = { metric: string } & (CaseAnswer | { refused: string });

/** The answers to one question, in the order asked. */
export interface QuestionResult {
	answers: QuestionAnswer[];
}

/** What is answered where a question names no metric: size, cache, fit, speed. */
const usualAsks: Ask[] = [
	{ metric: 'weights_loaded', unit: 'GiB' },
	{ metric: 'kv_cache_size', unit: 'GiB' },
	{ metric: 'fits', unit: 'boolean' },
	{ metric: 'max_kv_tokens', unit: 'tokens' },
	{ metric: 'ttft_mean', unit: 'ms' },
	{ metric: 'tpot_mean', unit: 'ms' },
	{ metric: 'output_tokens_per_second', unit: 'tokens/s' },
];

/**
 * Answers one question, or each of a list of questions, in the form of `questionSchema`. Throws `MalformedFile` where
 * the form is another.
 */
export function answerQuestion(
	file: unknown,
	assumptions: Assumptions,
	warn: (message: string) => void,
): QuestionResult | QuestionResult[] {
	if (Array.isArray(file)) {
		return file.map((item, index) => answerOne(item, `$[${index}]`, assumptions, warn));
	}
	return answerOne(file, '$', assumptions, warn);
}

function answerOne(
	item: unknown,
	path: string,
	assumptions: Assumptions,
	warn: (message: string) => void,
): QuestionResult {
	if (!isFields(item)) throw new MalformedFile(path, 'wanted a question as an object');
	if (!isFields(item['model'])) throw new MalformedFile(`${path}.model`, 'wanted an object');
	const unread = new Set<string>();
	const asks = asksOf(item, path);
	const answers = asks.map((ask): QuestionAnswer => {
		const result = answerCase(item, ask, assumptions, path);
		const known = new Set(result.unread);
		if (unread.size === 0) for (const field of known) unread.add(field);
		for (const field of unread) if (!known.has(field)) unread.delete(field);
		return result.answer
			? { metric: ask.metric, ...result.answer }
			: { metric: ask.metric, refused: result.refused ?? 'no answer' };
	});
	for (const field of unread) warn(`${field} is not known and not used`);
	return { answers };
}

function asksOf(item: Fields, path: string): Ask[] {
	const asked = item['ask'];
	if (asked === undefined || asked === null) return usualAsks;
	const list = Array.isArray(asked) ? asked : [asked];
	return list.map((one: unknown, index) => {
		if (isFields(one) && typeof one['metric'] === 'string') {
			return { metric: one['metric'], unit: typeof one['unit'] === 'string' ? one['unit'] : '' };
		}
		throw new MalformedFile(`${path}.ask[${index}]`, 'wanted {metric, unit}');
	});
}
