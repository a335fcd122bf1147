import { fitDecision, type Verdict } from '../fit.ts';
import { cacheTokens, kvPool } from '../kv-pool.ts';
import { localPool } from '../local-memory.ts';
import { isServerEngine } from '../memory-question.ts';
import { given } from '../refusal.ts';
import { gibibyte } from '../units.ts';
import { inUnitOf, memoryQuestion, only } from './row-memory.ts';
import type { RowFacts, RowOf, RowReading } from './types.ts';

/** What an engine leaves for the cache, in GiB on one card or in tokens on all. */
export function readPool(facts: RowFacts<RowOf<'memory-pool'>>): RowReading {
	const { poolGiB, poolTokens } = facts.row;
	const pool = () => {
		const question = memoryQuestion(facts);
		const left = isServerEngine(question.engine) ? kvPool(question) : localPool(question);
		return { question, left };
	};
	if (poolGiB === undefined && poolTokens === undefined) return only();
	if (poolGiB === undefined) {
		return only({
			kind: 'pool',
			quantity: 'Tokens that the cache holds',
			unit: 'tokens',
			measured: poolTokens ?? 0,
			predict: () => {
				const { question, left } = pool();
				return inUnitOf(cacheTokens(question, left), 1);
			},
		});
	}
	const reading = only({
		kind: 'pool',
		quantity: 'Left for the cache on one card',
		unit: 'GiB',
		measured: poolGiB,
		predict: () => inUnitOf(pool().left, gibibyte),
	});
	if (poolTokens !== undefined) {
		reading.leftOut.push({ quantity: 'Tokens that the cache holds', reason: 'said-twice' });
	}
	return reading;
}

/** A verdict as a truth value: "tight" counts as either. */
const truth: Record<Verdict, boolean | 'tight'> = {
	fits: true,
	tight: 'tight',
	'fits-with-offload': false,
	'does-not-fit': false,
};

/** Whether it ran. Without a stated context the engine was asked for the model's longest. */
export function readFit(facts: RowFacts<RowOf<'fit'>>): RowReading {
	const { row, model } = facts;
	return only({
		kind: 'fits',
		quantity: 'Fits on the cards',
		unit: 'verdict',
		measured: row.fits,
		predict: () => {
			const context = given(row.contextTokens ?? model.contextTokens, 'row.contextTokens');
			return { value: truth[fitDecision(memoryQuestion(facts), context).verdict] };
		},
	});
}
