import { tuningMemory } from '../fine-tuning.ts';
import { fitDecision, type Verdict } from '../fit.ts';
import { isServerEngine } from '../memory-question.ts';
import { localPool } from '../local-memory.ts';
import { kvCacheEstimate } from '../kv-cache.ts';
import { cacheTokens, kvPool } from '../kv-pool.ts';
import { weightsEstimate, weightsPerCard, type WeightMeasure } from '../loaded-weights.ts';
import { attempt, given, SizingRefusal } from '../refusal.ts';
import {
	decodeTokensPerSecond,
	outputTokensPerSecond,
	prefillTokensPerSecond,
	timePerOutputTokenMs,
	timeToFirstTokenMs,
} from '../speed.ts';
import { computedInput, constant, estimate, givenInput } from '../trace.ts';
import type { Assumptions, Confidence, Estimate, Trace } from '../types.ts';
import { usableMemory } from '../usable-memory.ts';
import { readCase, type ReadCase } from './case.ts';
import { isFields, type Fields } from './fields.ts';
import { inUnit } from './units.ts';

/** What is asked of a case. */
export interface Ask {
	metric: string;
	unit: string;
}

/** An answer as it is printed. */
export interface CaseAnswer {
	value: number | boolean | 'tight';
	low: number | boolean;
	high: number | boolean;
	unit: string;
	confidence: Confidence;
	trace: Trace;
}

type Measure = (read: ReadCase, assumptions: Assumptions) => Estimate;

const weigh =
	(measure: WeightMeasure): Measure =>
	(read, assumptions) =>
		weightsEstimate(
			{ model: read.model, weights: read.weights(), assumptions },
			measure,
			read.engine,
		);

const cacheSize: Measure = (read, assumptions) =>
	kvCacheEstimate(read.model, read.cache, {
		contextTokens: given(read.contextTokens, 'workload.context_tokens'),
		assumptions,
	});

/** Memory for the cache on one card: as the case gives it, else what the engine leaves. */
function budgetOf(read: ReadCase): Estimate {
	if (read.cacheBudgetBytes === null) {
		const question = read.memory();
		return isServerEngine(read.engine) ? kvPool(question) : localPool(question);
	}
	return estimate(
		read.cacheBudgetBytes,
		'bytes',
		{ low: 1, high: 1, confidence: 'exact' },
		{
			id: 'cache-budget',
			label: 'Memory for the cache',
			formula: 'as given',
			inputs: [givenInput('Memory for the cache', read.cacheBudgetBytes, 'bytes')],
		},
	);
}

const tokensInBudget: Measure = (read, assumptions) => {
	const question =
		read.cacheBudgetBytes === null
			? read.memory()
			: { ...read, weights: noWeights, machine: noMachine, assumptions };
	return cacheTokens(question, budgetOf(read));
};

/** With a given budget, neither weights nor machine matter. */
const noWeights = { format: 'bf16', dynamic: false, statedBytes: null, groupSize: null } as const;
const noMachine = {
	name: '',
	acceleratorCount: 1,
	memoryGB: null,
	usableMemoryGiB: null,
	bandwidthGBPerSecond: null,
	fp16DenseTflops: null,
	fp8DenseTflops: null,
	fp4DenseTflops: null,
	int8DenseTops: null,
	interconnectGBPerSecond: null,
	interconnect: null,
	hostMemoryGB: null,
	memoryKind: 'discrete',
	vendor: 'other',
	powerW: null,
} as const;

const tuning =
	(metric: string, scope: 'perCard' | 'total'): Measure =>
	(read) =>
		tuningMemory(read.tuning(metric))[scope];

/** Metrics by name; names that only resemble one of these are found by words below. */
const measures: Record<string, Measure> = {
	safetensors_total_size: weigh('tensors'),
	safetensors_file_size: weigh('file'),
	weights_loaded: weigh('loaded'),
	weights_per_gpu_loaded: (read, assumptions) =>
		weightsPerCard(
			{ model: read.model, weights: read.weights(), assumptions },
			read.layout,
			read.engine,
		),
	gguf_tensor_size: weigh('tensors'),
	gguf_file_size: weigh('file'),
	kv_cache_size: cacheSize,
	kv_tokens_in_budget: tokensInBudget,
	max_kv_tokens: tokensInBudget,
	kv_pool_available: (read) => budgetOf(read),
	decode_tokens_per_second: (read) => decodeTokensPerSecond(read.speed()),
	decode_tokens_per_second_per_node: (read) => decodeTokensPerSecond(read.speed()),
	prefill_tokens_per_second: (read) => prefillTokensPerSecond(read.speed()),
	output_tokens_per_second: (read) => outputTokensPerSecond(read.speed()),
	total_output_tokens_per_second: (read) => outputTokensPerSecond(read.speed()),
	tpot_mean: (read) => timePerOutputTokenMs(read.speed()),
	ttft: (read) => timeToFirstTokenMs(read.speed()),
	ttft_mean: (read) => timeToFirstTokenMs(read.speed()),
	peak_memory: tuning('peak_memory', 'perCard'),
	peak_memory_per_gpu: tuning('peak_memory_per_gpu', 'perCard'),
	gpu_memory_total: tuning('gpu_memory_total', 'total'),
};

const resemblances: [RegExp, string][] = [
	[/weights.*per_(gpu|card)/, 'weights_per_gpu_loaded'],
	[/weights|model_(size|loading)/, 'weights_loaded'],
	[/safetensors/, 'safetensors_total_size'],
	[/gguf/, 'gguf_file_size'],
	[/kv.*(pool|available)/, 'kv_pool_available'],
	[/(max|kv).*tokens/, 'max_kv_tokens'],
	[/kv/, 'kv_cache_size'],
	[/tpot|itl|inter_token/, 'tpot_mean'],
	[/ttft|first_token/, 'ttft_mean'],
	[/prefill|prompt/, 'prefill_tokens_per_second'],
	[/output.*tokens_per_second/, 'output_tokens_per_second'],
	[/tokens_per_second/, 'decode_tokens_per_second'],
	[/memory.*total|total.*memory/, 'gpu_memory_total'],
	[/memory|vram/, 'peak_memory_per_gpu'],
];

function measureOf(metric: string): Measure {
	const named = measures[metric];
	if (named) return named;
	const resembling = resemblances.find(([pattern]) => pattern.test(metric.toLowerCase()))?.[1];
	const found = resembling === undefined ? undefined : measures[resembling];
	if (found) return found;
	throw new SizingRefusal('unsupported', 'ask.metric', `no metric is known by "${metric}"`);
}

/** A verdict as a truth value: "tight" counts as either. */
const truth: Record<Verdict, boolean | 'tight'> = {
	fits: true,
	tight: 'tight',
	'fits-with-offload': false,
	'does-not-fit': false,
};

function verdictAnswer(verdict: Verdict, unit: string, trace: Trace): CaseAnswer {
	const value = truth[verdict];
	return {
		value,
		low: value === true,
		high: value !== false,
		unit,
		confidence: value === 'tight' ? 'medium' : 'high',
		trace,
	};
}

function servingFit(read: ReadCase, unit: string): CaseAnswer {
	const { verdict, trace } = fitDecision(
		read.memory(),
		given(read.contextTokens, 'workload.context_tokens'),
	);
	return verdictAnswer(verdict, unit, trace);
}

function tuningFit(read: ReadCase, unit: string, assumptions: Assumptions): CaseAnswer {
	const need = tuningMemory(read.tuning('finetune_fits')).perCard;
	const usable = usableMemory(read.machine(), assumptions);
	const margin = (usable.expected - need.expected) / usable.expected;
	const tight = constant(assumptions, 'fit-tight-margin').value;
	const verdict = margin >= tight ? 'fits' : margin >= 0 ? 'tight' : 'does-not-fit';
	return verdictAnswer(verdict, unit, {
		id: 'tuning-fit',
		label: 'Does the training step fit?',
		formula: 'margin = (usable memory − need) ÷ usable memory',
		inputs: [
			computedInput('Usable memory of one card', usable),
			computedInput('Memory for fine-tuning, one card', need),
		],
		result: { value: verdict, unit: 'verdict' },
	});
}

function answerOf(read: ReadCase, { metric, unit }: Ask, assumptions: Assumptions): CaseAnswer {
	if (/fine-?tun.*fit|train.*fit/.test(metric)) return tuningFit(read, unit, assumptions);
	if (/fits|starts|oom/.test(metric)) return servingFit(read, unit);
	const { low, expected, high, confidence, trace } = inUnit(
		measureOf(metric)(read, assumptions),
		unit,
	);
	return { value: expected, low, high, unit, confidence, trace };
}

/** What came of one case: an answer or a refusal, and the fields that nothing read. */
export interface CaseResult {
	answer?: CaseAnswer;
	refused?: string;
	unread: string[];
}

/** Answers one question about one case. Never throws for what the case says. */
export function answerCase(
	fields: Fields,
	ask: Ask,
	assumptions: Assumptions,
	path = 'case',
): CaseResult {
	const read = attempt(() => readCase(fields, path, assumptions));
	if (!read.ok) return { refused: explain(read.refusal), unread: [] };
	const result = attempt(() => answerOf(read.value, ask, assumptions));
	const unread = read.value.unread();
	return result.ok
		? { answer: result.value, unread }
		: { refused: explain(result.refusal), unread };
}

const explain = ({ field, why }: { field: string; why: string }) =>
	why.includes(field) ? why : `${field}: ${why}`;

/** What a case asks: `ask`, or the metric and unit of what was measured. */
export function askOf(fields: Fields): Ask | null {
	const ask = fields['ask'] ?? fields['expected'];
	if (!isFields(ask) || typeof ask['metric'] !== 'string') return null;
	return { metric: ask['metric'], unit: typeof ask['unit'] === 'string' ? ask['unit'] : '' };
}
