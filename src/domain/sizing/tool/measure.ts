import { speedProfile, withTypicalShape } from '#domain/sizing/model-figures.ts';
import { fitDecision, type FitDecision } from '../fit.ts';
import { cacheBytes } from '../kv-cache.ts';
import { layoutCandidates } from '../layout-candidates.ts';
import { searchLayouts, type FoundLayout } from '../layouts.ts';
import { attempt, SizingRefusal } from '../refusal.ts';
import type { SpeedQuestion } from '../speed-question.ts';
import type { Assumptions, Layout, Refusal } from '../types.ts';
import { longest, memoryQuestionOf, oneCard, speedQuestionOf, type SizeTask } from './task.ts';
import type { MemoryQuestion } from '../memory-question.ts';

/** What a machine makes of a task: a layout with its speed, and whether memory holds it. */
export interface Measured {
	task: SizeTask;
	/** With the best layout; with the one that spreads the model most where none runs. */
	question: SpeedQuestion;
	memory: MemoryQuestion;
	/** Null where nothing runs. */
	found: FoundLayout | null;
	fit: FitDecision | null;
	/** What stopped it, where nothing runs. */
	refusal: Refusal | null;
}

/** The best layout of a machine for a task, and its memory. Throws nothing that a reader could cause. */
export function measure(task: SizeTask, assumptions: Assumptions): Measured {
	const asked = speedQuestionOf(task, { shape: task.model.shape, assumptions });
	const search = attempt(() => {
		if (asked.machine.bandwidthGBPerSecond === null) throw lacksBandwidth();
		return searchLayouts(asked, {
			ttftMs: task.ttftSeconds === null ? null : task.ttftSeconds * 1000,
			tpotMs: task.tokensPerSecondEach === null ? null : 1000 / task.tokensPerSecondEach,
		});
	});
	const found = search.ok ? (search.value.found[0] ?? null) : null;
	const layout = found?.layout ?? widest(asked);
	const question = { ...asked, layout };
	const memory = memoryQuestionOf(
		{ ...question, model: withTypicalShape(asked).question.model },
		found?.copies ?? 1,
	);
	const fit = attempt(() => fitDecision(memory, longest(question)));
	const rejected = search.ok ? search.value.rejected : [];
	return {
		task,
		question,
		memory,
		found,
		fit: fit.ok ? fit.value : null,
		refusal: found ? null : search.ok ? whyNone(rejected, memory) : search.refusal,
	};
}

const lacksBandwidth = () =>
	new SizingRefusal(
		'missing',
		'machine.bandwidthGBPerSecond',
		'the maker publishes no memory bandwidth, and speed follows from it',
	);

/**
 * Why no layout runs. The search counts whatever stops it as memory, so a figure that lacks is looked for first; then
 * memory, since a layout that breaks a rule of divisibility says less.
 */
function whyNone(
	rejected: { kind: string; why: string }[],
	{ model, weights, cache }: MemoryQuestion,
): Refusal {
	const shaped = attempt(
		() => cacheBytes(model, cache, 1) + speedProfile(model, weights).layerCount,
	);
	if (!shaped.ok) return shaped.refusal;
	const memory = rejected.find(({ kind }) => kind === 'memory');
	const why = memory?.why ?? rejected[0]?.why ?? 'no layout of its cards carries this model';
	return { kind: memory ? 'does-not-fit' : 'incompatible', field: 'machine', why };
}

/** The layout that leaves most memory on each card. */
function widest(question: SpeedQuestion): Layout {
	const layouts = layoutCandidates(question).flatMap((verdict) =>
		verdict.ok ? [verdict.layout] : [],
	);
	const cards = ({ tensorParallel, pipelineParallel }: Layout) => tensorParallel * pipelineParallel;
	return layouts.toSorted((a, b) => cards(b) - cards(a))[0] ?? oneCard;
}
