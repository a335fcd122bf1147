import type { ServerSettings } from '../server-overheads.ts';
import type { Cache, CacheFormat, Engine, Layout, Load, Weights } from '../types.ts';
import { cacheFromWords } from './format-words.ts';
import { flagFrom, type FieldReader } from './fields.ts';

/** Tokens of a physical batch of llama.cpp unless it was started with another (`-ub`). */
const localMicroBatch = 512;

/** Lengths and concurrency of a case's `workload`. */
export function loadFromFields(reader: FieldReader): Load {
	const words = reader.text('concurrency', 'max_concurrency', 'request_rate', 'load');
	const scenario = reader.text('scenario');
	const concurrency = reader.number(
		'concurrency',
		'max_concurrency',
		'concurrent_requests',
		'batch',
		'batch_size',
		'num_prompts_concurrent',
		'users',
	);
	reader.ignore('context_tokens_max', 'notes', 'note', 'dataset', 'full_gpu_offload', 'warmup');
	return {
		inputTokens: reader.number(
			'input_tokens',
			'isl',
			'prompt_tokens',
			'prompt_length',
			'input_len',
		),
		outputTokens: reader.number(
			'output_tokens',
			'osl',
			'generated_tokens',
			'output_len',
			'max_tokens',
		),
		contextTokens: reader.number('context_tokens', 'context', 'depth', 'n_depth', 'context_depth'),
		concurrentRequests: concurrency,
		saturated:
			/satur|offline|infinite|\binf\b|max/.test(`${words} ${scenario}`) && concurrency === null,
		requestsPerSecond: reader.number('requests_per_second', 'qps', 'rps'),
		prefixHitRate: reader.number('prefix_hit_rate', 'prefix_cache_hit_rate') ?? 0,
	};
}

/** How a case lays the model over the cards. */
export function layoutFromFields(
	reader: FieldReader,
	{ engine, cards }: { engine: Engine; cards: number },
): Layout {
	const pipeline = reader.number('pipeline_parallel', 'pp', 'pipeline_parallel_size') ?? 1;
	const data = reader.number('data_parallel', 'dp', 'data_parallel_size', 'replicas') ?? 1;
	const stated = reader.number('tensor_parallel', 'tp', 'tensor_parallel_size');
	const split = reader.value('layer_split_across_gpus', 'layer_split', 'split_mode');
	const words = typeof split === 'string' ? split.toLowerCase() : '';
	const tensor = stated ?? (/row|tensor|graph/.test(words) ? cards : 1);
	return {
		tensorParallel: Math.max(1, tensor),
		pipelineParallel: Math.max(1, pipeline),
		expertParallel: reader.number('moe_expert_parallel', 'expert_parallel', 'ep') ?? 1,
		dataParallel: Math.max(1, data),
		layerSplit:
			engine.family === 'llama.cpp' && cards > 1 && tensor === 1
				? !/row|tensor|graph/.test(words)
				: flagFrom(split) === true && tensor === 1,
	};
}

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
	const local = engine.family === 'llama.cpp';
	return {
		key,
		value,
		mlaExpanded: expanded,
		mlaTransposedCopy: copiesLatent({ mode, compressed, valueWords, local }),
		fullWindow: wholeContext(workload),
		microBatchTokens: local
			? (workload.number('ubatch', 'n_ubatch', 'ubatch_size', 'micro_batch') ?? localMicroBatch)
			: 0,
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

/** How a server engine was started. */
export function settingsFromFields(reader: FieldReader): ServerSettings {
	reader.ignore('enable_prefix_caching', 'enable_chunked_prefill', 'quantization', 'dtype');
	return {
		memoryShare: shareOf(
			reader.number(
				'gpu_memory_utilization',
				'gpu_memory_util',
				'memory_utilization',
				'memory_utilisation',
				'mem_fraction_static',
				'free_gpu_memory_fraction',
				'kv_cache_free_gpu_mem_fraction',
			),
		),
		maxSequenceTokens: reader.number(
			'max_model_len',
			'max_seq_len',
			'max_context',
			'context_length',
		),
		maxSequences: reader.number('max_num_seqs', 'max_batch_size', 'max_running_requests'),
		maxBatchedTokens: reader.number(
			'max_num_batched_tokens',
			'chunked_prefill_size',
			'max_num_tokens',
		),
		blockTokens: reader.number('block_size', 'page_size', 'tokens_per_block'),
	};
}

const shareOf = (value: number | null) => (value !== null && value > 1 ? value / 100 : value);

/** Context that one sequence may fill; `n_ctx` of llama.cpp is shared by all slots. */
export function contextOfOne(reader: FieldReader, load: Load, sequences: number): number | null {
	const perSlot = reader.number(
		'n_ctx_per_seq',
		'context_per_sequence',
		'ctx_per_slot',
		'n_ctx_seq',
	);
	if (perSlot !== null) return perSlot;
	if (load.contextTokens !== null) return load.contextTokens;
	const shared = reader.number('n_ctx', 'ctx_size', 'num_ctx');
	return shared === null ? null : shared / sequences;
}
