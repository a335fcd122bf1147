import type { CacheRates } from '../cache-rates.ts';
import type { MemoryShare } from '../kv-pool.ts';
import { computedInput, constantInput, givenInput } from './inputs.ts';
import type { Cache, EngineFamily, Estimate, Model, Told, TraceInput } from '../types.ts';

/** The cache of all sequences. */
export function kvCache(
	model: Model,
	cache: Cache,
	at: { contextTokens: number; rates: CacheRates; stateless: boolean },
): Told {
	const { contextTokens, rates, stateless } = at;
	const perToken = (layers: string, bytes: number) =>
		givenInput(`Bytes per token, ${layers}`, bytes, 'bytes', 'model');
	return {
		id: 'kv-cache',
		label: 'Cache of keys and values',
		formula:
			'sequences × (full layers’ bytes per token × context + windowed layers’ bytes per token × window + state)',
		inputs: [
			givenInput('Sequences', cache.sequences, 'sequences'),
			givenInput('Context', contextTokens, 'tokens'),
			perToken('layers that keep all', rates.fullBytesPerToken),
			perToken('windowed layers', rates.windowedBytesPerToken),
			givenInput('Window', model.slidingWindowTokens ?? 0, 'tokens', 'model'),
			givenInput('State of one sequence', rates.stateBytesPerSequence, 'bytes', 'model'),
			givenInput('Format of keys', cache.key, 'format'),
			givenInput('Format of values', cache.value, 'format'),
		],
		...(stateless
			? { note: 'The shape of the state is not given: it counts as nothing here.' }
			: {}),
	};
}

/** The share of a card that an engine may take, as an input. */
export const shareInput = ({ value, preset }: MemoryShare): TraceInput =>
	preset ? constantInput(preset) : givenInput('Share of memory for the engine', value, 'share');

/** Terms of the memory that a server engine has left for the cache on one card. */
export interface PoolTerms {
	usable: Estimate;
	share: MemoryShare;
	weights: Estimate;
	step: Estimate;
	outside: Estimate;
}

/** Memory that a server engine has left for the cache on one card. */
export const kvPool = (
	family: EngineFamily,
	{ usable, share, weights, step, outside }: PoolTerms,
): Told => ({
	id: 'kv-pool',
	label: 'Memory left for the cache, one card',
	formula:
		family === 'trt-llm'
			? '(usable − weights − step − outside) × share'
			: family === 'sglang'
				? 'usable × share − weights − outside'
				: 'usable × share − weights − step − outside',
	inputs: [
		computedInput('Usable memory of one card', usable),
		shareInput(share),
		computedInput('Weights on one card', weights),
		computedInput('Memory of one step', step),
		computedInput('Memory outside PyTorch', outside),
	],
});

/** Tokens that a budget of memory on one card holds. */
export const cacheTokens = (budget: Estimate, perToken: number, block: number): Told => ({
	id: 'cache-tokens',
	label: 'Tokens that the cache holds',
	formula: 'memory for the cache ÷ bytes per token on one card, in whole blocks',
	inputs: [
		computedInput('Memory for the cache, one card', budget),
		givenInput('Bytes per token on one card', perToken, 'bytes', 'model'),
		givenInput('Tokens of a block', block, 'tokens'),
	],
});
