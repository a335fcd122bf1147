import {
	decodeTokensPerSecond,
	outputTokensPerSecond,
	prefillTokensPerSecond,
	timePerOutputTokenMs,
	timeToFirstTokenMs,
	type SpeedQuestion,
} from '../speed.ts';
import type { Estimate, Load } from '../types.ts';
import { inUnitOf } from './row-memory.ts';
import {
	isShareOfRun,
	isWaitOfReading,
	loadOfRow,
	speedQuestion,
	writingLoad,
	type SpeedFacts,
} from './row-speed.ts';
import type { Measurement, RecordKind, RowReading } from './types.ts';

/** Quantities of a row of speeds: what each asks of the engine, and which are left out. */
export function readSpeed(facts: SpeedFacts): RowReading {
	const { row } = facts;
	const reading: RowReading = { measurements: [], leftOut: [] };
	const compare = (
		kind: RecordKind,
		quantity: string,
		{ unit, measured, load, ask, scale = 1 }: Asked,
	) =>
		reading.measurements.push({
			kind,
			quantity,
			unit,
			measured,
			predict: () => inUnitOf(ask(speedQuestion(facts, load(facts))), scale),
		} satisfies Measurement);
	const omit = (quantity: string, reason: RowReading['leftOut'][number]['reason']) =>
		reading.leftOut.push({ quantity, reason });

	if (row.ttftSeconds !== undefined) {
		const quantity = 'Time to the first token';
		if (isWaitOfReading(facts)) omit(quantity, 'said-twice');
		else if (row.inputTokens === undefined) omit(quantity, 'length-not-given');
		else
			compare('ttft', quantity, {
				unit: 'ms',
				measured: row.ttftSeconds * 1000,
				load: loadOfRow,
				ask: timeToFirstTokenMs,
			});
	}
	if (row.tpotSeconds !== undefined) {
		compare('tpot', 'Time per output token', {
			unit: 'ms',
			measured: row.tpotSeconds * 1000,
			load: loadOfRow,
			ask: timePerOutputTokenMs,
		});
	}
	if (row.outputTokensPerSecond !== undefined) {
		compare('throughput', 'Output tokens a second', {
			unit: 'tokens/s',
			measured: row.outputTokensPerSecond,
			load: loadOfRow,
			ask: outputTokensPerSecond,
		});
	}
	if (row.decodeTokensPerSecond !== undefined) {
		compare('decode', 'Tokens a second while writing', {
			unit: 'tokens/s',
			measured: row.decodeTokensPerSecond,
			load: writingLoad,
			ask: decodeTokensPerSecond,
		});
	}
	if (row.inputTokensPerSecond !== undefined) {
		const quantity = 'Tokens a second while reading';
		if (isShareOfRun(facts)) omit(quantity, 'said-twice');
		else
			compare('prefill', quantity, {
				unit: 'tokens/s',
				measured: row.inputTokensPerSecond,
				load: loadOfRow,
				ask: prefillTokensPerSecond,
			});
	}
	readTotals(facts, compare, omit);
	return reading;
}

interface Asked {
	unit: string;
	measured: number;
	load: (facts: SpeedFacts) => Load;
	ask: (question: SpeedQuestion) => Estimate;
	/** What the estimate is divided by to have the unit of the measurement. */
	scale?: number;
}

/** Tokens of prompt and answer together, and requests: compared only where nothing else of the run is printed. */
function readTotals(
	{ row, model }: SpeedFacts,
	compare: (kind: RecordKind, quantity: string, asked: Asked) => void,
	omit: (quantity: string, reason: RowReading['leftOut'][number]['reason']) => void,
): void {
	const isSaid = row.outputTokensPerSecond !== undefined || row.decodeTokensPerSecond !== undefined;
	const total = row.totalTokensPerSecond;
	if (total !== undefined) {
		const quantity = 'Prompt and output tokens a second';
		if (isSaid) omit(quantity, 'said-twice');
		else if (row.inputTokens === undefined || row.outputTokens === undefined)
			omit(quantity, 'length-not-given');
		else
			compare('throughput', quantity, {
				unit: 'tokens/s',
				measured: total,
				load: loadOfRow,
				ask: outputTokensPerSecond,
				scale: row.outputTokens / (row.inputTokens + row.outputTokens),
			});
	}
	if (row.requestsPerSecond !== undefined) {
		const tokens = model.kind === 'language' || model.kind === 'vision-language';
		omit('Requests a second', tokens ? 'said-twice' : 'no-tokens');
	}
}
