import { readFit, readPool } from './room-rows.ts';
import { readCache, readDiskSize, readLoadedSize } from './size-rows.ts';
import { readSpeed } from './speed-rows.ts';
import { readTuning } from './tuning-rows.ts';
import type { RowFacts, RowOf, RowReading } from './types.ts';

/** What a published row measured, each with the question that asks the engine for it. */
export function readRow(facts: RowFacts): RowReading {
	switch (facts.table.kind) {
		case 'disk-size':
			return readDiskSize(facts as RowFacts<RowOf<'disk-size'>>);
		case 'loaded-size':
			return readLoadedSize(facts as RowFacts<RowOf<'loaded-size'>>);
		case 'cache':
			return readCache(facts as RowFacts<RowOf<'cache'>>);
		case 'memory-pool':
			return readPool(facts as RowFacts<RowOf<'memory-pool'>>);
		case 'fit':
			return readFit(facts as RowFacts<RowOf<'fit'>>);
		case 'speed':
			return readSpeed(facts as RowFacts<RowOf<'speed'>>);
		case 'fine-tuning-memory':
			return readTuning(facts as RowFacts<RowOf<'fine-tuning-memory'>>);
	}
}
