import { describe, expect, test } from 'vitest';
import { localPrefill } from '#domain/sizing/local-prefill.ts';
import { localRun, localStep } from '#domain/sizing/local-step.ts';
import { withOffload } from '#domain/sizing/offload-speed.ts';
import { SizingRefusal } from '#domain/sizing/refusal.ts';
import { desktopCard, localQuestion } from './speed-fixtures.ts';

describe('a step on a local engine', () => {
	test('reads the weights at the share of bandwidth that one sequence reaches, by hand', () => {
		const run = localRun(localQuestion());
		const step = localStep(run, 1, 0);
		// 1,000 GB/s × 0.8, K-quants unpack at 0.8 of the speed
		expect(step.weights).toBeCloseTo(run.profile.reads.alwaysReadBytes / (1e12 * 0.8 * 0.8), 9);
		expect(step.overhead).toBeCloseTo(32 * 50e-6, 9);
		expect(step.cache).toBe(0);
	});

	test('cards that take turns add no bandwidth', () => {
		const layout = { ...localQuestion().layout, layerSplit: true };
		const machine = { ...desktopCard, acceleratorCount: 4 };
		const one = localStep(localRun(localQuestion()), 1, 100);
		const four = localStep(localRun(localQuestion({ layout, machine })), 1, 100);
		expect(four.total).toBeCloseTo(one.total, 12);
	});

	test('builds up to 2024 pay twice the overhead', () => {
		const engine = { ...localQuestion().engine, year: 2024 };
		const old = localStep(localRun(localQuestion({ engine })), 1, 0);
		const current = localStep(localRun(localQuestion()), 1, 0);
		expect(old.overhead).toBeCloseTo(2 * current.overhead, 12);
	});

	test('a step with a long context takes longer', () => {
		const run = localRun(localQuestion());
		expect(localStep(run, 1, 32_000).total).toBeGreaterThan(localStep(run, 1, 0).total);
	});
});

describe('weights in main memory', () => {
	const big = localQuestion({
		weights: { format: 'gguf-f16', dynamic: false, statedBytes: 40e9, groupSize: null },
	});

	test('slow the step to the pace of main memory, in proportion', () => {
		const run = localRun(big);
		const plain = localStep(run, 1, 100);
		const { step, hostShare } = withOffload(run, plain, 100);
		expect(hostShare).toBeGreaterThan(0.3);
		expect(hostShare).toBeLessThan(0.7);
		const bytes = run.profile.reads.alwaysReadBytes;
		const expected = plain.weights * (1 - hostShare) + (bytes * hostShare) / 40e9;
		expect(step.weights).toBeCloseTo(expected, 9);
	});

	test('leave a model that fits alone', () => {
		const run = localRun(localQuestion());
		expect(withOffload(run, localStep(run, 1, 100), 100).hostShare).toBe(0);
	});

	test('are refused where there is one memory for all', () => {
		const machine = { ...desktopCard, memoryKind: 'unified' as const };
		const run = localRun({ ...big, machine });
		expect(() => withOffload(run, localStep(run, 1, 100), 100)).toThrow(SizingRefusal);
	});
});

describe('reading a prompt on a local engine', () => {
	test('stands on bandwidth × operations per byte where no peak is published', () => {
		const run = localRun(localQuestion());
		const terms = localPrefill(run, 512, 0);
		expect(terms.peak.assumed).toBe(true);
		const active = run.profile.reads.activeParameterCount;
		// 100 operations a byte × 1,000 GB/s, halved for quantised weights
		expect(terms.compute).toBeCloseTo((2 * active * 512) / (1e14 * 0.5), 9);
		expect(terms.overhead).toBeCloseTo(32 * 100e-6, 9);
	});

	test('reads the weights once for each micro-batch', () => {
		const run = localRun(localQuestion());
		expect(localPrefill(run, 1024, 0).weights).toBeCloseTo(
			2 * localPrefill(run, 512, 0).weights,
			12,
		);
	});
});
