import { describe, expect, it } from 'vitest';
import { engineFromWords } from '#domain/sizing/replay/engine-words.ts';
import { FieldReader } from '#domain/sizing/replay/fields.ts';
import { cacheFromWords } from '#domain/sizing/replay/cache-words.ts';
import { weightsFromWords } from '#domain/sizing/replay/format-words.ts';
import { machineFromFields } from '#domain/sizing/replay/machine-fields.ts';
import { answerQuestion } from '#domain/sizing/replay/question.ts';
import { MalformedFile, replay } from '#domain/sizing/replay/replay.ts';
import { assumptions } from './memory-fixtures.ts';

const shape = {
	name: 'm',
	hidden_size: 4096,
	num_layers: 32,
	num_heads: 32,
	num_kv_heads: 8,
	head_dim: 128,
	intermediate_size: 14336,
	vocab_size: 128256,
	tie_word_embeddings: false,
};
const asked = {
	id: 'a',
	model: shape,
	dtype: { weights: 'bf16' },
	hardware: null,
	engine: null,
	workload: null,
	ask: { metric: 'safetensors_total_size', unit: 'bytes' },
};
const run = (cases: unknown, warn: (message: string) => void = () => undefined) =>
	replay(cases, assumptions, warn);

describe('replay', () => {
	it('answers one object a case, in order', () => {
		const [first, second] = run([
			asked,
			{
				...asked,
				id: 'b',
				ask: { metric: 'kv_cache_size', unit: 'MiB' },
				workload: { context_tokens: 8192 },
			},
		]);
		expect(first).toMatchObject({ id: 'a', value: 16_060_522_496, unit: 'bytes' });
		expect(second).toMatchObject({ id: 'b', value: 1024, unit: 'MiB' });
		expect(first).toHaveProperty('trace.inputs');
	});

	it('takes metric and unit from what was measured, too', () => {
		const { ask, ...rest } = asked;
		expect(run([{ ...rest, expected: { ...ask, value: 1 } }])[0]).toHaveProperty('value');
	});

	it('refuses by name what it cannot answer', () => {
		const blind = { ...asked, model: { name: 'm' } };
		expect(run([blind])[0]).toEqual({
			id: 'a',
			refused: expect.stringContaining('model.hiddenSize'),
		});
		const noFormat = { ...asked, dtype: { weights: 'crystal dreams' } };
		expect(run([noFormat])[0]).toHaveProperty('refused');
		const noMetric = { ...asked, ask: { metric: 'joy', unit: '' } };
		expect(run([noMetric])[0]).toHaveProperty('refused');
	});

	it('warns of fields that it does not know, and goes on', () => {
		const warnings: string[] = [];
		const strange = { ...asked, colour: 'red', workload: { shoe_size: 44 } };
		expect(run([strange], (message) => warnings.push(message))[0]).toHaveProperty('value');
		expect(warnings.join()).toContain('$[0].colour');
		expect(warnings.join()).toContain('$[0].workload.shoe_size');
	});

	it.each([
		[{}, '$'],
		[[1], '$[0]'],
		[[{ id: 'a' }], '$[0].ask'],
		[[{ ask: asked.ask }], '$[0].id'],
	])('names the place where the file is malformed: %j', (file, path) => {
		expect(() => run(file)).toThrow(MalformedFile);
		expect(() => run(file)).toThrow(path);
	});

	it('answers the usual questions when none is asked', () => {
		const { ask, ...rest } = asked;
		expect(ask.metric).toBeTruthy();
		const result = answerQuestion(
			{
				...rest,
				hardware: { name: 'RTX 4090', memory_gb: 24, bandwidth_gbs: 1008 },
				engine: 'vLLM',
				workload: { input_tokens: 1000, output_tokens: 200, max_model_len: 8192 },
			},
			assumptions,
			() => undefined,
		);
		const answers = 'answers' in result ? result.answers : [];
		expect(answers.map(({ metric }) => metric)).toContain('fits');
		expect(answers.find(({ metric }) => metric === 'weights_loaded')).toHaveProperty('value');
	});
});

describe('words', () => {
	it.each([
		['Q4_K_M (Ollama default tag)', '', 'gguf-q4_k_m'],
		['UD-Q4_K_XL (21.27 GiB)', 'llama.cpp', 'gguf-q4_k_m'],
		['MXFP4 MoE', 'llama.cpp', 'gguf-mxfp4'],
		['mxfp4+bf16', 'vllm', 'mxfp4'],
		['Q4_K - Medium', 'llama.cpp', 'gguf-q4_k_m'],
		['IQ2_XXS - 2.0625 bpw', 'llama.cpp', 'gguf-iq2_xxs'],
		['FP16', 'ollama', 'gguf-f16'],
		['fp16', 'vllm', 'fp16'],
		['int4 (GPTQ g128)', 'vllm', 'gptq-int4'],
		['AWQ 4-bit', 'vllm', 'awq-int4'],
		['4bit', 'mlx', 'mlx-4bit'],
		['int4 (MLC)', 'mlc llm', 'mlc-4bit'],
		['w8a8-fp8', 'vllm', 'fp8'],
		['Q4_K_M', 'vllm', 'gguf-q4_k_m'],
		['bf16/fp32 (not stated)', 'peft', 'bf16'],
	])('%s with %s is %s', (words, engine, format) => {
		expect(weightsFromWords(words, { format: '', engine }).format).toBe(format);
	});

	it('takes a size from the words', () => {
		const { statedBytes, dynamic } = weightsFromWords('UD-Q4_K_XL (21.27 GiB)', {
			format: 'GGUF',
			engine: '',
		});
		expect(statedBytes).toBeCloseTo(21.27 * 2 ** 30, 0);
		expect(dynamic).toBe(true);
	});

	it('knows formats of caches', () => {
		expect(cacheFromWords('fp8_e5m2')).toBe('fp8');
		expect(cacheFromWords('q8_0')).toBe('q8_0');
		expect(cacheFromWords('f16')).toBe('fp16');
	});

	it.each([
		['vLLM v0.11.0', 'vllm', 11],
		['trtllm 1.0.0rc3', 'trt-llm', 100],
		['ik_llama.cpp (main)', 'llama.cpp', null],
		['Ollama', 'llama.cpp', null],
		['peft + accelerate', 'transformers', null],
		['TensorRT Edge-LLM 0.4.0', 'edge', 4],
	])('%s is %s', (words, family, version) => {
		expect(engineFromWords(words)).toMatchObject({ family, version });
	});

	it.each([
		['RTX 4090', 'nvidia', 'discrete'],
		['DGX Spark GB10', 'nvidia', 'unified'],
		['Ryzen AI Max+ 395 (Strix Halo)', 'amd', 'unified'],
		['Apple M4 Pro', 'apple', 'apple'],
		['Arc Pro B60 24GB', 'intel', 'discrete'],
		['AmpereOne A192', 'other', 'cpu'],
	])('%s is of %s, %s', (name, vendor, memoryKind) => {
		const machine = machineFromFields(new FieldReader({ name }, 'hardware'));
		expect(machine).toMatchObject({ vendor, memoryKind });
	});

	it('reads a link from words', () => {
		const link = (interconnect: string) =>
			machineFromFields(new FieldReader({ interconnect }, 'hardware')).interconnectGBPerSecond;
		expect(link('NVLink 450 GB/s per direction')).toBe(450);
		expect(link('PCIe Gen4 x16')).toBe(32);
		expect(link('PCIe 5.0 x8')).toBe(32);
	});
});
