import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { attempt } from '#domain/sizing/refusal.ts';
import {
	decodeTokensPerSecond,
	outputTokensPerSecond,
	prefillTokensPerSecond,
	saturatedOutputTokensPerSecond,
	timePerOutputTokenMs,
	timeToFirstTokenMs,
} from '#domain/sizing/speed.ts';
import type { Estimate, Model, TraceInput } from '#domain/sizing/types.ts';
import {
	expertModel,
	denseModel,
	localQuestion,
	serverCard,
	serverQuestion,
	sizeOnlyModel,
} from './speed-fixtures.ts';

const functions = {
	decodeTokensPerSecond,
	outputTokensPerSecond,
	prefillTokensPerSecond,
	saturatedOutputTokensPerSecond,
	timePerOutputTokenMs,
	timeToFirstTokenMs,
};

const everyInput = (inputs: TraceInput[]): TraceInput[] =>
	inputs.flatMap((input) => [input, ...(input.trace ? everyInput(input.trace.inputs) : [])]);

function expectSound({ low, expected, high, trace }: Estimate) {
	expect(Number.isFinite(expected)).toBe(true);
	expect(low).toBeLessThanOrEqual(expected);
	expect(high).toBeGreaterThanOrEqual(expected);
	expect(trace.result.value).toBe(expected);
	for (const input of everyInput(trace.inputs)) {
		expect(input.source.length).toBeGreaterThan(0);
		// A computed time opens into how it was reached; only counts may end in `computed`.
		if (input.unit === 'ms') expect(input.trace ?? input.source).not.toBe('computed');
	}
}

describe('each speed', () => {
	test.each(Object.entries(functions))('%s has a range and a trace to its leaves', (_, speed) => {
		for (const question of [
			serverQuestion(),
			serverQuestion({ model: expertModel }),
			localQuestion(),
		])
			expectSound(speed(question));
	});

	test.each(Object.entries(functions))('%s refuses by name what lacks, never NaN', (_, speed) => {
		const machine = { ...serverCard, bandwidthGBPerSecond: null };
		for (const question of [serverQuestion({ machine }), localQuestion({ machine })]) {
			const result = attempt(() => speed(question));
			expect(result.ok).toBe(false);
			if (!result.ok) expect(result.refusal.field).toBe('machine.bandwidthGBPerSecond');
		}
	});

	test('a missing field of the model is refused by its name or filled with a named assumption', () => {
		const fields = Object.keys(denseModel) as (keyof Model)[];
		for (const field of fields.filter((name) => typeof denseModel[name] === 'number')) {
			for (const speed of Object.values(functions)) {
				const model = { ...denseModel, [field]: null };
				const result = attempt(() => speed(serverQuestion({ model })));
				if (result.ok) expectSound(result.value);
				else expect(result.refusal.why).not.toBe('');
			}
		}
	});

	test('a model known by its size alone has a speed of low confidence', () => {
		const estimate = decodeTokensPerSecond(localQuestion({ model: sizeOnlyModel }));
		expectSound(estimate);
		expect(estimate.confidence).toBe('low');
		const known = decodeTokensPerSecond(localQuestion());
		expect(estimate.high / estimate.low).toBeGreaterThan(known.high / known.low);
		expect(estimate.expected / known.expected).toBeGreaterThan(0.7);
		expect(estimate.expected / known.expected).toBeLessThan(1.4);
	});
});

describe('monotony', () => {
	const tpot = (concurrentRequests: number, inputTokens = 500) =>
		timePerOutputTokenMs(
			serverQuestion({ load: { ...serverQuestion().load, concurrentRequests, inputTokens } }),
		).expected;

	test('the time of a token never falls with more requests or longer prompts', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 1, max: 4000 }),
				(requests, prompt) => {
					expect(tpot(requests + 1, prompt)).toBeGreaterThanOrEqual(tpot(requests, prompt) - 1e-9);
					expect(tpot(requests, prompt + 100)).toBeGreaterThanOrEqual(
						tpot(requests, prompt) - 1e-9,
					);
				},
			),
			{ numRuns: 50 },
		);
	});

	test('more bandwidth never writes slower', () => {
		fc.assert(
			fc.property(fc.integer({ min: 100, max: 4000 }), (bandwidth) => {
				const at = (bandwidthGBPerSecond: number) =>
					decodeTokensPerSecond(
						serverQuestion({ machine: { ...serverCard, bandwidthGBPerSecond } }),
					).expected;
				expect(at(bandwidth + 50)).toBeGreaterThan(at(bandwidth));
			}),
			{ numRuns: 30 },
		);
	});

	test('fewer bits a weight never write slower for one user', () => {
		const speed = (format: 'gguf-f16' | 'gguf-q8_0') =>
			decodeTokensPerSecond(
				localQuestion({ weights: { format, dynamic: false, statedBytes: null, groupSize: null } }),
			).expected;
		expect(speed('gguf-q8_0')).toBeGreaterThan(speed('gguf-f16'));
	});

	test('a prefix cache shortens the first token', () => {
		const load = { ...serverQuestion().load, prefixHitRate: 0.8 };
		expect(timeToFirstTokenMs(serverQuestion({ load })).expected).toBeLessThan(
			timeToFirstTokenMs(serverQuestion()).expected,
		);
	});
});
