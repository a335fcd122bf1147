import { describe, expect, test } from 'vitest';
import { costPerMillionTokens, excludedFromCost } from '#domain/sizing/cost.ts';
import { energyPerMillionTokensKWh } from '#domain/sizing/energy.ts';
import { bodyOf, meanPowerWatts, provisionedWatts } from '#domain/sizing/power.ts';
import { SizingRefusal } from '#domain/sizing/refusal.ts';
import { estimate } from '#domain/sizing/trace.ts';
import { constants, desktopCard, serverCard } from './speed-fixtures.ts';

const speed = estimate(
	100,
	'tokens/s',
	{ low: 0.8, high: 1.25, confidence: 'medium' },
	{ id: 'speed', label: 'Speed', formula: 'given', inputs: [] },
);

describe('power', () => {
	test('of a server: its cards at a share of their limit, and what stands around them', () => {
		const machine = { ...serverCard, acceleratorCount: 8 };
		const power = meanPowerWatts({ machine, body: bodyOf(machine) }, 'decode', constants);
		// 5,600 W × 0.4 + 5,600 W × 0.3
		expect(power.expected).toBeCloseTo(3920, 6);
		expect(power.low).toBeLessThan(power.expected);
	});

	test('of a desktop: a fixed part; of a box: its own limit', () => {
		expect(
			meanPowerWatts({ machine: desktopCard, body: 'desktop' }, 'saturated', constants).expected,
		).toBeCloseTo(450 * 0.8 + 100, 6);
		const box = { ...desktopCard, memoryKind: 'unified' as const, powerW: 240 };
		expect(bodyOf(box)).toBe('box');
		expect(meanPowerWatts({ machine: box, body: 'box' }, 'decode', constants).expected).toBe(180);
	});

	test('is planned on limits, and refused without one', () => {
		expect(provisionedWatts({ machine: desktopCard, body: 'desktop' }, constants).expected).toBe(
			550,
		);
		const unknown = { ...desktopCard, powerW: null };
		expect(() => provisionedWatts({ machine: unknown, body: 'box' }, constants)).toThrow(
			SizingRefusal,
		);
	});
});

describe('energy and cost', () => {
	const power = meanPowerWatts({ machine: desktopCard, body: 'desktop' }, 'saturated', constants);

	test('of a million tokens, by hand', () => {
		// 460 W ÷ 100 tokens/s × 10⁶ ÷ 3.6 × 10⁶ × 1.5
		expect(energyPerMillionTokensKWh(power, speed, 1.5).expected).toBeCloseTo(1.9167, 3);
	});

	const inputs = {
		currency: 'EUR',
		capital: 8766,
		lifeYears: 1,
		perHour: 1,
		pricePerKWh: 0.2,
		pue: 1,
		utilisation: 0.5,
	};

	test('cost divides by what is used, and always says what it leaves out', () => {
		const answer = costPerMillionTokens(inputs, power, speed);
		// (1 + 1) ÷ 0.5 + 0.46 kW × 0.2 = 4.092 an hour; 0.36 million tokens an hour
		expect(answer.perMillionTokens.expected).toBeCloseTo(4.092 / 0.36, 6);
		expect(answer.excluded).toEqual(excludedFromCost);
		expect(answer.perMillionTokens.trace.note).toContain('People');
		const idle = costPerMillionTokens({ ...inputs, utilisation: 0.1 }, power, speed);
		expect(idle.perMillionTokens.expected).toBeGreaterThan(answer.perMillionTokens.expected * 4);
	});

	test.each([
		[{ utilisation: 0 }, 'cost.utilisation'],
		[{ pue: 0.5 }, 'cost.pue'],
		[{ lifeYears: 0 }, 'cost.lifeYears'],
	])('refuses %j by name', (part, field) => {
		expect(() => costPerMillionTokens({ ...inputs, ...part }, power, speed)).toThrow(field);
	});
});
