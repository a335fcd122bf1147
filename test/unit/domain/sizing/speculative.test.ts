import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { uncachedPromptTokens } from '#domain/sizing/prefix-cache.ts';
import { exchangeSeconds, hasDirectLink } from '#domain/sizing/communication.ts';
import { speculationGain, tokensPerVerifiedStep } from '#domain/sizing/speculative.ts';
import { desktopCard, serverCard } from './speed-fixtures.ts';

describe('speculative decoding', () => {
	test('tokens of a verified step, by hand', () => {
		// 1 + 0.5 + 0.25
		expect(tokensPerVerifiedStep(0.5, 2)).toBeCloseTo(1.75, 10);
		expect(tokensPerVerifiedStep(0, 5)).toBe(1);
		expect(tokensPerVerifiedStep(1, 3)).toBe(4);
		expect(() => tokensPerVerifiedStep(1.2, 3)).toThrow();
	});

	test('never yields less than one token nor more than drafted plus one', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 0, max: 16 }),
				(acceptance, drafted) => {
					const tokens = tokensPerVerifiedStep(acceptance, drafted);
					expect(tokens).toBeGreaterThanOrEqual(1);
					expect(tokens).toBeLessThanOrEqual(drafted + 1 + 1e-9);
				},
			),
		);
	});

	test('gains less when checking costs more', () => {
		const free = { acceptance: 0.8, draftTokens: 2, draftShare: 0.05, verifyFactor: 1 };
		expect(speculationGain(free)).toBeCloseTo(2.44 / 1.1, 10);
		expect(speculationGain({ ...free, verifyFactor: 1.6 })).toBeLessThan(speculationGain(free));
	});
});

test('a prefix cache leaves at least one token to read', () => {
	expect(uncachedPromptTokens({ prefixHitRate: 0.75 }, 1000)).toBe(250);
	expect(uncachedPromptTokens({ prefixHitRate: 1 }, 1000)).toBe(1);
});

describe('exchange between cards', () => {
	const load = { layerCount: 10, hiddenSize: 1000, tokens: 100, tensorParallel: 4 };

	test('moves 2 (n − 1) ÷ n of each message, twice a layer', () => {
		// 10 × 2 × 1.5 × 100 × 1,000 × 2 bytes ÷ 1 GB/s
		expect(exchangeSeconds(load, 1e9)).toBeCloseTo(0.006, 10);
		expect(exchangeSeconds({ ...load, tensorParallel: 1 }, 1e9)).toBe(0);
	});

	test('knows a fast link by its speed or its name', () => {
		expect(hasDirectLink(serverCard)).toBe(true);
		expect(hasDirectLink(desktopCard)).toBe(false);
		expect(hasDirectLink({ ...serverCard, interconnectGBPerSecond: 64 })).toBe(false);
	});
});
