import { cacheRates } from '../cache-rates.ts';
import { cacheBytes, kvShardCount } from '../kv-cache.ts';
import { kvCacheEstimate } from '../kv-cache-estimate.ts';
import { cacheTokens, kvPool } from '../kv-pool.ts';
import { localPool } from '../local-memory.ts';
import { isServerEngine } from '../memory-question.ts';
import { given } from '../refusal.ts';
import { constant, estimate } from '../trace.ts';
import { computedInput, givenInput } from '../traces/inputs.ts';
import { unknownMachine } from './machine-fields.ts';
import { exactly, type Measure } from './size-measures.ts';

/** The cache of all sequences, on all cards. */
export const cacheSize: Measure = (read, assumptions) =>
	kvCacheEstimate(read.model, read.cache, {
		contextTokens: given(read.contextTokens, 'workload.context_tokens'),
		assumptions,
	});

/** The cache of all sequences on one card. */
export const cacheSizeOfCard: Measure = (read, assumptions) => {
	const whole = cacheSize(read, assumptions);
	const { tensorParallel, pipelineParallel } = read.layout;
	const cards = kvShardCount(read.model, tensorParallel) * pipelineParallel;
	return estimate(whole.expected / cards, 'bytes', exactly, {
		id: 'kv-cache-card',
		label: 'Cache on one card',
		formula: 'cache ÷ cards that share it',
		inputs: [computedInput('Cache', whole), givenInput('Cards that share it', cards, 'cards')],
	});
};

/** The cache of one token: averaged over a context where one is given, else every layer as if it kept all. */
export const cacheOfToken: Measure = (read) => {
	const cache = { ...read.cache, sequences: 1 };
	const { fullBytesPerToken, windowedBytesPerToken } = cacheRates(read.model, cache);
	const tokens = read.contextTokens;
	const averaged = windowedBytesPerToken > 0 && tokens !== null;
	return estimate(
		averaged
			? cacheBytes(read.model, cache, tokens) / tokens
			: fullBytesPerToken + windowedBytesPerToken,
		'bytes',
		exactly,
		{
			id: 'kv-token',
			label: 'Cache of one token',
			formula: averaged ? 'cache of one sequence ÷ context' : 'Σ over layers',
			inputs: [
				givenInput('Layers that keep all', fullBytesPerToken, 'bytes', 'model'),
				givenInput('Windowed layers', windowedBytesPerToken, 'bytes', 'model'),
			],
		},
	);
};

/** Memory for the cache on one card: as the case gives it, else what the engine leaves. */
export const budgetOf: Measure = (read) => {
	if (read.cacheBudgetBytes === null) {
		const question = read.memory();
		return isServerEngine(read.engine) ? kvPool(question) : localPool(question);
	}
	return estimate(read.cacheBudgetBytes, 'bytes', exactly, {
		id: 'cache-budget',
		label: 'Memory for the cache',
		formula: 'as given',
		inputs: [givenInput('Memory for the cache', read.cacheBudgetBytes, 'bytes')],
	});
};

/** With a given budget, neither weights nor machine matter. */
const noWeights = { format: 'bf16', dynamic: false, statedBytes: null, groupSize: null } as const;

/** Tokens that the cache holds. */
export const tokensInBudget: Measure = (read, assumptions) => {
	const question =
		read.cacheBudgetBytes === null
			? read.memory()
			: { ...read, weights: noWeights, machine: unknownMachine, assumptions };
	return cacheTokens(question, budgetOf(read, assumptions));
};

/** How often the tokens that the cache holds contain a given number of tokens: blocks, or sequences. */
export const tokensIn =
	(of: 'block' | 'sequence'): Measure =>
	(read, assumptions) => {
		const tokens = tokensInBudget(read, assumptions);
		const size =
			of === 'block'
				? (read.settings.blockTokens ?? constant(assumptions, 'kv-block-tokens').value)
				: given(read.settings.maxSequenceTokens ?? read.contextTokens, 'workload.max_model_len');
		const range = { low: tokens.low / tokens.expected, high: tokens.high / tokens.expected };
		return estimate(
			tokens.expected / size,
			of === 'block' ? 'blocks' : 'sequences',
			{
				...range,
				confidence: tokens.confidence,
			},
			{
				id: `cache-${of}s`,
				label: of === 'block' ? 'Blocks of the cache' : 'Sequences of full length',
				formula: `tokens that the cache holds ÷ tokens of one ${of}`,
				inputs: [
					computedInput('Tokens that the cache holds', tokens),
					givenInput(`Tokens of one ${of}`, size, 'tokens'),
				],
			},
		);
	};
