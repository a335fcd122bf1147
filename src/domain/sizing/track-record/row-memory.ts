import type { MemoryQuestion } from '../memory-question.ts';
import type { Estimate } from '../types.ts';
import { engineOfRow } from './row-engine.ts';
import { cacheOfRow, weightsOfRow } from './row-formats.ts';
import { memoryLayoutOfRow, settingsOfRow } from './row-layout.ts';
import { machineOfRow } from './row-machine.ts';
import { modelOfRow } from './row-model.ts';
import type { Measurement, Predicted, RowFacts, RowReading } from './types.ts';

/** A range of bytes as numbers in another unit. */
export const inUnitOf = ({ low, expected, high }: Estimate, bytes: number): Predicted => ({
	value: expected / bytes,
	low: low / bytes,
	high: high / bytes,
});

/** The question of memory that a row asks. */
export function memoryQuestion(facts: RowFacts): MemoryQuestion {
	const engine = engineOfRow(facts);
	return {
		model: modelOfRow(facts),
		weights: weightsOfRow(facts, engine),
		cache: cacheOfRow(facts, engine),
		engine,
		machine: machineOfRow(facts),
		layout: memoryLayoutOfRow(facts, engine),
		settings: settingsOfRow(facts),
		assumptions: facts.assumptions,
	};
}

/** A reading that leaves nothing out. */
export const only = (...measurements: Measurement[]): RowReading => ({ measurements, leftOut: [] });
