import type { BenchmarkLengths } from './benchmark-lengths.ts';
import type { Assumptions, Cache, Engine, Layout, Load, Machine, Model, Weights } from './types.ts';

/** All that a question of speed needs. Nothing else is read: no clock, no file, no name of a product. */
export interface SpeedQuestion {
	model: Model;
	weights: Weights;
	cache: Cache;
	engine: Engine;
	machine: Machine;
	layout: Layout;
	load: Load;
	assumptions: Assumptions;
	/** Lengths of a published workload, such as MLPerf’s, that its results do not print. */
	benchmark?: BenchmarkLengths | null;
	/** Set where parts of the model's shape were filled with typical ones (`typical-shape.ts`). */
	assumedShape?: boolean;
}

/** How an engine works, which decides the model of its time. */
export type EngineKind = 'server' | 'local';

/**
 * Server engines batch many sequences and overlap prompt reading with writing; local engines serve one user, or a
 * few, with kernels written for a single sequence. An unknown engine counts as a server engine when several
 * sequences are asked of it, else as a local one.
 */
export function engineKind({ engine, load }: Pick<SpeedQuestion, 'engine' | 'load'>): EngineKind {
	switch (engine.family) {
		case 'vllm':
		case 'sglang':
		case 'trt-llm':
			return 'server';
		case 'llama.cpp':
		case 'mlx':
		case 'edge':
			return 'local';
		case 'transformers':
		case 'other':
			return load.saturated || (load.concurrentRequests ?? 1) > 1 ? 'server' : 'local';
	}
}

/** The server engine whose constants hold: its own, or those of TensorRT-LLM for engines without measurements. */
export const serverId = ({ family }: Engine): 'vllm' | 'sglang' | 'trt-llm' =>
	family === 'vllm' || family === 'sglang' ? family : 'trt-llm';
