import type { Refusal } from '../types.ts';

/** Fields that a refusal may name, in words. */
const fieldWords: Record<string, string> = {
	'model.kvHeadCount': 'number of key-value heads',
	'model.headDimension': 'head dimension',
	'model.layerCount': 'number of layers',
	'model.hiddenSize': 'hidden size',
	'model.vocabularySize': 'vocabulary',
	'model.statedParameterCount': 'number of parameters',
	'machine.memoryGB': 'memory',
	'machine.bandwidthGBPerSecond': 'memory bandwidth',
};

/** What lacks, as a noun: "number of layers"; null for what is no missing figure of an entry. */
export function missingFigure({ kind, field }: Refusal): string | null {
	return kind === 'missing' ? (fieldWords[field] ?? null) : null;
}

/** A refusal as a sentence for readers. */
export function refusalSentence(refusal: Refusal): string {
	const figure = missingFigure(refusal);
	if (figure === null) return `Not sized: ${refusal.why}.`;
	const owner = refusal.field.startsWith('model.') ? 'the model’s' : 'its';
	return `Not sized: ${owner} ${figure} is not published.`;
}
