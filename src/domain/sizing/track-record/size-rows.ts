import { kvCacheEstimate } from '../kv-cache-estimate.ts';
import { weightsEstimate, weightsPerCard } from '../loaded-weights.ts';
import { gibibyte, gigabyte, mebibyte } from '../units.ts';
import { engineOfRow } from './row-engine.ts';
import { cacheOfRow, weightsOfRow } from './row-formats.ts';
import { inUnitOf, memoryQuestion, only } from './row-memory.ts';
import { modelOfRow } from './row-model.ts';
import type { RowFacts, RowOf, RowReading } from './types.ts';

const sizeUnits = { GB: gigabyte, GiB: gibibyte, MiB: mebibyte, bytes: 1 };
type SizeUnit = keyof typeof sizeUnits;

/** The first of several printed sizes: the others say the same in another unit. */
function printed(sizes: [SizeUnit, number | undefined][]): [SizeUnit, number] | undefined {
	for (const [unit, value] of sizes) if (value !== undefined) return [unit, value];
	return undefined;
}

/** A file of weights: its size on disk, or the sum of its tensors. */
export function readDiskSize(facts: RowFacts<RowOf<'disk-size'>>): RowReading {
	const { row, assumptions } = facts;
	const size = printed([
		['GB', row.sizeBytes === undefined ? undefined : row.sizeBytes / gigabyte],
		['GiB', row.sizeGiB],
		['GB', row.sizeGB],
	]);
	if (!size) return only();
	const [unit, measured] = size;
	const engine = engineOfRow(facts);
	const weights = weightsOfRow(facts, engine);
	const gguf = weights.format.startsWith('gguf-');
	const of = row.of ?? 'file';
	return only({
		kind: gguf ? 'gguf-size' : 'weights',
		quantity: of === 'tensors' ? 'Size of the tensors' : 'Size of the file',
		unit,
		measured,
		predict: () =>
			inUnitOf(
				weightsEstimate({ model: modelOfRow(facts), weights, assumptions }, of),
				sizeUnits[unit],
			),
	});
}

/** Weights on one card, as an engine logs them. */
export function readLoadedSize(facts: RowFacts<RowOf<'loaded-size'>>): RowReading {
	return only({
		kind: 'weights',
		quantity: 'Weights on one card',
		unit: 'GiB',
		measured: facts.row.loadedGiB,
		predict: () => {
			const { layout, engine, ...question } = memoryQuestion(facts);
			return inUnitOf(weightsPerCard(question, layout, engine), gibibyte);
		},
	});
}

/** The cache of so many tokens. Bytes a token are taken where no size is printed. */
export function readCache(facts: RowFacts<RowOf<'cache'>>): RowReading {
	const { row, assumptions } = facts;
	const size = printed([
		['MiB', row.cacheMiB],
		['GB', row.cacheGB],
		['bytes', row.bytesPerToken],
	]);
	if (!size) return only();
	const [unit, measured] = size;
	const perToken = unit === 'bytes';
	const engine = engineOfRow(facts);
	const cache = cacheOfRow(facts, engine);
	const tokens = row.tokens;
	const reading = only({
		kind: 'cache',
		quantity: perToken ? 'Cache of one token' : 'Cache of all tokens',
		unit,
		measured,
		predict: () =>
			inUnitOf(
				kvCacheEstimate(modelOfRow(facts), cache, {
					contextTokens: tokens / cache.sequences,
					assumptions,
				}),
				sizeUnits[unit] * (perToken ? tokens : 1),
			),
	});
	if (!perToken && row.bytesPerToken !== undefined) {
		reading.leftOut.push({ quantity: 'Cache of one token', reason: 'said-twice' });
	}
	return reading;
}
