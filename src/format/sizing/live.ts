import { sizeAnswer } from '#domain/sizing/tool/answer.ts';
import { askToQuery, parseAsk } from '#domain/sizing/tool/ask-url.ts';
import { answerMarkdown } from '#domain/sizing/tool/markdown.ts';
import type { SizeAnswer, SizeData } from '#domain/sizing/tool/types.ts';
import { answerHtml, headlineHtml } from './answer.ts';
import type { SizeContext } from './context.ts';

export { readSizeData } from '#domain/sizing/tool/size-json.ts';

/** What the page shows for a question, ready to be set. */
export interface Shown {
	/** The question as it was understood, for the address: without what goes without saying. */
	query: string;
	/** What could not stand in the question, in sentences. */
	notes: string[];
	headline: string;
	body: string;
	markdown: string;
}

/** What the renderer needs beside an answer, from the data of the page. */
export function contextOf(data: SizeData, base: string): SizeContext {
	return { base, constantPaths: new Map(data.constants.map(({ id, path }) => [id, path])) };
}

/** An answer as the page shows it: made the same at build and in the browser. */
export function shown(answer: SizeAnswer, data: SizeData, base: string): Shown {
	return {
		query: askToQuery(answer.ask),
		notes: [],
		headline: headlineHtml(answer).text,
		body: answerHtml(answer, contextOf(data, base)).text,
		markdown: answerMarkdown(answer, data),
	};
}

/** Reads a question from an address or a form, and answers it. Never throws: what cannot stand is mended and told. */
export function showFor(query: string, data: SizeData, base: string): Shown {
	const { ask, notes } = parseAsk(query, data);
	return {
		...shown(sizeAnswer(ask, data), data, base),
		notes: notes.map(({ text }) => text),
	};
}
