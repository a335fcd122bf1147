import type { CacheFormat } from '../types.ts';

const cacheWords: [RegExp, CacheFormat][] = [
	[/q8_?kv/, 'q8_kv'],
	[/q8_0|q8/, 'q8_0'],
	[/q6_0|q6/, 'q6_0'],
	[/q5_1/, 'q5_1'],
	[/q5_0|q5/, 'q5_0'],
	[/q4_1/, 'q4_1'],
	[/iq4/, 'iq4_nl'],
	[/q4_0|q4/, 'q4_0'],
	[/nvfp4/, 'nvfp4'],
	[/fp4|e2m1/, 'fp4'],
	[/int4|4[ -]?bit/, 'int4'],
	[/fp8|e4m3|e5m2|f8/, 'fp8'],
	[/int8|8[ -]?bit/, 'int8'],
	[/bf16|bfloat16/, 'bf16'],
	[/f16|float16|16[ -]?bit|\b16\b|kv16|half|auto|default|none|unquant/, 'fp16'],
	[/f32|float32/, 'fp32'],
];

/** The format of the cache as the asker wrote it, or null where the words name none. */
export const cacheFromWords = (words: string): CacheFormat | null =>
	cacheWords.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1] ?? null;
