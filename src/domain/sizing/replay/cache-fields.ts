import type { Cache, CacheFormat, Engine, Weights } from '../types.ts';
import { cacheFromWords } from './cache-words.ts';
import type { FieldReader } from './fields.ts';

/** Tokens of a physical batch of llama.cpp unless it was started with another (`-ub`). */
const localMicroBatch = 512;

/** Format of the cache where none is stated: that of the weights' arithmetic. */
function plainCache(engine: Engine, weights: Weights | null): CacheFormat {
	const narrow = weights !== null && /^(fp8|nvfp4|fp4|mxfp8)$/.test(weights.format);
	return engine.family === 'trt-llm' && narrow ? 'fp8' : 'fp16';
}

/** How the engine stores keys and values. */
export function cacheFromFields(
	{ dtype, workload }: { dtype: FieldReader; workload: FieldReader },
	{ engine, weights }: { engine: Engine; weights: Weights | null },
): Cache {
	const both =
		dtype.text('kv', 'kv_cache', 'kv_dtype', 'kv_cache_dtype', 'cache') ||
		workload.text('kv_cache_dtype', 'kv_dtype', 'cache_type', 'kv_cache', 'kv_quant');
	const keyWords =
		dtype.text('kv_key', 'cache_type_k', 'key') || workload.text('cache_type_k', 'ctk');
	const valueWords =
		dtype.text('kv_value', 'cache_type_v', 'value') || workload.text('cache_type_v', 'ctv');
	const plain = plainCache(engine, weights);
	const key = cacheFromWords(keyWords) ?? cacheFromWords(both) ?? plain;
	const value = cacheFromWords(valueWords) ?? cacheFromWords(both) ?? (keyWords ? key : plain);
	const compressed = workload.flag('mla_compressed', 'mla_absorbed', 'absorb');
	const mode = workload.number('mla', 'mla_mode', 'mla_attn', 'mla_use');
	const expanded = workload.flag('mla_expanded') ?? (compressed === false || mode === 0);
	const slots = workload.number(
		'sequences',
		'parallel',
		'n_parallel',
		'parallel_slots',
		'slots',
		'n_seq_max',
		'num_sequences',
		'np',
	);
	const stated = workload.number('ubatch', 'n_ubatch', 'ubatch_size', 'micro_batch');
	const local = engine.family === 'llama.cpp';
	return {
		key,
		value,
		mlaExpanded: expanded,
		mlaTransposedCopy: copiesLatent({ mode, compressed, valueWords, local }),
		fullWindow: wholeContext(workload),
		microBatchTokens: local ? (stated ?? localMicroBatch) : 0,
		sequences: Math.max(1, slots ?? 1),
	};
}

/** Builds that keep the latent a second time, for the values: they log a format for values too. */
function copiesLatent(how: {
	mode: number | null;
	compressed: boolean | null;
	valueWords: string;
	local: boolean;
}): boolean {
	if (how.mode !== null) return how.mode === 1;
	return (
		how.local &&
		how.compressed !== false &&
		how.valueWords !== '' &&
		!/none|n\/a|-/.test(how.valueWords)
	);
}

function wholeContext(workload: FieldReader): boolean {
	const words = workload.text('swa_cache', 'swa_full', 'swa', 'sliding_window_cache');
	if (words === '') return false;
	if (/^(full|true|yes|on|1)\b|whole|every layer|without/.test(words)) return true;
	return /full/.test(words) && !/not full|no full|window(ed)? (cache|only)/.test(words);
}
