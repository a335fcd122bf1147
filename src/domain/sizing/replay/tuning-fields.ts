import type { Optimiser, Sharding, TuningMethod, TuningQuestion } from '../tuning-question.ts';
import type { Engine, Machine, Model, Weights, Assumptions } from '../types.ts';
import type { FieldReader } from './fields.ts';

interface Asked {
	model: Model;
	weights: Weights;
	machine: Machine;
	engine: Engine;
	assumptions: Assumptions;
	/** The metric that is asked: some count what lies outside the framework. */
	metric: string;
	/** Words on weights: "not stated" leaves the choice to the framework. */
	weightWords: string;
}

const methodFields = ['method', 'technique', 'finetuning', 'training', 'type'];

/** Whether a workload names a method of training, or the kind of case does. */
export const describesTuning = (reader: FieldReader, kind: string): boolean =>
	/tun|train|lora/i.test(kind) || reader.text(...methodFields) !== '';

/** A case's `workload` of fine-tuning. */
export function tuningFromFields(
	reader: FieldReader,
	dtype: FieldReader,
	asked: Asked,
): TuningQuestion {
	const words = reader.text(...methodFields) || asked.metric.toLowerCase();
	const shardingWords =
		`${words} ${reader.text('sharding', 'deepspeed', 'strategy', 'zero', 'parallelism', 'distributed')} ${asked.engine.name}`.toLowerCase();
	const stage = reader.number('zero_stage', 'deepspeed_stage', 'zero');
	const nodes = reader.number('nodes', 'num_nodes') ?? 1;
	const cards =
		reader.number('gpus', 'num_gpus', 'gpu_count', 'world_size', 'cards', 'gpus_per_node') ??
		asked.machine.acceleratorCount / nodes;
	const optimiser = optimiserOf(reader.text('optimizer', 'optimiser', 'optim'));
	const compute = dtype.text('compute', 'precision') || reader.text('precision');
	const method = methodOf(words, asked.weights);
	const offload = offloadOf(
		`${shardingWords} ${reader.text('offload', 'cpu_offload', 'offload_optimizer')}`,
		reader,
	);
	reader.ignore('gradient_accumulation', 'flash_attention', 'max_steps', 'lora_alpha', 'dataset');
	reader.ignore('global_batch_size', 'attention_implementation', 'notes', 'note', 'interconnect');
	return {
		model: asked.model,
		weights: tuningWeights(asked, method, offload),
		machine: asked.machine,
		engine: asked.engine,
		method,
		sequenceTokens: reader.number(
			'sequence_length',
			'seq_len',
			'seq_length',
			'max_seq_length',
			'max_seq_len',
			'context_tokens',
			'input_tokens',
			'cutoff_len',
			'tokens',
		),
		microBatch: reader.number(
			'micro_batch_size',
			'per_device_train_batch_size',
			'per_device_batch_size',
			'batch_size',
			'batch',
			'micro_batch',
		),
		rank: reader.number('lora_r', 'lora_rank', 'rank', 'r'),
		targets: targetsOf(reader.value('lora_targets', 'target_modules', 'lora_target', 'targets')),
		trainsEmbeddings:
			/emb/.test(words) || reader.flag('train_embeddings', 'trainable_embeddings') === true,
		optimiser,
		pureHalf:
			/true|pure/.test(compute) ||
			(/torchtune/i.test(asked.engine.name) && /16/.test(compute)) ||
			/pure[_ ]?bf16|bf16[- ]true|low precision/.test(words),
		fusedStep: reader.flag('optimizer_in_bwd', 'optimizer_in_backward', 'fused_backward') === true,
		checkpointing: reader.flag(
			'activation_checkpointing',
			'gradient_checkpointing',
			'checkpointing',
			'enable_activation_checkpointing',
		),
		compiled: reader.flag('compile', 'torch_compile') ?? /torchtune/i.test(asked.engine.name),
		chunkedLoss:
			/torchtune|unsloth|liger|cut[ -]?cross/i.test(asked.engine.name) ||
			reader.flag('fused_loss', 'chunked_loss', 'liger', 'use_liger') === true,
		sharding: shardingOf(shardingWords, stage, {
			cards: cards * nodes,
			method,
			engine: asked.engine,
		}),
		offload,
		cardCount: cards * nodes,
		countsContext: !/peak/.test(asked.metric),
		assumptions: asked.assumptions,
	};
}

/** The weights as loaded: where the words leave it open, frameworks load 32 bits; sharded offload keeps 16. */
function tuningWeights(
	{ weights, weightWords }: Asked,
	method: TuningMethod,
	offload: string,
): Weights {
	const open =
		/not stated|unknown|unspecified/.test(weightWords.toLowerCase()) && /32/.test(weightWords);
	if (open && offload === 'none') return { ...weights, format: 'fp32' };
	if (method !== 'qlora') return weights;
	const wide = /^(bf16|fp16|fp32)$/.test(weights.format);
	return wide ? { ...weights, format: 'nf4' } : weights;
}

function methodOf(words: string, weights: Weights): TuningMethod {
	if (/q-?lora|quanti[sz]ed lora|4-?bit lora/.test(words)) return 'qlora';
	if (/lora|adapter|dora|peft/.test(words)) {
		return /^(nf4|int4|gptq-int4|awq-int4)$/.test(weights.format) ? 'qlora' : 'lora';
	}
	return 'full';
}

function optimiserOf(words: string): Optimiser | null {
	if (words === '') return null;
	if (/paged/.test(words)) return 'adamw-paged-8bit';
	if (/8[ -]?bit|int8/.test(words)) return 'adamw-8bit';
	if (/adafactor|galore|lion|muon/.test(words)) return 'adafactor';
	return /\bsgd\b/.test(words) ? 'sgd' : 'adamw';
}

function targetsOf(value: unknown): TuningQuestion['targets'] {
	const words = (
		Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : ''
	).toLowerCase();
	if (words === '') return null;
	if (/all|mlp|gate|up_proj|w1|down|fc/.test(words)) return 'all-linear';
	return /key|k_proj|output|o_proj|attn|projection/.test(words) ? 'attention' : 'attention-qv';
}

function offloadOf(words: string, reader: FieldReader): TuningQuestion['offload'] {
	const flag = reader.flag('offload', 'cpu_offload', 'offload_optimizer', 'offload_params');
	if (flag === false) return 'none';
	if (!/offload/.test(words) && flag !== true) return 'none';
	return /param|all|full|fsdp/.test(words) ? 'all' : 'states';
}

function shardingOf(
	words: string,
	stage: number | null,
	{ cards, method, engine }: { cards: number; method: TuningMethod; engine: Engine },
): Sharding {
	const named = /zero[ -_]*(\d)|stage[ -_]*(\d)|z([123])\b/.exec(words);
	const number = stage ?? Number(named?.[1] ?? named?.[2] ?? named?.[3] ?? NaN);
	if (number === 3) return 'zero-3';
	if (number === 2) return 'zero-2';
	if (number === 1) return 'zero-1';
	if (number === 0 || /ddp|data parallel|replicat/.test(words)) return 'none';
	if (/fsdp|shard/.test(words)) return 'zero-3';
	if (cards <= 1) return 'none';
	if (/torchtune|litgpt/i.test(engine.name)) return 'zero-3';
	return method === 'full' ? 'zero-3' : 'zero-2';
}
