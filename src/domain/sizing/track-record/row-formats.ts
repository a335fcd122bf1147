import type { NumberFormat } from '#schemas/vocabulary.ts';
import type { Cache, CacheFormat, Engine, Weights } from '../types.ts';
import type { WeightFormat } from '../formats.ts';
import type { RowFacts } from './types.ts';

/** Formats whose name in the entries is wider than the file that an engine loads. */
function loadedFormat(
	precision: NumberFormat,
	engine: Engine,
	nativeFormat: NumberFormat | null,
): WeightFormat {
	const gguf = precision.startsWith('gguf-');
	// Files of a model that ships in MXFP4 keep its experts so, whatever the name of the file says.
	if (gguf && nativeFormat === 'mxfp4' && precision !== 'gguf-f16') return 'gguf-mxfp4';
	if (engine.family === 'llama.cpp' && precision === 'mxfp4') return 'gguf-mxfp4';
	if (engine.family === 'edge' && precision === 'int4') return 'mlc-4bit';
	return precision;
}

/** The weights of a row: its format as the engine loads it. */
export function weightsOfRow({ row, model }: RowFacts, engine: Engine): Weights {
	return {
		format: loadedFormat(row.precision, engine, model.nativeFormat),
		dynamic: row.precision.startsWith('gguf-ud-'),
		statedBytes: null,
		groupSize: null,
	};
}

const cacheFormats: Partial<Record<NumberFormat, CacheFormat>> = {
	fp32: 'fp32',
	bf16: 'bf16',
	fp16: 'fp16',
	'gguf-f16': 'fp16',
	'gguf-bf16': 'bf16',
	fp8: 'fp8',
	int8: 'int8',
	int4: 'int4',
	fp4: 'fp4',
	nvfp4: 'nvfp4',
	'gguf-q8_0': 'q8_0',
	'gguf-q5_1': 'q5_1',
	'gguf-q5_0': 'q5_0',
	'gguf-q4_1': 'q4_1',
	'gguf-q4_0': 'q4_0',
	'gguf-iq4_nl': 'iq4_nl',
};

/** Where no format of the cache is stated: TensorRT-LLM's narrow checkpoints bring theirs, others keep 16 bits. */
function usualCache(engine: Engine, precision: NumberFormat): CacheFormat {
	const narrow = /^(fp8|nvfp4|fp4|mxfp8)$/.test(precision);
	return engine.family === 'trt-llm' && narrow ? 'fp8' : 'fp16';
}

/** Tokens of a physical batch of llama.cpp unless it was started with another (`-ub`). */
const localMicroBatch = 512;

/** How the engine of a row stores keys and values. */
export function cacheOfRow({ row }: RowFacts, engine: Engine): Cache {
	const stated = 'cachePrecision' in row ? row.cachePrecision : undefined;
	const format = (stated && cacheFormats[stated]) ?? usualCache(engine, row.precision);
	return {
		key: format,
		value: format,
		mlaExpanded: false,
		mlaTransposedCopy: false,
		fullWindow: 'fullWindowCache' in row && row.fullWindowCache === true,
		microBatchTokens: engine.family === 'llama.cpp' ? localMicroBatch : 0,
		sequences: 'sequences' in row ? (row.sequences ?? 1) : 1,
	};
}
