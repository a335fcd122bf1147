import { describe, expect, test } from 'vitest';
import { closedLoop } from '#domain/sizing/closed-loop.ts';
import { SizingRefusal } from '#domain/sizing/refusal.ts';
import { saturatedRun } from '#domain/sizing/saturated.ts';
import { serverCard, serverQuestion } from './speed-fixtures.ts';

describe('a closed loop', () => {
	test('stretches each token by the prompts of the others, by hand', () => {
		const loop = closedLoop(serverQuestion());
		// 4 requests, answers of 100 tokens
		expect(loop.tpotSeconds).toBeCloseTo(loop.stepSeconds + (3 * loop.prefill.total) / 100, 12);
		// 32 layers × 1 ms + prompt × (1 + 0.5 × 3 ÷ 2) + step
		expect(loop.ttftSeconds).toBeCloseTo(0.032 + loop.prefill.total * 1.75 + loop.stepSeconds, 12);
		expect(loop.queueSeconds).toBe(0);
	});

	test('lets requests wait that the cache does not hold', () => {
		const load = { ...serverQuestion().load, inputTokens: 30_000, concurrentRequests: 64 };
		const loop = closedLoop(serverQuestion({ load }));
		expect(loop.running).toBeLessThan(64);
		expect(loop.queueSeconds).toBeGreaterThan(0);
	});

	test('splits requests over copies, and leaves copies without a request idle', () => {
		const machine = { ...serverCard, acceleratorCount: 8 };
		const layout = { ...serverQuestion().layout, dataParallel: 8 };
		const loop = closedLoop(serverQuestion({ machine, layout }));
		expect(loop.busyCopies).toBe(4);
		expect(loop.asked).toBe(1);
	});

	test('refuses weights that leave no room', () => {
		const weights = { format: 'fp32' as const, dynamic: false, statedBytes: 90e9, groupSize: null };
		expect(() => closedLoop(serverQuestion({ weights }))).toThrow(SizingRefusal);
	});
});

describe('a filled engine', () => {
	const filled = (part = {}) =>
		saturatedRun(
			serverQuestion({
				load: { ...serverQuestion().load, concurrentRequests: null, saturated: true },
				...part,
			}),
		);

	test('writes sequences × answer in the time of their prompts and steps, by hand', () => {
		const { running, prefill, step, tokensPerSecond } = filled();
		const seconds = running * prefill.total + 100 * step.total;
		expect(tokensPerSecond).toBeCloseTo((running * 100) / seconds, 6);
	});

	test('takes the smallest share of the cards that leaves room, and copies for the rest', () => {
		const machine = { ...serverCard, acceleratorCount: 8 };
		const { run } = filled({ machine });
		expect(run.layout.tensorParallel).toBe(1);
		expect(run.layout.replicas).toBe(8);
		expect(filled({ machine }).tokensPerSecond).toBeCloseTo(8 * filled().tokensPerSecond, 6);
	});
});
