import type { AskNote, CleanAsk } from './ask.ts';
import { askLabels } from './ask-labels.ts';
import type { SizeLists } from './types.ts';

/** What could not stand in a question and what stands instead, a whole sentence for each thing. */
export const askNotes = ({ ask, notes }: CleanAsk, lists: SizeLists): string[] =>
	notes.map((note) => sentence(note, ask, lists));

function sentence(
	{ field, fault, wanted, allowed }: AskNote,
	ask: CleanAsk['ask'],
	lists: SizeLists,
): string {
	const label = askLabels[field];
	const stands = ask[field] === null ? 'no limit' : String(ask[field]);
	if (fault === 'no-number') return `${label} takes a number; ${stands} stands.`;
	if (fault === 'limits') return `${label} was set to ${stands}.`;
	switch (field) {
		case 'model':
			return modelSentence(wanted, stands, lists);
		case 'machine':
			return 'There is no such machine here; the smallest that does is looked for.';
		case 'precision':
		case 'place':
			return `${label} can be ${allowed.join(', ')}; ${stands} stands.`;
		case 'currency':
			return `${label} takes three capitals, such as ${stands}.`;
		default:
			return `${label} can be 8 or 16 bits; ${stands} stands.`;
	}
}

function modelSentence(wanted: unknown, id: string, { models, unsized = [] }: SizeLists): string {
	const stands = `${models.find((model) => model.id === id)?.title ?? id} stands instead.`;
	for (const { why, models: named } of unsized) {
		const found = named.find((model) => model.id === wanted);
		if (found) return `${found.title} ${why} ${stands}`;
	}
	return `There is no such model here; ${stands}`;
}
