import type { Assumptions, Engine, Machine, Model, Weights } from './types.ts';

/** How the weights are taught. */
export type TuningMethod = 'full' | 'lora' | 'qlora';

/** What the optimiser keeps of each trained weight. */
export type Optimiser = 'adamw' | 'adamw-8bit' | 'adamw-paged-8bit' | 'adafactor' | 'sgd';

/** How trainers divide their state over the cards. */
export type Sharding = 'none' | 'zero-1' | 'zero-2' | 'zero-3';

/** All that a question of memory for fine-tuning needs; null where the asker does not say. */
export interface TuningQuestion {
	model: Model;
	weights: Weights;
	machine: Machine;
	engine: Engine;
	method: TuningMethod;
	/** Tokens of one sequence. */
	sequenceTokens: number | null;
	/** Sequences on one card at a time. */
	microBatch: number | null;
	/** Rank of the adapters. */
	rank: number | null;
	/** Which matrices get an adapter. */
	targets: 'attention-qv' | 'attention' | 'all-linear' | null;
	/** Embedding and output are trained too, beside adapters. */
	trainsEmbeddings: boolean;
	optimiser: Optimiser | null;
	/** Weights, gradients and states all in 16 bits. */
	pureHalf: boolean;
	/** Gradients are used up layer by layer while they are computed. */
	fusedStep: boolean;
	/** Only the input of each layer is kept for the way back. */
	checkpointing: boolean | null;
	/** Kernels are fused by a compiler, which keeps fewer intermediate values. */
	compiled: boolean;
	/** The loss is computed in pieces of the vocabulary or the sequence. */
	chunkedLoss: boolean;
	sharding: Sharding;
	/** Optimiser states, or weights too, lie in main memory. */
	offload: 'none' | 'states' | 'all';
	cardCount: number;
	/** Whether the measure counts what lies outside the framework's allocator. */
	countsContext: boolean;
	assumptions: Assumptions;
}
