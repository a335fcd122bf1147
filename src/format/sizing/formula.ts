import type { SizeAnswer, SizeLists } from '#domain/sizing/tool/types.ts';
import { formulaWriter } from './formula-writer.ts';

export { answerMarkdown } from '#domain/sizing/tool/markdown.ts';
export { tellTraces } from '#domain/sizing/tool/tell-traces.ts';

/** An answer with all its formulas, and what they link to. */
export interface ToldAnswer {
	answer: SizeAnswer;
	lists: Pick<SizeLists, 'constants'>;
	/** Base path of the site, with both slashes. */
	base: string;
}

/** The formula behind a figure or a part of the memory, as markup; null where there is none of this name. */
export function formulaOf(id: string, { answer, lists, base }: ToldAnswer): string | null {
	const parts = [...answer.figures, ...(answer.memory?.parts ?? [])];
	const trace = parts.find((part) => part.id === id)?.trace;
	return trace ? formulaWriter(answer, lists, base)(trace).text : null;
}
