import { describe, expect, test } from 'vitest';
import { explainSpeed } from '#domain/sizing/explain.ts';
import { climbLadder } from '#domain/sizing/ladder.ts';
import { copiesForLoad, searchLayouts } from '#domain/sizing/layouts.ts';
import {
	denseModel,
	desktopCard,
	localQuestion,
	serverCard,
	serverQuestion,
} from './speed-fixtures.ts';

const noTargets = { ttftMs: null, tpotMs: null };
const eight = { ...serverCard, acceleratorCount: 8 };

describe('the search for a layout', () => {
	test('gives a reason for every layout it leaves out', () => {
		const { found, rejected } = searchLayouts(serverQuestion({ machine: eight }), noTargets);
		expect(found.length).toBeGreaterThan(0);
		expect(rejected.length).toBeGreaterThan(0);
		for (const { why } of rejected) expect(why).not.toBe('');
	});

	test('does not divide heads or groups of weights unevenly', () => {
		const model = { ...denseModel, attentionHeadCount: 28, kvHeadCount: 4 };
		const { rejected } = searchLayouts(serverQuestion({ model, machine: eight }), noTargets);
		expect(
			rejected.some(({ kind, layout }) => kind === 'indivisible' && layout.tensorParallel === 8),
		).toBe(true);
		const weights = { ...serverQuestion().weights, format: 'awq-int4' as const, groupSize: 128 };
		const narrow = { ...denseModel, intermediateSize: 13_696 };
		const grouped = searchLayouts(
			serverQuestion({ model: narrow, weights, machine: eight }),
			noTargets,
		);
		expect(grouped.rejected.map(({ why }) => why).join()).toContain('groups');
	});

	test('holds targets against the high end and names the one missed', () => {
		const { found, rejected } = searchLayouts(serverQuestion({ machine: eight }), {
			ttftMs: 1,
			tpotMs: null,
		});
		expect(found.every(({ meetsTargets }) => !meetsTargets)).toBe(true);
		expect(rejected.filter(({ kind }) => kind === 'target')[0]?.why).toContain('first token');
	});

	test('says that memory lacks', () => {
		const weights = { ...serverQuestion().weights, statedBytes: 300e9 };
		const { rejected } = searchLayouts(serverQuestion({ weights, machine: eight }), noTargets);
		expect(rejected.some(({ kind }) => kind === 'memory')).toBe(true);
	});

	test('copies for a peak, by hand', () => {
		// 10 × 200 ÷ (1,000 × 0.7) = 2.86
		const load = { requestsPerSecond: 10, outputTokens: 200, spare: false };
		expect(copiesForLoad(load, 1000, 0.7)).toBe(3);
		expect(copiesForLoad({ ...load, spare: true }, 1000, 0.7)).toBe(4);
	});
});

describe('the ladder', () => {
	const { engine } = serverQuestion();
	const local = localQuestion().engine;
	const { model, weights, cache, load, assumptions } = serverQuestion();
	const answers = climbLadder(
		{ model, weights, cache, load, assumptions },
		[
			{ id: 'small', machine: { ...serverCard, memoryGB: 16, usableMemoryGiB: 16 }, engine },
			{ id: 'desk', machine: desktopCard, engine: local },
			{ id: 'one', machine: serverCard, engine },
			{ id: 'unpublished', machine: { ...serverCard, bandwidthGBPerSecond: null }, engine },
		],
		{ ttftMs: 2000, tpotMs: 100 },
	);

	test('answers for every machine, in order, with a reason', () => {
		expect(answers.map(({ id }) => id)).toEqual(['small', 'desk', 'one', 'unpublished']);
		const kinds = answers.map(({ verdict }) => verdict.kind);
		expect(kinds[0]).toBe('does-not-fit');
		expect(kinds[2]).toBe('meets');
		expect(kinds[3]).toBe('unknown');
	});
});

describe('the explanation', () => {
	test('names what dominates and the change that helps most, by asking again', () => {
		const { dominates, changes } = explainSpeed(localQuestion());
		expect(dominates.term).toBe('weights');
		expect(dominates.share).toBeGreaterThan(0.5);
		expect(changes.every(({ gain }) => gain > 1.03)).toBe(true);
		const wide = explainSpeed(serverQuestion());
		expect(wide.changes[0]?.gain).toBeGreaterThan(1.1);
		expect(wide.changes.map(({ id }) => id)).toContain('weights-4-bit');
	});
});
