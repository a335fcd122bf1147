import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryOf } from '#domain/sizing/tool/about.ts';
import { defaultAsk } from '#domain/sizing/tool/ask.ts';
import { assumptionsOf } from '#domain/sizing/tool/assumptions.ts';
import { measure } from '#domain/sizing/tool/measure.ts';
import { sizeRung } from '#domain/sizing/tool/rung.ts';
import { taskOf } from '#domain/sizing/tool/task.ts';
import type { SizeAsk } from '#domain/sizing/tool/types.ts';
import { realData } from './real-data.ts';

const data = realData();
const assumptions = assumptionsOf(data);
const cases = fc.record({
	model: fc.constantFrom(...data.models),
	machine: fc.constantFrom(...data.machines),
	precision: fc.constantFrom('bf16', 'fp8', 'int4'),
	requests: fc.integer({ min: 1, max: 400 }),
	inputTokens: fc.integer({ min: 1, max: 60_000 }),
});

const askOf = ({
	model,
	precision,
	requests,
	inputTokens,
}: typeof cases extends fc.Arbitrary<infer T> ? T : never) =>
	({ ...defaultAsk, model: model.id, precision, requests, inputTokens }) as SizeAsk;

describe('the memory bar', () => {
	it('has parts that sum to the capacity, and to what lacks beyond it', () => {
		fc.assert(
			fc.property(cases, (one) => {
				const measured = measure(taskOf(askOf(one), one.model, one.machine), assumptions);
				const bar = memoryOf({ measured });
				if (!bar) return;
				const sum = bar.parts.reduce((total, { bytes }) => total + bytes, 0);
				expect(sum / (bar.capacityBytes + bar.shortBytes)).toBeCloseTo(1, 9);
				expect(Math.min(...bar.parts.map(({ bytes }) => bytes))).toBeGreaterThanOrEqual(0);
				for (const { bytes, trace } of bar.parts) expect(trace?.result.value).toBe(bytes);
			}),
		);
	});

	it('agrees with the fit decision on what is free on a card', () => {
		fc.assert(
			fc.property(cases, (one) => {
				const measured = measure(taskOf(askOf(one), one.model, one.machine), assumptions);
				const bar = memoryOf({ measured });
				if (!bar || !measured.fit) return;
				const free = bar.parts.find(({ id }) => id === 'free')?.bytes ?? 0;
				const margin = (free - bar.shortBytes) / bar.capacityBytes;
				expect(margin).toBeCloseTo(measured.fit.marginShare, 6);
			}),
		);
	});

	it('never has more room for more requests', () => {
		fc.assert(
			fc.property(cases, fc.integer({ min: 2, max: 6 }), (one, factor) => {
				const ask = { ...askOf(one), ttftSeconds: null, tokensPerSecondEach: null };
				const few = sizeRung(ask, one.machine, data);
				const many = sizeRung({ ...ask, requests: ask.requests * factor }, one.machine, data);
				// Another layout may win for another load, and then cards hold other shares of the weights.
				if (few.layout !== many.layout || few.headroomShare === null) return;
				expect(many.headroomShare ?? -1).toBeLessThanOrEqual(few.headroomShare + 1e-12);
			}),
		);
	});
});
