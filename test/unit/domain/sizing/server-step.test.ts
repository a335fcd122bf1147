import { describe, expect, test } from 'vitest';
import { runningLayout } from '#domain/sizing/effective-layout.ts';
import { serverPrefill } from '#domain/sizing/server-prefill.ts';
import { serverRun, serverStep } from '#domain/sizing/server-step.ts';
import { expertModel, serverCard, serverQuestion } from './speed-fixtures.ts';

const runOf = (question = serverQuestion()) => serverRun(question, runningLayout(question));

describe('a step on a server engine', () => {
	test('is the roofline plus overheads, by hand', () => {
		const run = runOf();
		const step = serverStep(run, 4, 1000);
		const read = run.profile.reads.alwaysReadBytes;
		// half of 2,000 GB/s
		expect(step.weights).toBeCloseTo(read / 1e12, 9);
		expect(step.cache).toBeCloseTo((4 * 32 * 8 * 128 * 2 * 2 * 1000) / 1e12, 9);
		// 32 layers × 10 µs + 4 sequences × 1 µs
		expect(step.overhead).toBeCloseTo(324e-6, 9);
		expect(step.exchange).toBe(0);
		expect(step.total).toBeCloseTo(step.weights + step.cache + step.overhead, 9);
	});

	test('a large batch is bound by computing', () => {
		const step = serverStep(runOf(), 2000, 1);
		expect(step.compute).toBeGreaterThan(step.weights);
		expect(step.total).toBeCloseTo(step.compute + step.cache + step.overhead, 9);
	});

	test('two cards halve the reading and add waiting and exchange', () => {
		const one = serverStep(runOf(), 4, 1000);
		const layout = { ...serverQuestion().layout, tensorParallel: 2 };
		const machine = { ...serverCard, acceleratorCount: 2 };
		const two = serverStep(runOf(serverQuestion({ layout, machine })), 4, 1000);
		expect(two.weights).toBeCloseTo(one.weights / 2, 9);
		expect(two.cache).toBeCloseTo(one.cache / 2, 9);
		expect(two.overhead).toBeCloseTo(one.overhead + 32 * 5e-6, 9);
		expect(two.exchange).toBeGreaterThan(0);
	});

	test('a stage of a pipeline has its share of layers and weights', () => {
		const layout = { ...serverQuestion().layout, pipelineParallel: 4 };
		const machine = { ...serverCard, acceleratorCount: 4 };
		const stage = serverStep(runOf(serverQuestion({ layout, machine })), 4, 1000);
		const whole = serverStep(runOf(), 4, 1000);
		expect(stage.weights).toBeCloseTo(whole.weights / 4, 9);
		expect(stage.cache).toBeCloseTo(whole.cache / 4, 9);
	});

	test('experts take their own share of bandwidth and overhead', () => {
		const run = runOf(serverQuestion({ model: expertModel }));
		const { reads } = run.profile;
		expect(reads.routedExpertBytes).toBeGreaterThan(reads.alwaysReadBytes);
		const step = serverStep(run, 1, 1);
		// 48 layers × (10 + 10) µs + 1 µs
		expect(step.overhead).toBeCloseTo(961e-6, 9);
	});
});

describe('reading a prompt on a server engine', () => {
	test('takes two operations a parameter and token, and those of attention', () => {
		const run = runOf();
		const active = run.profile.reads.activeParameterCount;
		const attention = 4 * 32 * 128 * 32 * 500 * 1000;
		const expected = (2 * active * 1000 + attention) / (1000e12 * 0.5);
		expect(serverPrefill(run, 1000, 0).total).toBeCloseTo(expected, 9);
	});

	test('costs more after a long context, and half on twice the peak', () => {
		const run = runOf();
		expect(serverPrefill(run, 1000, 30_000).total).toBeGreaterThan(
			serverPrefill(run, 1000, 0).total,
		);
		const eight = serverQuestion({ weights: { ...serverQuestion().weights, format: 'fp8' } });
		expect(serverPrefill(runOf(eight), 1000, 0).total).toBeCloseTo(
			serverPrefill(run, 1000, 0).total / 2,
			9,
		);
	});
});
