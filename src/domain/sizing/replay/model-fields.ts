import type { AttentionKind } from '#schemas/vocabulary.ts';
import type { Model } from '../types.ts';
import type { FieldReader } from './fields.ts';

const billion = 1e9;

const inBillions = (value: number | null) => (value === null ? null : value * billion);

/** What kind of attention words describe; grouped heads where they say nothing. */
function attentionKind(
	words: string,
	reader: { latent: boolean; heads: number | null; kvHeads: number | null },
): AttentionKind {
	if (reader.latent || /mla|latent/.test(words)) return 'mla';
	if (/compress|csa|dsa|sparse|kda/.test(words)) return 'compressed';
	if (/hybrid|linear|delta|mamba|ssm|recurrent/.test(words)) return 'hybrid';
	if (/swa|sliding|window|local/.test(words)) return 'sliding-window';
	if (/mqa/.test(words) || reader.kvHeads === 1) return 'mqa';
	if (/mha/.test(words) || (reader.kvHeads !== null && reader.kvHeads === reader.heads))
		return 'mha';
	return 'gqa';
}

/** A case's `model` as the engine's shape. Names are those of `config.json` and their usual variants. */
export function modelFromFields(reader: FieldReader): Model {
	const words = reader.text('attention', 'attention_type');
	const heads = reader.number('num_heads', 'num_attention_heads', 'n_heads');
	const kvHeads = reader.number('num_kv_heads', 'num_key_value_heads', 'n_kv_heads');
	const hidden = reader.number('hidden_size', 'd_model', 'n_embd');
	const layers = reader.number('num_layers', 'num_hidden_layers', 'n_layers', 'n_layer');
	const kvLoraRank = reader.number('kv_lora_rank');
	const bias = reader.text('attention_bias', 'qkv_bias', 'bias');
	const attention = attentionKind(words, { latent: kvLoraRank !== null, heads, kvHeads });
	const split = layerSplit(reader, { words, layers, attention });
	reader.ignore(
		'arch_source',
		'note',
		'notes',
		'max_position_embeddings',
		'context_length',
		'hf_id',
	);
	reader.ignore('max_context', 'attention_k_eq_v', 'dtype', 'torch_dtype', 'hidden_act');
	reader.ignore('model_type', 'architecture', 'architectures', 'rope_theta', 'source', 'kind');
	return {
		name: String(reader.value('name', 'id') ?? 'model'),
		statedParameterCount: inBillions(reader.number('total_params_b', 'params_b', 'parameters_b')),
		statedActiveParameterCount: inBillions(reader.number('active_params_b')),
		attention,
		layerCount: layers,
		...split,
		hiddenSize: hidden,
		intermediateSize: reader.number('intermediate_size', 'ffn_hidden_size', 'ffn_dim', 'd_ff'),
		attentionHeadCount: heads,
		kvHeadCount: kvHeads,
		headDimension: headDimension(reader, { hidden, heads }),
		fullAttentionKvHeadCount: reader.number(
			'num_global_kv_heads',
			'global_num_kv_heads',
			'num_global_key_value_heads',
		),
		fullAttentionHeadDimension: reader.number('global_head_dim'),
		sharedKeyValue: reader.flag('attention_k_eq_v') === true,
		attentionBias: bias === '' ? null : !/^(false|none|no|0)$/.test(bias),
		fullBias: /all|full|every/.test(bias),
		gatedFeedForward: reader.flag('gated', 'gated_mlp', 'ffn_gated', 'gated_ffn', 'mlp_gated'),
		kvLoraRank,
		qLoraRank: reader.number('q_lora_rank'),
		qkNopeHeadDimension: reader.number('qk_nope_head_dim'),
		qkRopeHeadDimension: reader.number('qk_rope_head_dim'),
		vHeadDimension: reader.number('v_head_dim'),
		expertCount: reader.number('num_experts', 'n_routed_experts', 'num_local_experts', 'experts'),
		expertsPerToken: reader.number(
			'experts_per_token',
			'num_experts_per_tok',
			'top_k',
			'experts_used',
		),
		sharedExpertCount: reader.number('n_shared_experts', 'num_shared_experts', 'shared_experts'),
		expertIntermediateSize: reader.number('moe_intermediate_size', 'expert_intermediate_size'),
		sharedExpertIntermediateSize: reader.number(
			'shared_expert_intermediate_size',
			'moe_shared_expert_intermediate_size',
		),
		denseLayerCount: reader.number(
			'first_k_dense_replace',
			'first_dense_layers',
			'num_dense_layers',
		),
		expertLayerStep: reader.number(
			'interleave_moe_layer_step',
			'decoder_sparse_step',
			'moe_layer_freq',
			'moe_layer_step',
		),
		predictionLayerCount: reader.number(
			'num_nextn_predict_layers',
			'mtp_layers',
			'num_mtp_layers',
			'mtp_num_hidden_layers',
		),
		encoderParameterCount: inBillions(reader.number('vision_params_b', 'encoder_params_b')),
		cacheBytesPerToken: reader.number('kv_bytes_per_token', 'kv_bytes_per_token_16bit'),
		stateBytesPerSequence: reader.number('state_bytes_per_sequence', 'state_bytes_per_seq'),
		vocabularySize: reader.number('vocab_size', 'n_vocab'),
		tiedEmbeddings: reader.flag('tie_word_embeddings', 'tied', 'tied_embeddings'),
	};
}

/** Head dimension; configurations that leave it out mean hidden size ÷ heads. */
function headDimension(
	reader: FieldReader,
	{ hidden, heads }: { hidden: number | null; heads: number | null },
): number | null {
	const stated = reader.number('head_dim', 'head_dimension', 'd_head');
	if (stated !== null || hidden === null || heads === null || heads === 0) return stated;
	return hidden % heads === 0 ? hidden / heads : null;
}

/** How many layers keep all tokens, a window, or a state, from whichever fields say it. */
function layerSplit(
	reader: FieldReader,
	{ words, layers, attention }: { words: string; layers: number | null; attention: AttentionKind },
) {
	const window = reader.number('sliding_window', 'sliding_window_size', 'window');
	const pattern = localRun(
		reader.value('sliding_window_pattern', 'layer_pattern', 'swa_pattern'),
		words,
	);
	const interval = reader.number(
		'full_attention_interval',
		'attn_layer_period',
		'global_attention_interval',
	);
	let full = reader.number(
		'full_attention_layers',
		'num_full_attention_layers',
		'global_layers',
		'num_attention_layers',
	);
	let windowed = reader.number(
		'sliding_window_layers',
		'swa_layers',
		'num_swa_layers',
		'local_layers',
	);
	let state = reader.number(
		'linear_or_ssm_layers',
		'linear_layers',
		'ssm_layers',
		'mamba_layers',
		'num_linear_layers',
	);
	const types = reader.value('layer_types');
	if (Array.isArray(types)) {
		windowed ??= types.filter((type) => /sliding|local|window/.test(String(type))).length;
		state ??= types.filter((type) => /linear|mamba|ssm|recurrent|conv/.test(String(type))).length;
	}
	const run = interval ?? (pattern === null ? null : pattern + 1);
	if (layers !== null && run !== null && run > 1) full ??= Math.floor(layers / run);
	const hybrid = attention === 'hybrid';
	if (layers !== null && full !== null) {
		if (hybrid) state ??= layers - full - (windowed ?? 0);
		else if (window !== null) windowed ??= layers - full;
	}
	if (layers !== null && attention === 'sliding-window' && window !== null) {
		windowed ??= layers;
	}
	return {
		fullAttentionLayerCount: full,
		windowedLayerCount: attention === 'sliding-window' || hybrid ? windowed : null,
		stateLayerCount: hybrid ? state : null,
		slidingWindowTokens: window,
	};
}

/** Windowed layers between two full ones: `"5 local : 1 global"` is 5, the number 6 (a period) too. */
function localRun(pattern: unknown, words: string): number | null {
	if (typeof pattern === 'number') return pattern - 1;
	const text = typeof pattern === 'string' ? pattern.toLowerCase() : words;
	const ratio = /(\d+)\s*(?:local|swa|sliding|window\w*|linear|mamba)?\s*:\s*(\d+)/.exec(text);
	if (ratio?.[1] && ratio[2]) return Number(ratio[1]) / Number(ratio[2]);
	if (/alternat|every other|interleaved 1/.test(text)) return 1;
	const period = /every (\d+)/.exec(text)?.[1];
	return period ? Number(period) - 1 : null;
}
