import type { Model as ModelFacts } from '#schemas/models.ts';
import { cacheRates } from '../cache-rates.ts';
import { weightsEstimate } from '../loaded-weights.ts';
import { attempt } from '../refusal.ts';
import { speedProfile } from '../speed-profile.ts';
import type { Assumption, Model } from '../types.ts';
import { plainCache } from './formats-for.ts';
import { missingFigure } from './refusal-words.ts';

type Kind = Pick<ModelFacts, 'kind' | 'openWeights' | 'modalitiesOut'>;

const kinds: Partial<Record<ModelFacts['kind'], string>> = {
	embedding: 'turns text into vectors',
	reranking: 'ranks what was found',
	speech: 'works on speech',
	vision: 'works on images',
	'time-series': 'forecasts series of numbers',
};

/**
 * Why a model is not offered by the tool, as the end of a sentence that begins with its title; null where it is. The
 * engine knows the speed of models that write text token by token, with open weights and a published shape.
 */
export function whyUnsized(
	{ kind, openWeights, modalitiesOut }: Kind,
	shape: Model,
	constants: readonly Assumption[],
): string | null {
	if (!openWeights) return 'is offered as a service only: its maker does not publish the weights.';
	const other = kinds[kind];
	if (other !== undefined) return `${other}: the speed of such models is not sized here.`;
	if (!modalitiesOut.includes('text')) return 'writes no text: its speed is not sized here.';
	const assumptions = new Map(constants.map((constant) => [constant.id, constant]));
	const weights = { format: 'bf16', dynamic: false, statedBytes: null, groupSize: null } as const;
	const sized = attempt(() => {
		weightsEstimate({ model: shape, weights, assumptions }, 'loaded');
		cacheRates(shape, plainCache);
		return speedProfile(shape, weights);
	});
	if (sized.ok) return null;
	const figure = missingFigure(sized.refusal);
	return figure === null
		? `cannot be sized: ${sized.refusal.why}.`
		: `cannot be sized: its ${figure} is not published.`;
}
