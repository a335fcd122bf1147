import { placeLabels, precisionLabels } from '#domain/sizing/tool/choice-labels.ts';
import type { SizeAnswer } from '#domain/sizing/tool/types.ts';
import { count } from '#domain/sizing/tool/wording.ts';
import { formatNumber } from '../numbers.ts';

/** The question in a sentence or two: on paper it stands for the form. */
export function questionText({ ask, model }: Pick<SizeAnswer, 'ask' | 'model'>): string {
	const targets = [
		ask.ttftSeconds === null ? null : `the first token within ${formatNumber(ask.ttftSeconds)} s`,
		ask.tokensPerSecondEach === null
			? null
			: `then ${formatNumber(ask.tokensPerSecondEach)} tokens a second for each`,
		ask.powerWatts === null ? null : `at most ${formatNumber(ask.powerWatts)} W`,
		ask.place === 'anywhere' ? null : placeLabels[ask.place].toLowerCase(),
	].filter((target) => target !== null);
	const load = `${count(ask.requests, 'request')} at once, each ${formatNumber(ask.inputTokens)} tokens in and ${formatNumber(ask.outputTokens)} out`;
	return `Asked: ${model.title}, weights in ${precisionLabels[ask.precision]}, cache in ${ask.cacheBits} bits; ${[load, ...targets].join('; ')}.`;
}
