/** Metrics that have a measure of their own. */
export type Metric =
	| 'safetensors_total_size'
	| 'safetensors_file_size'
	| 'weights_loaded'
	| 'weights_per_gpu_loaded'
	| 'gguf_tensor_size'
	| 'gguf_file_size'
	| 'parameter_count'
	| 'kv_cache_size'
	| 'kv_bytes_per_token'
	| 'max_kv_tokens'
	| 'kv_blocks'
	| 'max_sequences'
	| 'kv_pool_available'
	| 'decode_tokens_per_second'
	| 'tokens_per_second_per_user'
	| 'prefill_tokens_per_second'
	| 'output_tokens_per_second'
	| 'total_tokens_per_second'
	| 'requests_per_second'
	| 'tpot_mean'
	| 'ttft_mean'
	| 'request_latency'
	| 'peak_memory'
	| 'peak_memory_per_gpu'
	| 'gpu_memory_total'
	| 'fits'
	| 'does_not_fit'
	| 'finetune_fits';

/** Words of a metric's name, the most telling first. */
const words: [RegExp, Metric][] = [
	[/fine_?tun.*fit|train.*fit|lora.*fit/, 'finetune_fits'],
	[/(^|_)ooms?(_|$)|out_of_memory|exceeds/, 'does_not_fit'],
	[/fits?(_|$)|(^|_)(starts|loads|works|runs)(_|$)/, 'fits'],
	[/param(eter)?s?_?count|total_params|num_params|parameters/, 'parameter_count'],
	[/(kv|cache).*(per_token|bytes_token)|per_token.*(kv|cache)/, 'kv_bytes_per_token'],
	[/blocks/, 'kv_blocks'],
	[/max(imum)?_(concurren|num_seq|sequences|batch)/, 'max_sequences'],
	[/kv.*(pool|available|budget)|available.*kv|cache_budget/, 'kv_pool_available'],
	[
		/(max|kv|cache|total_num).*tokens?$|kv.*tokens|tokens_in_budget|max_(model_len|context)|context_length/,
		'max_kv_tokens',
	],
	[/safetensors.*file|file.*safetensors/, 'safetensors_file_size'],
	[/safetensors/, 'safetensors_total_size'],
	[/gguf.*tensor/, 'gguf_tensor_size'],
	[/gguf/, 'gguf_file_size'],
	[/weights?.*(disk|file)|(disk|file|download|checkpoint).*size/, 'safetensors_total_size'],
	[/weights.*per_(gpu|card|device|rank)/, 'weights_per_gpu_loaded'],
	[/weights|model_(size|loading|memory)|loading_took/, 'weights_loaded'],
	[/kv|cache_size|cache_bytes/, 'kv_cache_size'],
	[/ttft|first_token/, 'ttft_mean'],
	[/tpot|itl|inter_token|per_output_token|token_latency/, 'tpot_mean'],
	[/e2e|end_to_end|latency|request_time/, 'request_latency'],
	[/requests?_(per_second|throughput)|^(qps|rps)$/, 'requests_per_second'],
	[/prefill|prompt|input_tokens_per|(^|_)pp_?\d+/, 'prefill_tokens_per_second'],
	[/per_(user|request|sequence|stream)/, 'tokens_per_second_per_user'],
	[/total_tok|total_throughput/, 'total_tokens_per_second'],
	[/decode|generat|eval|writing|(^|_)tg_?\d+/, 'decode_tokens_per_second'],
	[/output|throughput|tokens?_per_(second|s)(_|$)|tok_s|(^|_)tps(_|$)/, 'output_tokens_per_second'],
	[/memory.*total|total.*(memory|vram)/, 'gpu_memory_total'],
	[/memory|vram/, 'peak_memory_per_gpu'],
];

/** Names that say exactly what their words would only suggest. */
const exact: Partial<Record<string, Metric>> = {
	kv_tokens_in_budget: 'max_kv_tokens',
	decode_tokens_per_second_per_node: 'decode_tokens_per_second',
	total_output_tokens_per_second: 'output_tokens_per_second',
	peak_memory: 'peak_memory',
	peak_memory_per_gpu: 'peak_memory_per_gpu',
};

/** The metric that a name asks for; null where its words name none. */
export function metricFromWords(name: string): Metric | null {
	const text = name
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '_')
		.replaceAll(/^_|_$/g, '');
	return exact[text] ?? words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Whether a name asks for a percentile above the middle: we model means. */
export const isTailPercentile = (name: string) => /\bp_?(75|9\d)|p9\d|percentile/i.test(name);
