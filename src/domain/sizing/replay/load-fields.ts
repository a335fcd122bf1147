import type { ServerSettings } from '../server-overheads.ts';
import type { Engine, Layout, Load } from '../types.ts';
import { flagFrom, numberFrom, type FieldReader } from './fields.ts';

/** Lengths and concurrency of a case's `workload`. */
export function loadFromFields(reader: FieldReader): Load {
	const words = reader.text('concurrency', 'max_concurrency', 'request_rate', 'load');
	const scenario = reader.text('scenario');
	const filled = /satur|offline|infinite|\binf\b|max/.test(`${words} ${scenario}`);
	const batch = reader.number('batch', 'batch_size');
	const prompts = reader.number('num_prompts', 'request_count');
	const atOnce = reader.number(
		'concurrency',
		'max_concurrency',
		'concurrent_requests',
		'num_prompts_concurrent',
		'num_concurrency',
		'concurrent_users',
		'concurrent_sequences',
		'users',
	);
	const stated = atOnce ?? batch;
	const concurrency = stated ?? (filled ? null : numberWithin(words));
	reader.ignore('context_tokens_max', 'notes', 'note', 'dataset', 'full_gpu_offload', 'warmup');
	return {
		inputTokens: reader.number(
			'input_tokens',
			'isl',
			'prompt_tokens',
			'prompt_length',
			'input_len',
			'input_length',
			'prompt_len',
			'n_prompt',
		),
		outputTokens: reader.number(
			'output_tokens',
			'osl',
			'generated_tokens',
			'output_len',
			'output_length',
			'max_tokens',
			'max_new_tokens',
			'new_tokens',
			'n_gen',
		),
		contextTokens: reader.number('context_tokens', 'context', 'depth', 'n_depth', 'context_depth'),
		concurrentRequests: concurrency,
		allAtOnce: startsTogether({ concurrency, batch, prompts, words: `${words} ${scenario}` }),
		saturated: filled && concurrency === null,
		requestsPerSecond: reader.number('requests_per_second', 'qps', 'rps'),
		prefixHitRate: reader.number('prefix_hit_rate', 'prefix_cache_hit_rate') ?? 0,
	};
}

/** Whether the requests start together, once: a batch, no more prompts than are open at once, or words that say so. */
function startsTogether(
	found: Record<'concurrency' | 'batch' | 'prompts', number | null> & { words: string },
): boolean {
	const { concurrency, batch, prompts, words } = found;
	if (/burst|at once|all together|simultaneous/i.test(words)) return true;
	if (concurrency === null) return false;
	return prompts === null ? concurrency === batch : prompts <= concurrency;
}

/** The number in words such as `c=64` or `batch 4`. */
const numberWithin = (words: string) => numberFrom(/\d[\d,]*/.exec(words)?.[0] ?? null);

/** How a case lays the model over the cards. */
export function layoutFromFields(
	reader: FieldReader,
	{ engine, cards }: { engine: Engine; cards: number },
): Layout {
	const pipeline =
		reader.number('pipeline_parallel', 'pp', 'pipeline_parallel_size', 'pp_size') ?? 1;
	const data =
		reader.number('data_parallel', 'dp', 'data_parallel_size', 'dp_size', 'replicas') ?? 1;
	const stated = reader.number('tensor_parallel', 'tp', 'tensor_parallel_size', 'tp_size');
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
