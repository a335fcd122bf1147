import { describe, expect, it } from 'vitest';
import { incompatibilities } from '#domain/sizing/compatibility.ts';
import { fitDecision } from '#domain/sizing/fit.ts';
import { cacheTokens, kvPool } from '#domain/sizing/kv-pool.ts';
import { attempt } from '#domain/sizing/refusal.ts';
import { gibibyte } from '#domain/sizing/units.ts';
import { card, cache, eightBillion, inFormat, question } from './memory-fixtures.ts';

const large = { ...card, memoryGB: 80, usableMemoryGiB: 79.18 };
const local = {
	...question,
	weights: inFormat('gguf-f16'),
	engine: { family: 'llama.cpp' as const, name: 'llama.cpp', version: null, year: null },
};
const withMemory = (memoryGB: number) => ({ ...local, machine: { ...card, memoryGB } });

describe('memory for the cache', () => {
	// 79.18 × 0.9 = 71.262; weights 14.958; sampling 1024 × 128256 × 38.6 bytes = 4.721; outside 0.14
	it('is what share, weights, step and context leave', () => {
		const pool = kvPool({ ...question, machine: large });
		expect(pool.expected / gibibyte).toBeCloseTo(71.262 - 14.958 - 4.721 - 0.14, 2);
		expect(pool.low).toBeLessThan(pool.expected);
		expect(pool.high).toBeGreaterThan(pool.expected);
	});

	// 32 layers × 2 × 8 × 128 × 2 bytes = 131072 bytes a token
	it('holds whole blocks of tokens', () => {
		const asked = { ...question, machine: large };
		const pool = kvPool(asked);
		expect(cacheTokens(asked, pool).expected).toBe(Math.floor(pool.expected / 131_072 / 16) * 16);
	});
});

describe('the fit decision', () => {
	it('goes from fitting to not fitting as memory shrinks', () => {
		expect([40, 24, 16, 12].map((gb) => fitDecision(withMemory(gb), 2048).verdict)).toEqual([
			'fits',
			'fits',
			'tight',
			'does-not-fit',
		]);
	});

	it('counts on main memory only where it is known', () => {
		const beside = { ...withMemory(12), machine: { ...card, memoryGB: 12, hostMemoryGB: 64 } };
		expect(fitDecision(beside, 2048).verdict).toBe('fits-with-offload');
	});

	it('lays whole layers on several cards', () => {
		const split = {
			...local,
			machine: { ...card, memoryGB: 12, acceleratorCount: 2 },
			layout: { ...local.layout, layerSplit: true },
		};
		expect(fitDecision(split, 2048).verdict).toBe('fits');
	});

	it('opens into a trace that names its constants', () => {
		const { trace } = fitDecision(withMemory(24), 2048);
		const sources = JSON.stringify(trace);
		expect(sources).toContain('assumptions/memory-usable-share');
		expect(sources).toContain('assumptions/overhead-driver-context');
	});

	it('names the memory that lacks', () => {
		const blind = { ...local, machine: { ...card, memoryGB: null } };
		expect(attempt(() => fitDecision(blind, 2048))).toMatchObject({
			refusal: { field: 'machine.memoryGB' },
		});
	});
});

describe('incompatibilities', () => {
	const ids = (asked: typeof question) => incompatibilities(asked).map(({ id }) => id);

	it('finds none in a plain choice', () => {
		expect(ids(question)).toEqual([]);
	});

	it('says which choices are ruled out and which are dear', () => {
		const layout = { ...question.layout, tensorParallel: 3 };
		expect(ids({ ...question, layout })).toContain('heads-not-divisible');
		expect(ids({ ...question, layout: { ...layout, tensorParallel: 16 } })).toContain(
			'cache-repeated',
		);
		expect(ids({ ...question, weights: inFormat('fp8') })).toContain('format-emulated');
		const odd = { ...eightBillion, intermediateSize: 14_400 };
		expect(ids({ ...question, model: odd, weights: inFormat('awq-int4') })).toContain('groups-cut');
		const quantised = { ...cache, value: 'q8_0' as const };
		expect(ids({ ...local, cache: quantised })).toContain('values-need-flash-attention');
	});
});
