import type { ServerSettings } from './server-overheads.ts';
import type { Assumptions, Cache, Engine, Layout, Machine, Model, Weights } from './types.ts';

/** All that a question of memory needs. */
export interface MemoryQuestion {
	model: Model;
	weights: Weights;
	cache: Cache;
	engine: Engine;
	machine: Machine;
	layout: Layout;
	settings: ServerSettings;
	assumptions: Assumptions;
}

/** Whether an engine takes a share of each card at start and pages its cache. */
export const isServerEngine = (engine: Engine) =>
	engine.family === 'vllm' || engine.family === 'sglang' || engine.family === 'trt-llm';
