import type { AttentionKind } from '#schemas/vocabulary.ts';
import type { Model } from '../types.ts';
import type { FieldReader } from './fields.ts';
import { layerSplit, stateShape } from './layer-fields.ts';

const billion = 1e9;

/** Above this, a count of parameters is not in billions any more. */
const largestInBillions = 1e5;

const inBillions = (value: number | null) =>
	value === null || value > largestInBillions ? value : value * billion;

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
	const heads = reader.positive('num_heads', 'num_attention_heads', 'n_heads', 'n_head');
	const kvHeads = reader.positive('num_kv_heads', 'num_key_value_heads', 'n_kv_heads', 'n_head_kv');
	const hidden = reader.positive('hidden_size', 'd_model', 'n_embd');
	const layers = reader.positive('num_layers', 'num_hidden_layers', 'n_layers', 'n_layer');
	const kvLoraRank = reader.positive('kv_lora_rank');
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
		statedParameterCount: inBillions(
			reader.positive(
				'total_params_b',
				'params_b',
				'parameters_b',
				'total_params',
				'num_parameters',
				'parameters',
			),
		),
		statedActiveParameterCount: inBillions(
			reader.number('active_params_b', 'activated_params_b', 'active_parameters_b'),
		),
		attention,
		layerCount: layers,
		...split,
		hiddenSize: hidden,
		intermediateSize: reader.positive('intermediate_size', 'ffn_hidden_size', 'ffn_dim', 'd_ff'),
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
		qkNopeHeadDimension: reader.positive('qk_nope_head_dim'),
		qkRopeHeadDimension: reader.positive('qk_rope_head_dim'),
		vHeadDimension: reader.positive('v_head_dim'),
		expertCount: reader.number('num_experts', 'n_routed_experts', 'num_local_experts', 'experts'),
		expertsPerToken: reader.number(
			'experts_per_token',
			'num_experts_per_tok',
			'top_k',
			'experts_used',
		),
		sharedExpertCount: reader.number('n_shared_experts', 'num_shared_experts', 'shared_experts'),
		expertIntermediateSize: reader.positive('moe_intermediate_size', 'expert_intermediate_size'),
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
		sharedCacheLayerCount: reader.number('num_kv_shared_layers', 'kv_shared_layers'),
		indexerHeadDimension: reader.number('index_head_dim', 'indexer_head_dim'),
		indexerLayerCount: reader.number('indexer_layers', 'num_indexer_layers'),
		...stateShape(reader),
		vocabularySize: reader.positive('vocab_size', 'n_vocab'),
		tiedEmbeddings: reader.flag('tie_word_embeddings', 'tied', 'tied_embeddings'),
	};
}

/** Head dimension; configurations that leave it out mean hidden size ÷ heads. */
function headDimension(
	reader: FieldReader,
	{ hidden, heads }: { hidden: number | null; heads: number | null },
): number | null {
	const stated = reader.positive('head_dim', 'head_dimension', 'd_head');
	if (stated !== null || hidden === null || heads === null || heads === 0) return stated;
	return hidden % heads === 0 ? hidden / heads : null;
}
