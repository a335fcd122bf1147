import type { Assumptions } from '../types.ts';
import { answerCase, askOf, type CaseAnswer } from './answer.ts';
import { isFields } from './fields.ts';

/** A file that is no list of cases: names the place in it as a JSON path. */
export class MalformedFile extends Error {
	constructor(path: string, why: string) {
		super(`${path}: ${why}`);
		this.name = 'MalformedFile';
	}
}

/** One line of the answer to a replay. */
export type ReplayRow = { id: string } & (CaseAnswer | { refused: string });

/** Fields of a case itself that are known and need no reading. */
const knownFields = new Set([
	'id',
	'kind',
	'model',
	'dtype',
	'hardware',
	'engine',
	'workload',
	'ask',
	'expected',
	'tolerance',
	'source_url',
	'quote',
	'notes',
	'note',
]);

/**
 * Answers every case of a parsed replay file, in order. `warn` hears of fields that nothing read: they are never
 * used and never fatal. Throws `MalformedFile` where the file is no array of objects with an id and a question.
 */
export function replay(
	file: unknown,
	assumptions: Assumptions,
	warn: (message: string) => void,
): ReplayRow[] {
	if (!Array.isArray(file)) throw new MalformedFile('$', 'wanted an array of cases');
	return file.map((item: unknown, index) => {
		const path = `$[${index}]`;
		if (!isFields(item)) throw new MalformedFile(path, 'wanted an object');
		const id = item['id'];
		if (typeof id !== 'string') throw new MalformedFile(`${path}.id`, 'wanted a text');
		const ask = askOf(item);
		if (!ask) throw new MalformedFile(`${path}.ask`, 'wanted {metric, unit}');
		const { answer, refused, unread } = answerCase(item, ask, assumptions, path);
		const strange = Object.keys(item).filter((name) => !knownFields.has(name));
		for (const field of [...strange.map((name) => `${path}.${name}`), ...unread]) {
			warn(`${id}: ${field} is not known and not used`);
		}
		return answer ? { id, ...answer } : { id, refused: refused ?? 'no answer' };
	});
}
