/** JSON Schema of what `npm run size` reads and prints: published with the site, checked by a test. */

const number = { type: ['number', 'null'] } as const;
const text = { type: ['string', 'null'] } as const;
const flag = { type: ['boolean', 'null'] } as const;

const draft = 'https://json-schema.org/draft/2020-12/schema';

const fields = <Shape>(properties: Shape) =>
	({ type: 'object', properties, additionalProperties: true }) as const;

/** A question: a model, how it is stored, a machine, an engine, a workload, and what is asked. */
export const questionSchema = {
	$schema: draft,
	title: 'A question to the sizing engine',
	description:
		'Names are those of config.json and of engines’ options. A field left out is unknown: what needs it is refused by name. Fields that are not known are named on standard error and not used.',
	type: 'object',
	required: ['model'],
	properties: {
		id: { type: 'string' },
		model: fields({
			name: text,
			total_params_b: number,
			active_params_b: number,
			attention: text,
			hidden_size: number,
			num_layers: number,
			num_heads: number,
			num_kv_heads: number,
			head_dim: number,
			intermediate_size: number,
			vocab_size: number,
			tie_word_embeddings: flag,
			sliding_window: number,
			sliding_window_pattern: { type: ['string', 'number', 'null'] },
			full_attention_layers: number,
			full_attention_interval: number,
			linear_or_ssm_layers: number,
			num_experts: number,
			experts_per_token: number,
			moe_intermediate_size: number,
			n_shared_experts: number,
			first_k_dense_replace: number,
			kv_lora_rank: number,
			q_lora_rank: number,
			qk_nope_head_dim: number,
			qk_rope_head_dim: number,
			v_head_dim: number,
			kv_bytes_per_token: number,
		}),
		dtype: fields({ weights: text, format: text, kv_key: text, kv_value: text, compute: text }),
		hardware: {
			oneOf: [
				{ type: 'null' },
				fields({
					name: text,
					count: number,
					memory_gb: number,
					memory_gib_reported: number,
					bandwidth_gbs: number,
					tflops_fp16_dense: number,
					tflops_fp8_dense: number,
					tflops_fp4_dense: number,
					interconnect: text,
				}),
			],
		},
		engine: text,
		workload: {
			oneOf: [
				{ type: 'null' },
				fields({
					input_tokens: number,
					output_tokens: number,
					concurrency: { type: ['number', 'string', 'null'] },
					context_tokens: number,
					sequences: number,
					tensor_parallel: number,
					pipeline_parallel: number,
					gpu_memory_utilization: number,
					max_model_len: number,
					method: text,
					sequence_length: number,
					micro_batch_size: number,
					lora_r: number,
				}),
			],
		},
		ask: {
			description: 'One metric or several; left out, the usual ones.',
			oneOf: [
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
			properties: { metric: { type: 'string' }, unit: { type: 'string' } },
		},
	},
} as const;

/** The answer to a question. */
export const answerSchema = {
	$schema: draft,
	title: 'An answer of the sizing engine',
	type: 'object',
	required: ['answers'],
	properties: {
		answers: {
			type: 'array',
			items: {
				oneOf: [
					{
						type: 'object',
						required: ['metric', 'value', 'low', 'high', 'unit', 'confidence', 'trace'],
						properties: {
							metric: { type: 'string' },
							value: { oneOf: [{ type: 'number' }, { type: 'boolean' }, { const: 'tight' }] },
							low: { type: ['number', 'boolean'] },
							high: { type: ['number', 'boolean'] },
							unit: { type: 'string' },
							confidence: { enum: ['exact', 'high', 'medium', 'low'] },
							trace: { $ref: '#/$defs/trace' },
						},
					},
					{
						type: 'object',
						required: ['metric', 'refused'],
						properties: { metric: { type: 'string' }, refused: { type: 'string' } },
					},
				],
			},
		},
	},
	$defs: {
		trace: {
			type: 'object',
			required: ['id', 'label', 'formula', 'inputs', 'result'],
			properties: {
				id: { type: 'string' },
				label: { type: 'string' },
				formula: { type: 'string' },
				inputs: {
					type: 'array',
					items: {
						type: 'object',
						required: ['name', 'value', 'unit', 'source'],
						properties: {
							name: { type: 'string' },
							value: { type: ['number', 'string', 'boolean'] },
							unit: { type: 'string' },
							source: { type: 'string' },
							trace: { $ref: '#/$defs/trace' },
						},
					},
				},
				result: { type: 'object' },
				note: { type: 'string' },
			},
		},
	},
} as const;
