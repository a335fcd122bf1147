import { withTypicalShape } from '#domain/sizing/model-figures.ts';
import { speedBand } from './bands.ts';
import { closedLoop, loopCircumstances, loopOutput } from './closed-loop.ts';
import { layoutCandidates, type RejectedLayout } from './layout-candidates.ts';
import { attempt } from './refusal.ts';
import { localWriting, localRequest } from './speed-local.ts';
import { engineKind, type SpeedQuestion } from './speed-question.ts';
import type { Layout } from './types.ts';

/** What a user must not wait longer for. Null where it does not matter. */
export interface SpeedTargets {
	ttftMs: number | null;
	tpotMs: number | null;
}

/** A layout that fits, with its speed at the load asked. */
export interface FoundLayout {
	layout: Layout;
	/** Cards of one copy of the model. */
	cards: number;
	copies: number;
	ttftMs: { expected: number; high: number };
	tpotMs: { expected: number; high: number };
	outputTokensPerSecond: number;
	/** Sequences that the caches of all copies hold, against those asked; null on local engines. */
	headroom: number | null;
	meetsTargets: boolean;
}

/** The answer of the search: the best first, and why each other layout was left out. */
export interface LayoutSearch {
	found: FoundLayout[];
	rejected: RejectedLayout[];
}

/**
 * Searches the layouts of a machine for a load: rules of divisibility and links first, then memory, then speed, where
 * targets are held against the HIGH end of the range. A larger tensor parallelism is not skipped because a smaller
 * one fits: it frees memory for the cache. Ranked by targets met, then tokens a second, then fewer cards a copy.
 */
export function searchLayouts(asked: SpeedQuestion, targets: SpeedTargets): LayoutSearch {
	const { question } = withTypicalShape(asked);
	const found: FoundLayout[] = [];
	const rejected: RejectedLayout[] = [];
	for (const verdict of layoutCandidates(question)) {
		if (!verdict.ok) {
			rejected.push(verdict.rejected);
			continue;
		}
		const { layout } = verdict;
		const tried = attempt(() => measure({ ...question, layout }, targets));
		if (tried.ok) {
			found.push(tried.value);
			const missed = missedTarget(tried.value, targets);
			if (missed !== null) rejected.push({ layout, kind: 'target', why: missed });
		} else {
			rejected.push({ layout, kind: 'memory', why: tried.refusal.why });
		}
	}
	found.sort(
		(a, b) =>
			Number(b.meetsTargets) - Number(a.meetsTargets) ||
			b.outputTokensPerSecond - a.outputTokensPerSecond ||
			a.cards - b.cards,
	);
	return { found, rejected };
}

function measure(question: SpeedQuestion, targets: SpeedTargets): FoundLayout {
	if (engineKind(question) === 'local') return measureLocal(question, targets);
	const loop = closedLoop(question);
	const high = (seconds: number, quantity: 'ttft' | 'tpot') => ({
		expected: seconds * 1000,
		high: seconds * 1000 * speedBand(question, quantity, loopCircumstances(loop)).high,
	});
	return withVerdict(
		{
			layout: question.layout,
			cards: loop.run.layout.cardsPerReplica,
			copies: loop.run.layout.replicas,
			ttftMs: high(loop.ttftSeconds, 'ttft'),
			tpotMs: high(loop.tpotSeconds, 'tpot'),
			outputTokensPerSecond: loopOutput(loop),
			headroom: loop.capacity === null ? null : loop.capacity / loop.asked,
		},
		targets,
	);
}

function measureLocal(question: SpeedQuestion, targets: SpeedTargets): FoundLayout {
	const tpot = localWriting(question, 'time');
	const ttft = localRequest(question, 'ttft');
	return withVerdict(
		{
			layout: question.layout,
			cards: question.machine.acceleratorCount,
			copies: 1,
			ttftMs: { expected: ttft.expected, high: ttft.high },
			tpotMs: { expected: tpot.expected, high: tpot.high },
			outputTokensPerSecond: localRequest(question, 'output').expected,
			headroom: null,
		},
		targets,
	);
}

const withVerdict = (
	found: Omit<FoundLayout, 'meetsTargets'>,
	targets: SpeedTargets,
): FoundLayout => ({ ...found, meetsTargets: missedTarget(found, targets) === null });

/** Which target a layout misses at the high end of its range; null where it meets all. */
function missedTarget(
	{ ttftMs, tpotMs }: Pick<FoundLayout, 'ttftMs' | 'tpotMs'>,
	targets: SpeedTargets,
): string | null {
	const over = (what: string, { high }: { high: number }, limit: number | null) =>
		limit !== null && high > limit
			? `${what} may reach ${high.toPrecision(2)} ms, above ${String(limit)} ms`
			: null;
	return over('the first token', ttftMs, targets.ttftMs) ?? over('a token', tpotMs, targets.tpotMs);
}

/**
 * Copies of a layout that a peak of requests needs:
 *
 *     requests a second × answer tokens ÷ (tokens a second of one copy × planned share), rounded up
 *
 * plus one where a copy may fail without harm.
 */
export function copiesForLoad(
	load: { requestsPerSecond: number; outputTokens: number; spare: boolean },
	tokensPerSecondOfOneCopy: number,
	plannedShare: number,
): number {
	const needed =
		(load.requestsPerSecond * load.outputTokens) / (tokensPerSecondOfOneCopy * plannedShare);
	return Math.max(1, Math.ceil(needed)) + (load.spare ? 1 : 0);
}
