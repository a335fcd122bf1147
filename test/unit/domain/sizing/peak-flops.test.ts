import { describe, expect, test } from 'vitest';
import { peakFlops } from '#domain/sizing/peak-flops.ts';
import { peakInput } from '#domain/sizing/traces/terms.ts';
import type { WeightFormat } from '#domain/sizing/formats.ts';
import { constants, desktopCard, serverCard } from './speed-fixtures.ts';

const weights = (format: WeightFormat) => ({
	format,
	dynamic: false,
	statedBytes: null,
	groupSize: null,
});

describe('the peak of a chip for a format', () => {
	test.each([
		['bf16', 1000],
		['fp8', 2000],
		['awq-int4', 1000],
		['gguf-q4_k_m', 1000],
		['mxfp4', 1000],
	] as const)('%s computes at %d TFLOPS', (format, tflops) => {
		expect(peakFlops(serverCard, weights(format), constants).flopsPerSecond).toBe(tflops * 1e12);
	});

	test('a chip without FP8 computes FP8 weights at 16 bits', () => {
		const old = { ...serverCard, fp8DenseTflops: null };
		expect(peakFlops(old, weights('fp8'), constants).flopsPerSecond).toBe(1000e12);
	});

	test('a wider peak follows from a narrower one by halving', () => {
		const only8 = { ...serverCard, fp16DenseTflops: null };
		expect(peakFlops(only8, weights('bf16'), constants).flopsPerSecond).toBe(1000e12);
	});

	test('without any figure, bandwidth stands in and says so', () => {
		const peak = peakFlops(desktopCard, weights('bf16'), constants);
		expect(peak.assumed).toBe(true);
		expect(peak.flopsPerSecond).toBe(1e14);
		expect(peakInput(peak).source).toBe('assumptions/prefill-flops-per-byte-nvidia-discrete');
	});
});
