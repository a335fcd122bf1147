import { searchLayouts, type FoundLayout, type SpeedTargets } from './layouts.ts';
import type { RejectedLayout } from './layout-candidates.ts';
import { attempt } from './refusal.ts';
import { engineKind, type SpeedQuestion } from './speed-question.ts';
import type { Engine, Machine, Refusal } from './types.ts';

/** One machine of the ladder, with the engine one would run on it. */
export interface LadderStep {
	id: string;
	machine: Machine;
	engine: Engine;
}

/** Where a machine stands for a workload, and why. */
export type LadderVerdict =
	| { kind: 'meets'; best: FoundLayout; why: string }
	| { kind: 'falls-short'; best: FoundLayout; why: string }
	| { kind: 'does-not-fit'; why: string }
	| { kind: 'unknown'; refusal: Refusal };

/** A machine with its verdict and the layouts that were left out. */
export interface LadderAnswer {
	id: string;
	verdict: LadderVerdict;
	rejected: RejectedLayout[];
}

/**
 * The workload on every machine, in the order given: what it reaches with its best layout, or what stops it. Nothing
 * is left out silently: a machine without the figures the engine needs says which one lacks.
 */
export function climbLadder(
	workload: Omit<SpeedQuestion, 'machine' | 'engine' | 'layout'>,
	steps: readonly LadderStep[],
	targets: SpeedTargets,
): LadderAnswer[] {
	return steps.map((step) => answerStep(workload, step, targets));
}

const oneCard = {
	tensorParallel: 1,
	pipelineParallel: 1,
	expertParallel: 1,
	dataParallel: 1,
	layerSplit: false,
};

function answerStep(
	workload: Omit<SpeedQuestion, 'machine' | 'engine' | 'layout'>,
	{ id, machine, engine }: LadderStep,
	targets: SpeedTargets,
): LadderAnswer {
	const question: SpeedQuestion = { ...workload, machine, engine, layout: oneCard };
	if (machine.bandwidthGBPerSecond === null) {
		return { id, rejected: [], verdict: { kind: 'unknown', refusal: lacksBandwidth } };
	}
	const search = attempt(() => searchLayouts(question, targets));
	if (!search.ok)
		return { id, rejected: [], verdict: { kind: 'unknown', refusal: search.refusal } };
	const { found, rejected } = search.value;
	return { id, rejected, verdict: verdictOf(question, found, rejected) };
}

const lacksBandwidth: Refusal = {
	kind: 'missing',
	field: 'machine.bandwidthGBPerSecond',
	why: 'the maker publishes no memory bandwidth, and speed follows from it',
};

function verdictOf(
	question: SpeedQuestion,
	found: FoundLayout[],
	rejected: RejectedLayout[],
): LadderVerdict {
	const [best] = found;
	if (!best) {
		const memory = rejected.find(({ kind }) => kind === 'memory');
		return {
			kind: 'does-not-fit',
			why: memory?.why ?? rejected[0]?.why ?? 'no layout of its cards carries this model',
		};
	}
	if (!best.meetsTargets) {
		const missed = rejected.find(({ layout, kind }) => kind === 'target' && layout === best.layout);
		return { kind: 'falls-short', best, why: missed?.why ?? 'a target is missed' };
	}
	return { kind: 'meets', best, why: reasonFor(question, best) };
}

function reasonFor(question: SpeedQuestion, best: FoundLayout): string {
	const requests = question.load.concurrentRequests ?? 1;
	if (engineKind(question) === 'local' && requests > 4) {
		return 'meets the targets, but its engine is made for a few users';
	}
	if (best.headroom !== null && best.headroom < 1) {
		return 'meets the targets while requests wait for room in the cache';
	}
	return best.headroom !== null && best.headroom > 8
		? 'meets the targets with room for many more requests'
		: 'meets the targets';
}
