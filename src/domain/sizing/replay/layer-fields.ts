import type { AttentionKind } from '#schemas/vocabulary.ts';
import type { FieldReader } from './fields.ts';

/** Shape of the state of linear-attention and state-space layers, by the names of either family. */
export function stateShape(reader: FieldReader) {
	return {
		stateBytesPerSequence: reader.number('state_bytes_per_sequence', 'state_bytes_per_seq'),
		stateHeadCount: reader.number(
			'linear_num_value_heads',
			'mamba_num_heads',
			'mamba_n_heads',
			'linear_num_heads',
		),
		stateHeadDimension: reader.number(
			'linear_value_head_dim',
			'mamba_head_dim',
			'mamba_d_head',
			'linear_head_dim',
		),
		stateSize: reader.number(
			'linear_key_head_dim',
			'ssm_state_size',
			'mamba_d_state',
			'state_size',
			'linear_head_dim',
		),
		stateGroupCount: reader.number('linear_num_key_heads', 'mamba_n_groups', 'n_groups'),
	};
}

/** How many layers keep all tokens, a window, or a state, from whichever fields say it. */
export function layerSplit(
	reader: FieldReader,
	{ words, layers, attention }: { words: string; layers: number | null; attention: AttentionKind },
) {
	const window = reader.positive('sliding_window', 'sliding_window_size', 'window');
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
