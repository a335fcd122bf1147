import type { Engine, EngineFamily } from '../types.ts';

const families: [RegExp, EngineFamily][] = [
	[/edge-?llm|tensorrt edge|\bmlc\b/, 'edge'],
	[/vllm/, 'vllm'],
	[/sglang/, 'sglang'],
	[/tensorrt|trt-?llm|trt\b|\bnim\b|mlperf/, 'trt-llm'],
	[/llama\.?cpp|llama-bench|ollama|gguf|lm ?studio|kobold|llamafile|llmfit/, 'llama.cpp'],
	[/mlx/, 'mlx'],
	[
		/transformers|peft|accelerate|litgpt|torchtune|unsloth|factory|deepspeed|axolotl|trl|fsdp|pytorch|megatron|nemo|xtuner|swift/,
		'transformers',
	],
];

/** The engine behind a name that people gave it: `"ik_llama.cpp (main)"`, `"trtllm 1.0.0rc3"`. */
export function engineFromWords(words: string): Engine {
	const text = words.toLowerCase();
	const family = families.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
	const version = /(?:^|[\sv])(\d+)\.(\d+)(?:\.\d+)?/.exec(text);
	const year = /\b(20[12]\d)\b/.exec(text)?.[1];
	return {
		family,
		name: words.trim(),
		version: version?.[1] && version[2] ? Number(version[1]) * 100 + Number(version[2]) : null,
		year: year ? Number(year) : null,
	};
}
