import { expect, test } from 'vitest';
import { usableMemory } from '#domain/sizing/usable-memory.ts';
import { assumptions } from './track-record/rows-fixture.ts';
import { serverCard } from './speed-fixtures.ts';

const shared = (memoryGB: number) =>
	usableMemory(
		{ ...serverCard, memoryGB, usableMemoryGiB: null, memoryKind: 'unified' },
		assumptions,
	);

test('a large shared memory keeps 7 GiB for the system, by hand', () => {
	expect(shared(128).expected).toBe((128 - 7) * 2 ** 30);
});

test('a board of 8 GB keeps a fifth, and holds a published model of 5 GB', () => {
	expect(shared(8).expected).toBeCloseTo(8 * 0.8 * 2 ** 30, 0);
	expect(shared(8).low).toBeGreaterThan(5e9);
});

test('more memory never leaves less, and low ≤ expected ≤ high', () => {
	const sizes = [4, 8, 16, 32, 36, 64, 128, 512].map(shared);
	for (const { low, expected, high } of sizes) {
		expect(low).toBeLessThanOrEqual(expected);
		expect(expected).toBeLessThanOrEqual(high);
	}
	const left = sizes.map(({ expected }) => expected);
	expect(left).toEqual(left.toSorted((a, b) => a - b));
});
