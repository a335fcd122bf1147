import { isServerEngine } from '../memory-question.ts';
import type { WeightFormat } from '../formats.ts';
import type { Cache, Engine, Machine } from '../types.ts';
import type { Precision, SizedMachine, SizedModel } from './types.ts';

/** A format with what a reader should know of the choice. */
export interface ChosenFormat {
	format: WeightFormat;
	/** Whole sentences; none where the format is the usual one. */
	notes: string[];
}

const gguf: Record<Precision, WeightFormat> = {
	bf16: 'gguf-bf16',
	fp8: 'gguf-q8_0',
	int4: 'gguf-q4_k_m',
};

/**
 * The file format that stands for a number of bits, by engine, chip and what the model's maker publishes: GGUF for
 * llama.cpp, else the plain formats. A chip that computes in INT8 but not in FP8 takes INT8; one with FP4 takes NVFP4;
 * a model that its maker publishes in MXFP4 or INT4 keeps that.
 */
export function formatFor(
	precision: Precision,
	{ engine, machine }: Pick<SizedMachine, 'engine' | 'machine'>,
	{ nativeFormat }: Pick<SizedModel, 'nativeFormat'>,
): ChosenFormat {
	const native = precision === 'int4' && nativeFormat === 'mxfp4';
	if (!isServerEngine(engine)) {
		return { format: native ? 'gguf-mxfp4' : gguf[precision], notes: [] };
	}
	if (precision === 'bf16') return { format: 'bf16', notes: [] };
	if (precision === 'fp8') return eightBits(machine);
	if (native) return { format: 'mxfp4', notes: [] };
	if (nativeFormat === 'int4') return { format: 'int4', notes: [] };
	return { format: machine.fp4DenseTflops === null ? 'awq-int4' : 'nvfp4', notes: [] };
}

function eightBits({ fp8DenseTflops, int8DenseTops, fp16DenseTflops }: Machine): ChosenFormat {
	if (fp8DenseTflops !== null || fp16DenseTflops === null) return { format: 'fp8', notes: [] };
	if (int8DenseTops !== null) {
		return {
			format: 'int8',
			notes: ['The maker publishes no FP8 rate for this chip, so the weights are in INT8.'],
		};
	}
	return {
		format: 'fp8',
		notes: [
			'The maker publishes no FP8 rate for this chip: weights in FP8 save memory there, but no arithmetic.',
		],
	};
}

/** A cache of 16 bits, one sequence. */
export const plainCache: Cache = {
	key: 'fp16',
	value: 'fp16',
	mlaExpanded: false,
	mlaTransposedCopy: false,
	fullWindow: false,
	microBatchTokens: 0,
	sequences: 1,
};

/** Tokens of a physical batch of llama.cpp unless it was started with another (`-ub`). */
const localMicroBatch = 512;

/** How an engine keeps keys and values in 16 or in 8 bits. */
export function cacheFor(bits: 16 | 8, engine: Engine, sequences: number): Cache {
	const server = isServerEngine(engine);
	const narrow = server ? 'fp8' : 'q8_0';
	const format = bits === 8 ? narrow : 'fp16';
	return {
		...plainCache,
		key: format,
		value: format,
		microBatchTokens: server ? 0 : localMicroBatch,
		sequences,
	};
}

const words: Partial<Record<WeightFormat, string>> = {
	'awq-int4': 'AWQ INT4',
	'gptq-int4': 'GPTQ INT4',
};

/** A format in words: "FP8", "GGUF Q4_K_M". */
export const formatLabel = (format: WeightFormat): string =>
	words[format] ?? format.toUpperCase().replaceAll('-', ' ');
