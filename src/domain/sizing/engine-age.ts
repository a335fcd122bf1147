import type { Engine } from './types.ts';

/** The last version of vLLM with the first scheduler (V0), and the last year it was the usual one. */
const lastOld = { version: 7, year: 2024 };

/**
 * Whether a vLLM is of the age that scheduled and sampled between two steps, sequence by sequence, and read a prompt
 * in one step: by its version, else by the year of the run where that is given. Version 0.8.0
 * made the new one the default (https://docs.vllm.ai/en/v0.8.0/getting_started/v1_user_guide.html).
 */
export function isOldVllm({ family, version, year }: Engine): boolean {
	if (family !== 'vllm') return false;
	return version !== null ? version <= lastOld.version : year !== null && year <= lastOld.year;
}

/** Servers that we have no constants of, but know the order of work of. */
const otherPromptsFirst = /\btgi\b|text.generation.inference/i;

/**
 * Whether an engine reads all waiting prompts before it writes on: SGLang (unless told to mix), vLLM before its second
 * scheduler, Text Generation Inference. The others mix prompts into their steps. Sources:
 * https://docs.sglang.ai/advanced_features/server_arguments.html (enable-mixed-chunk is off),
 * https://docs.vllm.ai/en/v0.6.6/usage/performance.html (default policy: prompts first).
 */
export const readsPromptsFirst = (engine: Engine): boolean =>
	engine.family === 'sglang' || isOldVllm(engine) || otherPromptsFirst.test(engine.name);

/** TensorRT-LLM by its own version: NIM and TensorRT count theirs apart. */
function trtLlmVersion({ family, name, version }: Engine): number | null {
	return family === 'trt-llm' && /tensorrt-?\s?llm|trt-?\s?llm/i.test(name) ? version : null;
}

/** Whether a TensorRT-LLM has the leaner loop around its steps of version 1.1 and later. */
export const isRecentTrtLlm = (engine: Engine): boolean => (trtLlmVersion(engine) ?? 0) >= 101;

/**
 * Whether what was measured is a library alone: TensorRT-LLM had no server of its own in its first year (versions up to
 * 0.8), and its tables were made with a session that starts with the prompt at hand.
 */
export const isBareLibrary = (engine: Engine): boolean => (trtLlmVersion(engine) ?? 99) <= 8;

/** Whether an engine sends its tokens some steps at a time. */
export const streamsInBundles = (engine: Engine): boolean =>
	engine.family === 'trt-llm' && !isBareLibrary(engine);
