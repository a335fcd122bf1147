import { describe, expect, it } from 'vitest';
import { metricFromWords } from '#domain/sizing/replay/metric-words.ts';
import { replay } from '#domain/sizing/replay/replay.ts';
import { readAssumptions } from '#reader/assumptions.ts';

const assumptions = readAssumptions();
const model = {
	name: 'eight billion',
	hidden_size: 4096,
	num_layers: 32,
	num_heads: 32,
	num_kv_heads: 8,
	head_dim: 128,
	intermediate_size: 14336,
	vocab_size: 128256,
	tie_word_embeddings: false,
	total_params_b: 8.03,
};
const card = {
	name: 'H100 SXM 80GB',
	memory_gb: 80,
	bandwidth_gbs: 3350,
	tflops_fp16_dense: 989,
	tflops_fp8_dense: 1979,
};
const plain = {
	id: 'x',
	model,
	dtype: { weights: 'bf16' },
	hardware: card,
	engine: 'vLLM 0.11.0',
	workload: { input_tokens: 1024, output_tokens: 128, concurrency: 8, max_model_len: 16_000 },
};

interface Printed {
	value?: number | boolean | string;
	low?: number | boolean;
	high?: number | boolean;
	refused?: string;
}

function ask(metric: string, unit: string, change: Record<string, unknown> = {}): Printed {
	const [row] = replay(
		[{ ...plain, ...change, ask: { metric, unit } }],
		assumptions,
		() => undefined,
	);
	return row ?? {};
}

/** A number with a range around it, never NaN. */
function expectRange({ value, low, high, refused }: Printed) {
	expect(refused).toBeUndefined();
	expect(Number.isFinite(value)).toBe(true);
	expect(Number(low)).toBeLessThanOrEqual(Number(value));
	expect(Number(high)).toBeGreaterThanOrEqual(Number(value));
}

describe('formats as people write them', () => {
	// GiB of a model of 8.03 billion parameters, 1.05 of them tables
	it.each([
		['W4A16 (GPTQ g128)', 'vLLM', 5.33],
		['compressed-tensors int4', 'vLLM', 5.33],
		['AutoRound W4G128', 'vLLM', 5.33],
		['Marlin 4bit', 'vLLM', 5.33],
		['NVFP4', 'TensorRT-LLM', 5.61],
		['bnb-nf4', 'transformers', 5.61],
		['FP8_DYNAMIC', 'vLLM', 8.46],
		['INT8 W8A8 SmoothQuant', 'TensorRT-LLM', 8.47],
		['none', 'vLLM', 14.96],
		['torch.float16', 'transformers', 14.96],
		['mlx 4bit (gs 32)', 'MLX', 4.67],
		['Q4_K_XL (UD)', 'llama.cpp', 4.67],
		['IQ4_XS', 'llama.cpp', 4.14],
		['TQ1_0', 'llama.cpp', 2.05],
		['Q5_K_L', 'llama.cpp', 5.64],
		['IQ4_KSS', 'ik_llama.cpp', 3.93],
		['IQ5_KS', 'ik_llama.cpp', 4.99],
		['EXL3 4.0bpw', 'exllamav3', 5.21],
		['4.5 bits per weight', 'TabbyAPI', 5.62],
	])('%s with %s', (weights, engine, size) => {
		const answer = ask('weights_loaded', 'GiB', { dtype: { weights }, engine });
		expectRange(answer);
		expect(answer.value).toBeCloseTo(size, 1);
	});

	it.each([
		['Q8_0 KV', 544],
		['fp8_e4m3', 512],
		['KV16', 1024],
		['auto', 1024],
		['q4_0', 288],
	])('a cache in %s', (kv, size) => {
		const workload = { context_tokens: 8192 };
		expect(ask('kv_cache_size', 'MiB', { dtype: { kv }, workload }).value).toBe(size);
	});
});

describe('machines as people name them', () => {
	it.each([
		['A100-SXM4-80GB', 'vLLM'],
		['MI300X OAM', 'vllm 0.8.5 (ROCm)'],
		['Intel Gaudi 3', 'vLLM'],
		['TPU v5e', 'JetStream'],
		['GH200 480GB', 'SGLang v0.4.6'],
		['B200', 'TensorRT-LLM 1.1.0rc2'],
		['GB200 NVL72', 'TensorRT-LLM'],
		['L40S', 'vLLM'],
		['RTX PRO 6000 Blackwell', 'llama.cpp'],
		['Apple M4 Max 128GB', 'mlx-lm 0.21'],
		['Jetson AGX Orin 64GB', 'MLC LLM'],
		['Ryzen 9 7950X (CPU)', 'llama.cpp'],
		['no name we know', 'something else'],
	])('%s with %s has a speed', (name, engine) => {
		const hardware = { name, memory_gb: 128, bandwidth_gbs: 800 };
		expectRange(ask('decode_tokens_per_second', 'tok/s', { hardware, engine }));
		expectRange(ask('ttft_mean', 's', { hardware, engine }));
	});

	it('counts the cards that a name counts', () => {
		const local = { dtype: { weights: 'F16', format: 'GGUF' }, engine: 'llama.cpp' };
		const fits = (name: string, count?: number) =>
			ask('fits_all_layers_on_gpu', 'boolean', {
				...local,
				hardware: { name, count, memory_gb: 10, bandwidth_gbs: 760 },
				workload: { context_tokens: 2048 },
			}).value;
		expect(fits('RTX 3080')).toBe(false);
		expect(fits('3x RTX 3080 (NVLink)')).toBe(true);
		expect(fits('RTX 3080 x3')).toBe(true);
		expect(fits('RTX 3080 x3', 1)).toBe(false);
	});

	it('reads figures under other names, and with their units', () => {
		const written = {
			name: 'H100',
			gpu_count: '1',
			vram_gb: '80 GB',
			memory_bandwidth_gb_s: '3,350',
			bf16_tflops: 989,
			fp8_tflops: 1979,
		};
		const one = ask('tpot_mean', 'ms');
		expect(ask('tpot_mean', 'ms', { hardware: written }).value).toBe(one.value);
		const bandwidth_tbs = { ...card, bandwidth_gbs: undefined, bandwidth_tbs: 3.35 };
		expect(ask('tpot_mean', 'ms', { hardware: bandwidth_tbs }).value).toBe(one.value);
	});
});

describe('loads as people write them', () => {
	const output = (concurrency: unknown) =>
		ask('output_tokens_per_second', 'tokens/s', {
			workload: { ...plain.workload, concurrency },
		});

	it.each(['32 (max-num-seqs)', '32 users', 'c=32', ' 32 ', 'batch 32'])('%s is 32', (words) => {
		expect(output(words).value).toBe(output(32).value);
	});

	it.each(['saturated', 'offline', 'inf', 'max throughput'])('%s fills the engine', (words) => {
		expectRange(output(words));
		expect(output(words).value).toBe(output('saturated (offline)').value);
	});

	it.each([
		['a batch', { concurrency: undefined, batch: 32 }],
		['as many prompts as are open', { concurrency: 32, num_prompts: 32 }],
		['a burst in words', { concurrency: 32, scenario: 'burst, no request rate' }],
	])('%s starts all at once, and waits longer', (_, words) => {
		const first = (workload: object) =>
			ask('ttft_mean', 'ms', { workload: { ...plain.workload, ...workload } }).value;
		expect(first(words)).toBeGreaterThan(Number(first({ concurrency: 32 })));
		expect(first({ concurrency: 32, num_prompts: 320 })).toBe(first({ concurrency: 32 }));
	});

	it('takes counts of parameters in full, in billions, and as text', () => {
		const bare = (total: unknown) =>
			ask('decode_tokens_per_second', 'tok/s', { model: { name: 'm', total_params_b: total } });
		expect(bare(8.03).value).toBe(bare(8.03e9).value);
		expect(bare('8.03B').value).toBe(bare(8.03).value);
	});
});

describe('metrics as people name them', () => {
	it.each([
		['output_throughput', 'output_tokens_per_second'],
		['total_token_throughput', 'total_tokens_per_second'],
		['tokens_per_second_per_user', 'tokens_per_second_per_user'],
		['mean TPOT (ms)', 'tpot_mean'],
		['ITL', 'tpot_mean'],
		['median_ttft_ms', 'ttft_mean'],
		['pp512', 'prefill_tokens_per_second'],
		['tg128', 'decode_tokens_per_second'],
		['prompt_eval_tokens_per_second', 'prefill_tokens_per_second'],
		['e2e_latency', 'request_latency'],
		['request_throughput', 'requests_per_second'],
		['gpu_kv_cache_size_tokens', 'max_kv_tokens'],
		['num_gpu_blocks', 'kv_blocks'],
		['kv_cache_bytes_per_token', 'kv_bytes_per_token'],
		['out_of_memory', 'does_not_fit'],
		['model_loads', 'fits'],
		['peak_vram', 'peak_memory_per_gpu'],
		['joy', null],
	])('%s is %s', (name, metric) => {
		expect(metricFromWords(name)).toBe(metric);
	});

	it('are views of one another', () => {
		const output = Number(ask('output_tokens_per_second', 'tokens/s').value);
		expect(ask('requests_per_second', 'req/s').value).toBeCloseTo(output / 128, 9);
		expect(ask('total_tokens_per_second', 'tok/s').value).toBeCloseTo((output * 1152) / 128, 6);
		const tpot = Number(ask('tpot_mean', 'ms').value);
		expect(ask('tokens_per_second_per_user', 'tok/s').value).toBeCloseTo(1000 / tpot, 9);
		expect(ask('tpot_mean', 'us').value).toBeCloseTo(tpot * 1000, 6);
		expect(ask('parameter_count', 'B').value).toBeCloseTo(8.03, 2);
	});

	it('refuses percentiles and what it does not know, by name', () => {
		expect(ask('p99_ttft', 'ms').refused).toContain('p99_ttft');
		expect(ask('joy', '').refused).toContain('joy');
	});

	it('turns a question after failure round', () => {
		expect(ask('fits', 'boolean').value).toBe(true);
		expect(ask('oom', 'boolean').value).toBe(false);
	});

	it('divides a cache by the cards that share it where one card is asked', () => {
		const workload = { context_tokens: 8192, tensor_parallel: 4 };
		const hardware = { ...card, count: 4 };
		expect(ask('kv_cache_size', 'MiB', { workload, hardware }).value).toBe(1024);
		expect(ask('kv_cache_size', 'MiB per GPU', { workload, hardware }).value).toBe(256);
	});
});
