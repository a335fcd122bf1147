import { hasDirectLink, linkedCards } from './communication.ts';
import { isGguf } from './is-gguf.ts';
import { engineKind, type SpeedQuestion } from './speed-question.ts';
import type { Layout } from './types.ts';

/** A layout that is not worth a look, and why. */
export interface RejectedLayout {
	layout: Layout;
	kind: 'indivisible' | 'link' | 'memory' | 'target' | 'engine';
	why: string;
}

/** One way to lay a model over cards, before it is known whether it fits. */
export type LayoutVerdict = { ok: true; layout: Layout } | { ok: false; rejected: RejectedLayout };

/** Cards that one domain of fast links joins at most, in the servers we know. */
const cardsInDomain = 8;

const powersUpTo = (most: number) => {
	const found: number[] = [];
	for (let size = 1; size <= most; size *= 2) found.push(size);
	return found;
};

/**
 * The layouts of a machine: for local engines layers in turn over 1 to all cards; for servers tensor parallelism in
 * powers of two, pipelines where links are slow or cards many, copies with the rest. Each breaks no rule of
 * divisibility, or comes with the rule that it breaks.
 */
export function layoutCandidates(question: SpeedQuestion): LayoutVerdict[] {
	const cards = question.machine.acceleratorCount;
	if (engineKind(question) === 'local') {
		const layerSplit = (count: number): LayoutVerdict => ({
			ok: true,
			layout: plain({ layerSplit: count > 1 }),
		});
		return [layerSplit(cards)];
	}
	const verdicts: LayoutVerdict[] = [];
	for (const tensorParallel of powersUpTo(cards)) {
		for (const pipelineParallel of powersUpTo(Math.floor(cards / tensorParallel))) {
			const copies = Math.floor(cards / (tensorParallel * pipelineParallel));
			verdicts.push(
				judge(question, plain({ tensorParallel, pipelineParallel, dataParallel: copies })),
			);
		}
	}
	return verdicts;
}

const plain = (part: Partial<Layout>): Layout => ({
	tensorParallel: 1,
	pipelineParallel: 1,
	expertParallel: 1,
	dataParallel: 1,
	layerSplit: false,
	...part,
});

/** The rules that need no memory and no speed. */
function judge(question: SpeedQuestion, layout: Layout): LayoutVerdict {
	const reject = (kind: RejectedLayout['kind'], why: string): LayoutVerdict => ({
		ok: false,
		rejected: { layout, kind, why },
	});
	const { model, weights, machine } = question;
	const { tensorParallel: tp, pipelineParallel: pp } = layout;
	const fast = hasDirectLink(machine);
	const heads = model.attentionHeadCount;
	if (heads !== null && heads % tp !== 0)
		return reject('indivisible', `${String(heads)} attention heads do not divide by ${String(tp)}`);
	const width = model.expertIntermediateSize ?? model.intermediateSize;
	if (width !== null && width % tp !== 0)
		return reject(
			'indivisible',
			`feed-forward width ${String(width)} does not divide by ${String(tp)}`,
		);
	const group = /int4|awq|gptq/.test(weights.format) ? (weights.groupSize ?? 128) : 1;
	if (width !== null && (width / tp) % group !== 0)
		return reject(
			'indivisible',
			`a card’s share of the feed-forward width does not hold whole groups of ${String(group)} weights`,
		);
	if (isGguf(weights.format) && tp > 1)
		return reject('engine', 'server engines run GGUF files on one card only, or slowly');
	if (tp > cardsInDomain)
		return reject(
			'link',
			`tensor parallelism over more than ${String(cardsInDomain)} cards leaves the fast links`,
		);
	const domain = Math.min(cardsInDomain, linkedCards(machine), machine.acceleratorCount);
	if (pp > 1 && fast && tp < domain)
		return reject('link', 'with fast links, tensor parallelism answers sooner than a pipeline');
	if (model.layerCount !== null && pp > model.layerCount)
		return reject('indivisible', 'more stages than layers');
	return { ok: true, layout };
}
