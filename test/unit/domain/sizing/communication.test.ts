import { describe, expect, test } from 'vitest';
import { exchangeSeconds, linkedCards, linkOf } from '#domain/sizing/communication.ts';
import { layoutCandidates } from '#domain/sizing/layout-candidates.ts';
import { serverCard, serverQuestion } from './speed-fixtures.ts';

const bridged = {
	...serverCard,
	acceleratorCount: 8,
	interconnect: 'NVLink bridge, listed as 600 GB/s in both directions',
	interconnectGBPerSecond: 300,
};

describe('links between cards', () => {
	test('a bridge joins two cards, or four where it says so; a fabric joins all', () => {
		expect(linkedCards(bridged)).toBe(2);
		expect(linkedCards({ ...bridged, interconnect: 'NVLink bridge for two or four cards' })).toBe(
			4,
		);
		expect(linkedCards(serverCard)).toBe(Number.POSITIVE_INFINITY);
	});

	test('beyond a bridge cards talk over the slot, by hand', () => {
		expect(linkOf(bridged, 2)).toEqual({ isDirect: true, bytesPerSecond: 300e9 });
		expect(linkOf(bridged, 4)).toEqual({ isDirect: false, bytesPerSecond: 32e9 });
		expect(linkOf(serverCard, 8)).toEqual({ isDirect: true, bytesPerSecond: 450e9 });
	});

	test('a stated slow link stays what it is', () => {
		const slot = { ...serverCard, interconnect: 'PCIe 5.0 x16', interconnectGBPerSecond: 64 };
		expect(linkOf(slot, 4)).toEqual({ isDirect: false, bytesPerSecond: 64e9 });
	});

	test('two reductions a layer, each 2 (n − 1) ÷ n of the message, by hand', () => {
		const load = { layerCount: 10, hiddenSize: 1000, tokens: 100, tensorParallel: 4 };
		// 10 layers × 2 × 1.5 × 100 × 1000 × 2 bytes over 1 GB/s
		expect(exchangeSeconds(load, 1e9)).toBeCloseTo(0.006, 12);
		expect(exchangeSeconds({ ...load, tensorParallel: 1 }, 1e9)).toBe(0);
	});

	test('pipelines of bridged pairs are tried', () => {
		const layouts = layoutCandidates(serverQuestion({ machine: bridged })).flatMap((found) =>
			found.ok ? [found.layout] : [],
		);
		expect(layouts).toContainEqual(
			expect.objectContaining({ tensorParallel: 2, pipelineParallel: 4 }),
		);
	});
});
