import { describe, expect, test } from 'vitest';
import { benchmarkLengths } from '#domain/sizing/benchmark-lengths.ts';
import { hardwareClass } from '#domain/sizing/hardware-class.ts';
import { decodeTokensPerSecond, timePerOutputTokenMs } from '#domain/sizing/speed.ts';
import type { Assumptions, Machine } from '#domain/sizing/types.ts';
import {
	constants,
	desktopCard,
	localQuestion,
	serverCard,
	serverQuestion,
} from './speed-fixtures.ts';

describe('the range of a speed', () => {
	test('is that of its kind: a speed as it is, a time upside down', () => {
		const speed = decodeTokensPerSecond(localQuestion());
		expect(speed.low / speed.expected).toBeCloseTo(0.8, 10);
		expect(speed.high / speed.expected).toBeCloseTo(1.25, 10);
		const time = timePerOutputTokenMs(localQuestion());
		expect(time.low).toBeCloseTo(1000 / speed.high, 8);
		expect(time.high).toBeCloseTo(1000 / speed.low, 8);
	});

	test('widens for each circumstance without measurements, and says which', () => {
		const arc: Machine = { ...serverCard, vendor: 'intel' };
		const known = timePerOutputTokenMs(serverQuestion());
		const unknown = timePerOutputTokenMs(serverQuestion({ machine: arc }));
		expect(unknown.high / unknown.low).toBeGreaterThan(known.high / known.low);
		expect(unknown.confidence).toBe('low');
		expect(known.confidence).toBe('medium');
		const sources = unknown.trace.inputs.map(({ source }) => source);
		expect(sources).toContain('assumptions/band-extra-uncalibrated');
	});
});

describe('the class of a machine', () => {
	test.each([
		[{ vendor: 'nvidia', memoryKind: 'discrete' }, 'nvidia-discrete'],
		[{ vendor: 'nvidia', memoryKind: 'unified' }, 'nvidia-unified'],
		[{ vendor: 'amd', memoryKind: 'unified' }, 'amd-unified'],
		[{ vendor: 'apple', memoryKind: 'apple' }, 'apple'],
		[{ vendor: 'intel', memoryKind: 'discrete' }, 'intel'],
		[{ vendor: 'amd', memoryKind: 'cpu' }, 'cpu'],
		[{ vendor: 'other', memoryKind: 'discrete' }, 'amd-discrete'],
	] as const)('%j is %s', (properties, expected) => {
		expect(hardwareClass({ ...desktopCard, ...properties })).toBe(expected);
	});
});

describe('lengths of a named benchmark', () => {
	const ids = [
		'news-prompt',
		'news-answer',
		'mixture-prompt',
		'chat-prompt',
		'long-prompt',
		'reasoning-prompt',
	];
	const known: Assumptions = new Map([
		...constants,
		...ids.map((name) => {
			const id = `throughput-mlperf-${name}`;
			return [
				id,
				{ id, label: id, value: 1, low: 1, high: 1, unit: 'tokens', basis: 'assumed' },
			] as const;
		}),
	]);

	test.each([
		[128, 'news-prompt'],
		[145.9, 'mixture-prompt'],
		[294, 'chat-prompt'],
		[684, 'long-prompt'],
		[3880, 'reasoning-prompt'],
	])('an answer of %d tokens belongs to %s', (answer, name) => {
		const found = benchmarkLengths('MLPerf Inference v5.1 Offline', answer, known);
		expect(found?.prompt.id).toBe(`throughput-mlperf-${name}`);
		expect(found?.answer).toBeNull();
	});

	test('without an answer length both are known; other words name nothing', () => {
		expect(benchmarkLengths('MLPerf Offline', null, known)?.answer?.id).toContain('news-answer');
		expect(benchmarkLengths('a load test', 128, known)).toBeNull();
		expect(benchmarkLengths('', 128, known)).toBeNull();
	});
});
