import type { Catalog, Entry } from '#catalog/types.ts';
import { fittedOn } from '#domain/sizing/track-record/fitted-on.ts';
import { recordLine } from '#domain/sizing/track-record/judge.ts';
import { recordKinds, speedKinds } from '#domain/sizing/track-record/kinds.ts';
import { readRow } from '#domain/sizing/track-record/read-row.ts';
import { samePage } from '#domain/sizing/track-record/source-page.ts';
import { tally } from '#domain/sizing/track-record/summary.ts';
import type { LeftOut, RecordKind, RecordLine } from '#domain/sizing/track-record/types.ts';
import type { Assumptions } from '#domain/sizing/types.ts';
import { askEngine } from './ask-engine.ts';

/** A judged measurement with the entries that it speaks of. */
export interface LinkedLine extends RecordLine {
	benchmark: Entry<'benchmarks'>;
	rowId: string;
	model: Entry<'models'>;
	accelerator: Entry<'accelerators'> | null;
	/** Null where the row names no card. */
	cards: number | null;
	/** Its source is among those that constants behind this kind were fitted on. */
	isFitted: boolean;
}

/** Every published measurement that the engine can be asked for, judged, and what was left out. */
export interface TrackRecord {
	lines: LinkedLine[];
	leftOut: { quantity: string; reason: LeftOut }[];
	rowCount: number;
	/** Why nothing could be compared; null where it could. */
	why: string | null;
}

const records = new WeakMap<Catalog, TrackRecord>();

/** The record of a catalogue: worked out once, for all pages that show a part of it. */
export function trackRecord(catalog: Catalog): TrackRecord {
	const known = records.get(catalog);
	if (known) return known;
	const asked = askEngine(() => buildRecord(catalog));
	const record = asked.ok ? asked.value : { lines: [], leftOut: [], rowCount: 0, why: asked.why };
	records.set(catalog, record);
	return record;
}

function buildRecord(catalog: Catalog): TrackRecord {
	const constants = catalog.of('assumptions').flatMap(({ data }) => data.constants);
	const assumptions: Assumptions = new Map(constants.map((constant) => [constant.id, constant]));
	const pageOf = (source: string) => samePage(catalog.get('sources', source).data.url);
	const fittedPages = new Map<RecordKind, Set<string>>(
		recordKinds.map((kind) => [kind, new Set([...fittedOn(kind, constants)].map(pageOf))]),
	);
	const record: TrackRecord = { lines: [], leftOut: [], rowCount: 0, why: null };
	for (const benchmark of catalog.of('benchmarks')) {
		const table = benchmark.data;
		const page = pageOf(table.source);
		for (const row of table.rows) {
			const model = catalog.get('models', row.model);
			const card = 'accelerator' in row ? row.accelerator : undefined;
			const accelerator = card === undefined ? null : catalog.get('accelerators', card);
			const reading = readRow({
				table,
				row,
				model: model.data,
				modelTitle: model.title,
				accelerator: accelerator?.data ?? null,
				acceleratorTitle: accelerator?.title ?? null,
				assumptions,
			});
			record.rowCount += 1;
			record.leftOut.push(...reading.leftOut);
			for (const measurement of reading.measurements) {
				record.lines.push({
					...recordLine(measurement),
					benchmark,
					rowId: row.id,
					model,
					accelerator,
					cards: accelerator ? ('acceleratorCount' in row && row.acceleratorCount) || 1 : null,
					isFitted: fittedPages.get(measurement.kind)?.has(page) ?? false,
				});
			}
		}
	}
	return record;
}

/** Lines of one kind. */
export const linesOfKind = ({ lines }: TrackRecord, kind: RecordKind) =>
	lines.filter((line) => line.kind === kind);

/** All lines of speeds: their ranges say how sure we are. */
export const speedLines = ({ lines }: TrackRecord) =>
	lines.filter(({ kind }) => speedKinds.includes(kind));

/** A few figures for pages that lean on the record: shares from 0 to 1. */
export function trackRecordNumbers(catalog: Catalog) {
	const record = trackRecord(catalog);
	const speeds = [...linesOfKind(record, 'throughput'), ...linesOfKind(record, 'decode')];
	return {
		/** Measurements that were compared. */
		count: tally(record.lines).compared,
		/** Share of outputs and writing speeds within a factor of 1.5. */
		throughputWithin15: tally(speeds).withinShare ?? 0,
		/** Share of speeds that lie inside our stated range. */
		insideRange: tally(speedLines(record)).inRangeShare ?? 0,
	};
}
