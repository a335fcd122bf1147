/** Draft that both schemas are written in. */
export const draft = 'https://json-schema.org/draft/2020-12/schema';

const number = { type: ['number', 'string', 'null'] } as const;
const text = { type: ['string', 'number', 'null'] } as const;
const flag = { type: ['boolean', 'string', 'number', 'null'] } as const;

type Kind = typeof number | typeof text | typeof flag;

const each = <Name extends string, Of extends Kind>(kind: Of, ...names: Name[]) =>
	Object.fromEntries(names.map((name) => [name, kind])) as Record<Name, Of>;

const fields = <Shape>(properties: Shape) =>
	({ type: 'object', properties, additionalProperties: true }) as const;

const orNull = <Shape>(schema: Shape) => ({ anyOf: [schema, { type: 'null' }] }) as const;

const model = fields({
	...each(text, 'name', 'attention', 'sliding_window_pattern', 'attention_bias'),
	...each(number, 'total_params_b', 'active_params_b', 'vision_params_b'),
	...each(number, 'hidden_size', 'num_layers', 'num_heads', 'num_kv_heads', 'head_dim'),
	...each(number, 'intermediate_size', 'vocab_size', 'max_position_embeddings'),
	...each(number, 'sliding_window', 'sliding_window_layers', 'full_attention_layers'),
	...each(number, 'full_attention_interval', 'linear_or_ssm_layers', 'num_kv_shared_layers'),
	...each(number, 'num_global_kv_heads', 'global_head_dim', 'kv_bytes_per_token'),
	...each(number, 'kv_lora_rank', 'q_lora_rank', 'qk_nope_head_dim', 'qk_rope_head_dim'),
	...each(number, 'v_head_dim', 'index_head_dim', 'indexer_layers'),
	...each(number, 'num_experts', 'experts_per_token', 'moe_intermediate_size'),
	...each(number, 'n_shared_experts', 'shared_expert_intermediate_size'),
	...each(number, 'first_k_dense_replace', 'interleave_moe_layer_step'),
	...each(number, 'num_nextn_predict_layers', 'state_bytes_per_sequence'),
	...each(number, 'linear_num_value_heads', 'linear_value_head_dim', 'linear_key_head_dim'),
	...each(number, 'linear_num_key_heads', 'mamba_num_heads', 'mamba_head_dim'),
	...each(number, 'ssm_state_size', 'n_groups'),
	...each(flag, 'tie_word_embeddings', 'gated_mlp', 'attention_k_eq_v'),
});

const hardware = fields({
	...each(text, 'name', 'interconnect'),
	...each(number, 'count', 'memory_gb', 'memory_gib_reported', 'host_memory_gb', 'power_w'),
	...each(number, 'bandwidth_gbs', 'interconnect_gbs', 'tflops_fp16_dense'),
	...each(number, 'tflops_fp8_dense', 'tflops_fp4_dense', 'tops_int8_dense'),
});

const workload = fields({
	...each(number, 'input_tokens', 'output_tokens', 'context_tokens', 'sequences', 'batch'),
	...each(number, 'num_prompts'),
	...each(text, 'concurrency', 'scenario', 'swa_cache'),
	...each(number, 'requests_per_second', 'prefix_hit_rate', 'n_ctx', 'ubatch'),
	...each(number, 'tensor_parallel', 'pipeline_parallel', 'data_parallel'),
	...each(number, 'moe_expert_parallel', 'gpu_memory_utilization', 'max_model_len'),
	...each(number, 'max_num_seqs', 'max_num_batched_tokens', 'block_size'),
	...each(number, 'kv_cache_budget_gib'),
	...each(flag, 'layer_split_across_gpus', 'mla_compressed'),
	...each(text, 'method', 'optimizer', 'sharding', 'offload'),
	...each(number, 'sequence_length', 'micro_batch_size', 'lora_r', 'gpus', 'zero_stage'),
	...each(flag, 'activation_checkpointing', 'optimizer_in_bwd', 'compile', 'fused_loss'),
	lora_targets: { type: ['string', 'array', 'null'] },
});

const dtype = fields(each(text, 'weights', 'format', 'kv', 'kv_key', 'kv_value', 'compute'));

/** A question: a model, how it is stored, a machine, an engine, a workload, and what is asked. */
export const questionSchema = {
	$schema: draft,
	title: 'A question to the sizing engine',
	description:
		'Names are those of config.json and of engines’ options; their usual variants are read too, and numbers also as text ("32k", "80 GB"). A field left out or null is unknown: what needs it is refused by name. Fields that are not known are named on standard error and not used.',
	type: 'object',
	required: ['model'],
	properties: {
		id: { type: 'string' },
		model,
		dtype: { anyOf: [dtype, { type: ['string', 'null'] }] },
		hardware: orNull(hardware),
		engine: { type: ['string', 'null'] },
		workload: orNull(workload),
		ask: {
			description: 'One metric or several; left out, the usual ones.',
			anyOf: [
				{ $ref: '#/$defs/ask' },
				{ type: 'array', items: { $ref: '#/$defs/ask' } },
				{ type: 'null' },
			],
		},
	},
	$defs: {
		ask: {
			type: 'object',
			required: ['metric'],
			properties: {
				metric: { type: 'string', description: 'kv_cache_size, ttft_mean, fits and others' },
				unit: { type: 'string', description: 'bytes, GiB, ms, tokens/s; words after it are kept' },
			},
		},
	},
} as const;
