import type { Catalog } from '#catalog/types.ts';
import { judgedOf, tally } from '#domain/sizing/track-record/summary.ts';
import { recordKinds, toleranceOf } from '#domain/sizing/track-record/kinds.ts';
import { linesOfKind, trackRecord, trackRecordNumbers } from '#views/track-record.ts';

/** The track record as data: shares by kind, and every measurement with what the engine says. */
export function trackRecordJson(catalog: Catalog): string {
	const record = trackRecord(catalog);
	return JSON.stringify({
		asOf: catalog.today,
		...trackRecordNumbers(catalog),
		kinds: recordKinds.map((kind) => ({
			kind,
			tolerance: toleranceOf(kind, ''),
			...tally(linesOfKind(record, kind)),
		})),
		rows: record.lines.map((line) => {
			const judged = judgedOf(line);
			return {
				row: `${line.benchmark.key}#${line.rowId}`,
				kind: line.kind,
				quantity: line.quantity,
				unit: line.unit,
				measured: line.measured,
				...(judged
					? {
							...judged.predicted,
							predicted: judged.predicted.value,
							value: undefined,
							isWithin: judged.isWithin,
							isInRange: judged.isInRange,
						}
					: { refused: 'refusal' in line.outcome ? line.outcome.refusal.why : '' }),
				isFitted: line.isFitted,
			};
		}),
	});
}
