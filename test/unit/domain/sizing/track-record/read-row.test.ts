import { describe, expect, it } from 'vitest';
import { recordLine } from '#domain/sizing/track-record/judge.ts';
import { readRow } from '#domain/sizing/track-record/read-row.ts';
import { engineOfRow } from '#domain/sizing/track-record/row-engine.ts';
import { cacheOfRow, weightsOfRow } from '#domain/sizing/track-record/row-formats.ts';
import { layoutOfRow, memoryLayoutOfRow } from '#domain/sizing/track-record/row-layout.ts';
import { machineOfRow } from '#domain/sizing/track-record/row-machine.ts';
import { oneRow, tableOf } from './rows-fixture.ts';

const h100 = { accelerator: 'h100-sxm-80gb', acceleratorCount: 1 };
const run = { ...h100, inputTokens: 1024, outputTokens: 1024, concurrentRequests: 8 };

const read = (row: object, kind: Parameters<typeof tableOf>[0] = 'speed', options = {}) =>
	readRow(oneRow(tableOf(kind, row, options)));
const kindsOf = (row: object) => read(row).measurements.map(({ kind }) => kind);

describe('a row of speeds', () => {
	it('gives each printed quantity as a measurement in the unit of the engine', () => {
		const { measurements } = read({ ...run, ttftSeconds: 0.5, tpotSeconds: 0.02 });
		expect(measurements.map(({ kind, unit, measured }) => [kind, unit, measured])).toEqual([
			['ttft', 'ms', 500],
			['tpot', 'ms', 20],
		]);
	});

	it('compares a whole run once, however often it is printed', () => {
		const whole = {
			inputTokensPerSecond: 400,
			outputTokensPerSecond: 100,
			totalTokensPerSecond: 500,
			requestsPerSecond: 0.1,
		};
		expect(kindsOf({ ...run, ...whole })).toEqual(['throughput']);
		expect(read({ ...run, ...whole }).leftOut.map(({ reason }) => reason)).toEqual([
			'said-twice',
			'said-twice',
			'said-twice',
		]);
	});

	it('takes a reading speed that is no share of a run for what it is', () => {
		expect(kindsOf({ ...run, inputTokensPerSecond: 9000, outputTokensPerSecond: 100 })).toEqual([
			'throughput',
			'prefill',
		]);
	});

	it('leaves out a wait that is the prompt divided by the reading speed', () => {
		const row = { ...run, concurrentRequests: 1, inputTokensPerSecond: 2048 };
		expect(kindsOf({ ...row, ttftSeconds: 0.5 })).toEqual(['prefill']);
		expect(kindsOf({ ...row, ttftSeconds: 0.9 })).toEqual(['ttft', 'prefill']);
	});

	it('reckons tokens of prompt and answer together from the answer alone', () => {
		const predicted = (row: object) => {
			const [measurement] = read({ ...run, ...row }).measurements;
			const found = measurement?.predict();
			return found && 'low' in found ? found.value : NaN;
		};
		const output = predicted({ outputTokensPerSecond: 1 });
		expect(predicted({ totalTokensPerSecond: 1 })).toBeCloseTo(output * 2, 6);
	});

	it('says why it compares nothing where a length lacks or where no tokens are meant', () => {
		const short = { ...h100, outputTokens: 64, concurrentRequests: 1 };
		expect(read({ ...short, ttftSeconds: 1 }).leftOut).toEqual([
			{ quantity: 'Time to the first token', reason: 'length-not-given' },
		]);
		const pictures = read({ model: 'yolo11m', ...h100, requestsPerSecond: 90 });
		expect(pictures.leftOut).toEqual([{ quantity: 'Requests a second', reason: 'no-tokens' }]);
	});

	it('writes from an empty cache where reading and writing were separate runs', () => {
		const speed = (row: object) => {
			const found = read(
				{ ...run, concurrentRequests: 1, decodeTokensPerSecond: 1, ...row },
				'speed',
				{
					engine: 'llama.cpp',
				},
			).measurements[0]?.predict();
			return found && 'low' in found ? found.value : NaN;
		};
		expect(speed({ contextTokens: 0, inputTokens: 65536 })).toBe(speed({ contextTokens: 0 }));
		expect(speed({ contextTokens: 65536 })).toBeLessThan(speed({ contextTokens: 0 }));
		expect(speed({ inputTokens: 65536 })).toBeLessThan(speed({}));
	});
});

describe('a row of sizes', () => {
	it('weighs a file in the unit it is printed in', () => {
		const line = (row: object) => {
			const [measurement] = read({ ...row, of: 'tensors' }, 'disk-size').measurements;
			return measurement && recordLine(measurement);
		};
		// Llama 3.1 8B: 8,030,261,248 weights of two bytes.
		expect(line({ sizeBytes: 16_060_522_496 })).toMatchObject({
			kind: 'weights',
			unit: 'GB',
			outcome: { isWithin: true, predicted: { value: 16.060522496 } },
		});
		expect(line({ precision: 'gguf-q4_k_m', sizeGiB: 4.58 })).toMatchObject({
			kind: 'gguf-size',
			outcome: { isWithin: true },
		});
		expect(line({ sizeBytes: 17_000_000_000 })).toMatchObject({ outcome: { isWithin: false } });
	});

	it('takes one of two figures of the same cache', () => {
		const reading = read(
			{ tokens: 8192, cacheMiB: 1024, bytesPerToken: 131_072, cachePrecision: 'fp16' },
			'cache',
		);
		expect(reading.measurements.map(({ predict }) => predict())).toMatchObject([{ value: 1024 }]);
		expect(reading.leftOut).toHaveLength(1);
	});

	it('refuses by name a card that is not there', () => {
		const reading = read({ ...h100, fits: true, contextTokens: 8192 }, 'fit');
		const facts = oneRow(tableOf('fit', { ...h100, fits: true }));
		expect(reading.measurements[0]?.predict()).toEqual({ value: true });
		expect(() => machineOfRow({ ...facts, accelerator: null })).toThrow('no card');
	});

	it('asks nothing about a setting that the engine does not know', () => {
		const row = {
			...h100,
			method: 'full',
			peakMemoryGB: 30,
			note: 'Activations moved out of the card',
		};
		expect(read(row, 'fine-tuning-memory')).toMatchObject({
			measurements: [],
			leftOut: [{ reason: 'setting-not-modelled' }],
		});
	});
});

describe('what a row runs on', () => {
	const facts = (row: object, options = {}) =>
		oneRow(tableOf('speed', { ...run, ...row }, options));

	it('takes the engine of the table, its first version, its year, and the one that a note names', () => {
		expect(
			engineOfRow(
				facts(
					{},
					{ engine: 'vLLM', engineVersion: '0.18.0; B200 rows 0.15.1', measuredOn: '2026-03' },
				),
			),
		).toMatchObject({ family: 'vllm', version: 18, year: 2026 });
		const two = { engine: 'TensorRT, vLLM', engineVersion: null };
		expect(engineOfRow(facts({ note: 'TensorRT 10.11' }, two)).family).toBe('trt-llm');
		expect(engineOfRow(facts({ note: 'vLLM 0.6.5' }, two)).family).toBe('vllm');
	});

	it('lets copies share the cards that a stated split leaves', () => {
		const engine = engineOfRow(facts({}));
		const eight = facts({ acceleratorCount: 8, tensorParallel: 2 });
		expect(layoutOfRow(eight, engine)).toMatchObject({ tensorParallel: 2, dataParallel: 4 });
		const unsaid = facts({ acceleratorCount: 8 });
		expect(layoutOfRow(unsaid, engine)).toMatchObject({ tensorParallel: 1, dataParallel: 1 });
		expect(memoryLayoutOfRow(unsaid, engine)).toMatchObject({ tensorParallel: 8 });
		const local = facts({ acceleratorCount: 4 }, { engine: 'llama.cpp' });
		expect(layoutOfRow(local, engineOfRow(local)).layerSplit).toBe(true);
	});

	it('loads formats as the engine does', () => {
		const format = (row: object, options = {}) => {
			const found = facts(row, options);
			return weightsOfRow(found, engineOfRow(found));
		};
		const local = { engine: 'llama.cpp' };
		expect(format({ precision: 'mxfp4' }, local).format).toBe('gguf-mxfp4');
		expect(format({ precision: 'mxfp4' }).format).toBe('mxfp4');
		expect(format({ model: 'gpt-oss-20b', precision: 'gguf-q4_k_m' }, local).format).toBe(
			'gguf-mxfp4',
		);
		expect(format({ precision: 'gguf-ud-q4_k_xl' }, local).dynamic).toBe(true);
	});

	it('keeps the cache in the format stated, else in that of the engine', () => {
		const key = (row: object, options = {}) => {
			const found = facts(row, options);
			return cacheOfRow(found, engineOfRow(found)).key;
		};
		expect(key({ cachePrecision: 'gguf-q8_0' })).toBe('q8_0');
		expect(key({ precision: 'fp8' }, { engine: 'TensorRT-LLM' })).toBe('fp8');
		expect(key({ precision: 'fp8' })).toBe('fp16');
	});

	it('takes the memory that the source saw before that of the entry', () => {
		expect(machineOfRow(facts({ reportedMemoryGiB: 79.18 })).usableMemoryGiB).toBe(79.18);
	});
});
