import { describe, expect, test } from 'vitest';
import { runningLayout } from '#domain/sizing/effective-layout.ts';
import { localPrefill } from '#domain/sizing/local-prefill.ts';
import { localRun, localStep } from '#domain/sizing/local-step.ts';
import { filledPrefillId } from '#domain/sizing/saturated.ts';
import { serverRun, serverStep } from '#domain/sizing/server-step.ts';
import type { Engine } from '#domain/sizing/types.ts';
import { desktopCard, expertModel, localQuestion, serverQuestion } from './speed-fixtures.ts';

const python: Engine = { family: 'transformers', name: 'library', version: null, year: 2025 };

describe('kernels launched from Python', () => {
	test('take at least 500 µs a layer, however small the weights', () => {
		const step = localStep(localRun(localQuestion({ engine: python })), 1, 0);
		expect(step.total).toBeCloseTo(32 * 500e-6, 9);
	});

	test('and 10 µs for every expert, used or not', () => {
		const question = localQuestion({ engine: python, model: expertModel });
		const step = localStep(localRun(question), 1, 0);
		expect(step.total).toBeCloseTo(48 * 500e-6 + 48 * 128 * 10e-6, 9);
	});

	test('cost nothing where the card computes longer', () => {
		const machine = { ...desktopCard, bandwidthGBPerSecond: 100 };
		const step = localStep(localRun(localQuestion({ engine: python, machine })), 1, 0);
		expect(step.overhead).toBe(0);
		expect(step.total).toBeCloseTo(step.weights, 9);
	});
});

describe('old server engines', () => {
	const vllm = (version: number | null): Engine => ({
		family: 'vllm',
		name: 'vLLM',
		version,
		year: null,
	});
	const overhead = (version: number | null, saturated = false) => {
		const { load } = serverQuestion();
		const question = serverQuestion({ engine: vllm(version), load: { ...load, saturated } });
		return serverStep(serverRun(question, runningLayout(question)), 64, 1000).overhead;
	};

	test('handle each sequence between two steps: 64 × (100 − 1) µs more', () => {
		expect(overhead(6) - overhead(11)).toBeCloseTo(64 * 99e-6, 9);
		expect(overhead(null)).toBe(overhead(11));
	});

	test('but not offline', () => {
		expect(overhead(6, true)).toBe(overhead(11, true));
	});
});

describe('TensorRT-LLM', () => {
	const overhead = (name: string, version: number | null) => {
		const engine: Engine = { family: 'trt-llm', name, version, year: null };
		const question = serverQuestion({ engine });
		return serverStep(serverRun(question, runningLayout(question)), 1, 1000).overhead;
	};

	test('launches layers faster from version 1.1: 32 × (10 − 5) µs less', () => {
		expect(overhead('trtllm 1.0', 100) - overhead('trtllm 1.2', 102)).toBeCloseTo(32 * 5e-6, 9);
	});

	test('is not told by the versions of TensorRT and NIM', () => {
		expect(overhead('TensorRT 10.11', 1011)).toBe(overhead('trtllm 1.0', 100));
		expect(overhead('NVIDIA NIM 1.8', 108)).toBe(overhead('trtllm 1.0', 100));
	});
});

describe('reading on a local engine', () => {
	const peaks = (fp16DenseTflops: number | null, int8DenseTops: number | null = null) =>
		localRun(localQuestion({ machine: { ...desktopCard, fp16DenseTflops, int8DenseTops } }));

	test('grows with the root of the peak, where the exponent is a half', () => {
		const slow = localPrefill(peaks(100), 512, 0);
		const fast = localPrefill(peaks(400), 512, 0);
		expect(slow.compute / fast.compute).toBeCloseTo(2, 9);
	});

	test('takes half the integer figure where the one at 16 bits is smaller', () => {
		expect(localPrefill(peaks(100, 800), 512, 0).compute).toBeCloseTo(
			localPrefill(peaks(400), 512, 0).compute,
			12,
		);
	});

	test('several prompts take as long as one after the other, not as one long prompt', () => {
		const run = peaks(100);
		const one = localPrefill(run, 2048, 0);
		const four = localPrefill(run, 2048, 0, 4);
		expect(four.total).toBeCloseTo(4 * one.total, 9);
		expect(localPrefill(run, 8192, 0).attention).toBeCloseTo(4 * four.attention, 9);
	});
});

test('a filled engine reads prompts of a mixture with a constant of its own', () => {
	const dense = serverRun(serverQuestion(), runningLayout(serverQuestion()));
	const mixed = serverQuestion({ model: expertModel });
	expect(filledPrefillId(dense)).toBe('throughput-prefill-factor');
	expect(filledPrefillId(serverRun(mixed, runningLayout(mixed)))).toBe(
		'throughput-prefill-factor-experts',
	);
});
