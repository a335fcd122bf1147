import { withTypicalShape } from '#domain/sizing/model-figures.ts';
import { closedLoop } from './closed-loop.ts';
import { attempt } from './refusal.ts';
import { localAnswer } from './speed-local.ts';
import { engineKind, type SpeedQuestion } from './speed-question.ts';
import type { StepTerms } from './server-step.ts';
import type { CacheFormat } from './types.ts';
import type { WeightFormat } from './formats.ts';

/** Parts of the time of one token, in words. */
export type TermName = 'weights' | 'cache' | 'compute' | 'overhead' | 'exchange' | 'prompts';

/** What takes most of the time of a token. */
export interface Dominance {
	term: TermName;
	/** Of the time of one token, 0 to 1. */
	share: number;
}

/** One change and what it would do. */
export interface Change {
	id:
		| 'weights-8-bit'
		| 'weights-4-bit'
		| 'cache-8-bit'
		| 'half-context'
		| 'twice-the-cards'
		| 'half-the-requests'
		| 'prefix-cache';
	/** Time per token before ÷ after: 1.3 is 1.3 times faster. */
	gain: number;
}

/** What dominates, and the changes that help, the best first. */
export interface Explanation {
	dominates: Dominance;
	changes: Change[];
}

/** Terms and total of the time of one token, in seconds. */
function tokenTime(question: SpeedQuestion): { step: StepTerms; prompts: number; total: number } {
	if (engineKind(question) === 'local') {
		const { step } = localAnswer(question);
		return { step, prompts: 0, total: step.total };
	}
	const loop = closedLoop(question);
	return { step: loop.step, prompts: loop.tpotSeconds - loop.stepSeconds, total: loop.tpotSeconds };
}

function dominant({ step, prompts }: ReturnType<typeof tokenTime>): Dominance {
	const bound = step.weights >= step.compute;
	const terms: [TermName, number][] = [
		['weights', bound ? step.weights : 0],
		['compute', bound ? 0 : step.compute],
		['cache', step.cache],
		['overhead', step.overhead],
		['exchange', step.exchange],
		['prompts', prompts],
	];
	const sum = terms.reduce((total, [, seconds]) => total + seconds, 0);
	const [term, seconds] = terms.reduce((most, next) => (next[1] > most[1] ? next : most));
	return { term, share: sum > 0 ? seconds / sum : 0 };
}

const eightBit: CacheFormat[] = ['fp32', 'fp16', 'bf16'];
const wide: WeightFormat[] = ['fp32', 'fp16', 'bf16', 'gguf-f16', 'gguf-bf16', 'gguf-f32'];
const eight: WeightFormat[] = ['fp8', 'mxfp8', 'int8', 'gguf-q8_0'];

/** The questions that differ from the asked one in a single point, where that point can be changed. */
export function alternatives(question: SpeedQuestion): [Change['id'], SpeedQuestion][] {
	const { weights, cache, load, layout, machine } = question;
	const local = engineKind(question) === 'local';
	const format = (name: WeightFormat): SpeedQuestion => ({
		...question,
		weights: { ...weights, format: name, statedBytes: null },
	});
	const list: [Change['id'], SpeedQuestion][] = [];
	if (wide.includes(weights.format))
		list.push(['weights-8-bit', format(local ? 'gguf-q8_0' : 'fp8')]);
	if (wide.includes(weights.format) || eight.includes(weights.format))
		list.push(['weights-4-bit', format(local ? 'gguf-q4_k_m' : 'awq-int4')]);
	if (eightBit.includes(cache.key))
		list.push(['cache-8-bit', { ...question, cache: { ...cache, key: 'fp8', value: 'fp8' } }]);
	if (load.inputTokens !== null || load.contextTokens !== null)
		list.push(['half-context', { ...question, load: halved(load) }]);
	if (!local)
		list.push([
			'twice-the-cards',
			{
				...question,
				machine: { ...machine, acceleratorCount: machine.acceleratorCount * 2 },
				layout: { ...layout, tensorParallel: layout.tensorParallel * 2 },
			},
		]);
	const requests = load.concurrentRequests ?? 1;
	if (requests > 1)
		list.push([
			'half-the-requests',
			{ ...question, load: { ...load, concurrentRequests: Math.ceil(requests / 2) } },
		]);
	if (!local && load.prefixHitRate < 0.5)
		list.push(['prefix-cache', { ...question, load: { ...load, prefixHitRate: 0.5 } }]);
	return list;
}

const halved = (load: SpeedQuestion['load']): SpeedQuestion['load'] => ({
	...load,
	inputTokens: load.inputTokens === null ? null : Math.ceil(load.inputTokens / 2),
	contextTokens: load.contextTokens === null ? null : Math.ceil(load.contextTokens / 2),
});

/** A gain below this is not worth naming: it is within what the engine can tell. */
const worthNaming = 1.03;

/**
 * What takes most of the time of a token, and each single change that shortens it by more than 3 %, the best first.
 * Found by asking the same question again with one point changed, not by a rule of thumb.
 */
export function explainSpeed(asked: SpeedQuestion): Explanation {
	const { question } = withTypicalShape(asked);
	const now = tokenTime(question);
	const changes = alternatives(question)
		.map(([id, changed]): Change | null => {
			const after = attempt(() => tokenTime(changed).total);
			return after.ok ? { id, gain: now.total / after.value } : null;
		})
		.filter((change): change is Change => change !== null && change.gain > worthNaming)
		.sort((a, b) => b.gain - a.gain);
	return { dominates: dominant(now), changes };
}
