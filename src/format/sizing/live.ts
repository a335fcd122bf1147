import { sizeAnswer } from '#domain/sizing/tool/answer.ts';
import { askToQuery, parseAsk } from '#domain/sizing/tool/ask-url.ts';
import { withShape, type ModelJson } from '#domain/sizing/tool/size-json.ts';
import type { SizeAnswer, SizeLists } from '#domain/sizing/tool/types.ts';
import { answerHtml, headlineHtml } from './answer.ts';
import type { SizeContext } from './context.ts';

export { readSizeLists } from '#domain/sizing/tool/size-json.ts';

/**
 * What only somebody needs who opens a formula or takes the answer away. Asked for from here, so that it shares what is
 * loaded by then.
 */
export const loadFormulas = () => import('./formula.ts');

/** What only somebody needs whose question could not stand as it was. */
const loadNotes = () => import('#domain/sizing/tool/ask-notes.ts');

/** What the page shows for a question, ready to be set. */
export interface Shown {
	/** The question as it was understood, for the address: without what goes without saying. */
	query: string;
	/** What could not stand in the question, in sentences. */
	notes: string[];
	headline: string;
	body: string;
	answer: SizeAnswer;
}

/** An answer as the page shows it: made the same at build and in the browser, formulas apart. */
export const shown = (answer: SizeAnswer, context: SizeContext): Shown => ({
	query: askToQuery(answer.ask),
	notes: [],
	headline: headlineHtml(answer).text,
	body: answerHtml(answer, context).text,
	answer,
});

/** What a page of the tool brings to the answers. */
export interface LiveSite {
	lists: SizeLists;
	/** Base path of the site, with both slashes. */
	base: string;
	/** Loads what the engine needs of a model of the list. */
	loadModel: (id: string) => Promise<ModelJson>;
}

/**
 * Reads a question from an address or a form, and answers it: what cannot stand is mended and told. Formulas are left
 * out until they are opened. Rejects only where something does not load.
 */
export async function showFor(query: string, { lists, base, loadModel }: LiveSite): Promise<Shown> {
	const clean = parseAsk(query, lists);
	const { ask } = clean;
	const listed = lists.models.filter(({ id }) => id === ask.model);
	const models = await Promise.all(
		listed.map(async (model) => withShape(model, await loadModel(model.id))),
	);
	return {
		...shown(sizeAnswer(ask, { ...lists, models }), { base, formula: null }),
		notes: clean.notes.length === 0 ? [] : (await loadNotes()).askNotes(clean, lists),
	};
}
