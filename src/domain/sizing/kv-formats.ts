import type { CacheFormat } from './types.ts';

/**
 * Bytes of one cached value, scales included. Plain formats by their width; block formats of llama.cpp by
 * their blocks of 32 (https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h), `q8_kv` of
 * ik_llama.cpp with one scale a row, NVFP4 with an 8-bit scale a block of 16. FP8 and INT8 caches of
 * server engines keep one scale a layer or head: too small to count.
 */
const bytes: Record<CacheFormat, number> = {
	fp32: 4,
	fp16: 2,
	bf16: 2,
	fp8: 1,
	int8: 1,
	q8_0: 34 / 32,
	q8_kv: 1 + 8 / 576,
	q6_0: 26 / 32,
	q5_1: 24 / 32,
	q5_0: 22 / 32,
	q4_1: 20 / 32,
	q4_0: 18 / 32,
	iq4_nl: 18 / 32,
	int4: 0.5,
	fp4: 0.5,
	nvfp4: 9 / 16,
};

/** Bytes of one cached value in a format. */
export const cachedValueBytes = (format: CacheFormat) => bytes[format];
