import { tuningMemory } from '../fine-tuning.ts';
import { attempt, SizingRefusal } from '../refusal.ts';
import {
	decodeTokensPerSecond,
	outputTokensPerSecond,
	prefillTokensPerSecond,
	timePerOutputTokenMs,
	timeToFirstTokenMs,
} from '../speed.ts';
import type { Assumptions, Confidence, Trace } from '../types.ts';
import {
	budgetOf,
	cacheOfToken,
	cacheSize,
	cacheSizeOfCard,
	tokensIn,
	tokensInBudget,
} from './cache-measures.ts';
import { readCase, type ReadCase } from './case.ts';
import { isFields, type Fields } from './fields.ts';
import { isTailPercentile, metricFromWords, type Metric } from './metric-words.ts';
import { countParameters, memoryInUse, weigh, weighCard, type Measure } from './size-measures.ts';
import {
	requestLatencyMs,
	requestsPerSecond,
	tokensPerSecondPerUser,
	totalTokensPerSecond,
} from './speed-measures.ts';
import { inUnit } from './units.ts';
import { negated, servingFit, tuningFit } from './verdicts.ts';

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

/** Memory in use: of a training step where one is described, else of weights, cache and buffers. */
const memory =
	(metric: string, scope: 'perCard' | 'total'): Measure =>
	(read, assumptions) =>
		read.isTuning ? tuningMemory(read.tuning(metric))[scope] : memoryInUse(read, assumptions);

const measures: Record<Exclude<Metric, 'fits' | 'does_not_fit' | 'finetune_fits'>, Measure> = {
	safetensors_total_size: weigh('tensors'),
	safetensors_file_size: weigh('file'),
	weights_loaded: weigh('loaded'),
	weights_per_gpu_loaded: weighCard,
	gguf_tensor_size: weigh('tensors'),
	gguf_file_size: weigh('file'),
	parameter_count: countParameters,
	kv_cache_size: cacheSize,
	kv_bytes_per_token: cacheOfToken,
	max_kv_tokens: tokensInBudget,
	kv_blocks: tokensIn('block'),
	max_sequences: tokensIn('sequence'),
	kv_pool_available: budgetOf,
	decode_tokens_per_second: (read) => decodeTokensPerSecond(read.speed()),
	tokens_per_second_per_user: tokensPerSecondPerUser,
	prefill_tokens_per_second: (read) => prefillTokensPerSecond(read.speed()),
	output_tokens_per_second: (read) => outputTokensPerSecond(read.speed()),
	total_tokens_per_second: totalTokensPerSecond,
	requests_per_second: requestsPerSecond,
	tpot_mean: (read) => timePerOutputTokenMs(read.speed()),
	ttft_mean: (read) => timeToFirstTokenMs(read.speed()),
	request_latency: requestLatencyMs,
	peak_memory: memory('peak_memory', 'perCard'),
	peak_memory_per_gpu: memory('peak_memory_per_gpu', 'perCard'),
	gpu_memory_total: memory('gpu_memory_total', 'total'),
};

/** Whether a unit speaks of one card: `GiB per GPU`. */
const ofOneCard = (unit: string) => /per[ _-](gpu|card|device|rank)|\/\s*gpu/i.test(unit);

function answerOf(
	read: ReadCase,
	{ metric: name, unit }: Ask,
	assumptions: Assumptions,
): CaseAnswer {
	const metric = metricFromWords(name);
	if (metric === null || isTailPercentile(name)) {
		throw new SizingRefusal(
			'unsupported',
			'ask.metric',
			metric === null
				? `no metric is known by "${name}"`
				: `"${name}" is a percentile: only means are modelled`,
		);
	}
	if (metric === 'finetune_fits') return tuningFit(read, unit, assumptions);
	if (metric === 'fits' || metric === 'does_not_fit') {
		const fit = read.isTuning ? tuningFit(read, unit, assumptions) : servingFit(read, unit);
		return metric === 'fits' ? fit : negated(fit);
	}
	const measure =
		metric === 'kv_cache_size' && ofOneCard(unit) ? cacheSizeOfCard : measures[metric];
	const { low, expected, high, confidence, trace } = inUnit(measure(read, assumptions), unit);
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
