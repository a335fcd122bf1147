import { judgedOf, worstFirst } from '#domain/sizing/track-record/summary.ts';
import type { RecordKind } from '#domain/sizing/track-record/types.ts';
import {
	formatFactor,
	formatMeasured,
	formatPredicted,
	formatRange,
	recordKindWords,
} from '#format/track-record.ts';
import { linesOfKind, type LinkedLine, type TrackRecord } from './track-record.ts';

/** A measurement as a row of a table. */
export interface RecordRow {
	label: string;
	/** The row in the table it comes from. */
	path: string;
	kind: string;
	quantity: string;
	model: { title: string; path: string };
	hardware: { title: string; path: string } | null;
	unit: string;
	measured: string;
	/** Null where the engine refused: then `why` says what it lacks. */
	predicted: string | null;
	range: string;
	factor: string;
	isWithin: boolean;
	isInRange: boolean;
	isFitted: boolean;
	why: string;
}

/** A line in words. */
export function recordRow(line: LinkedLine): RecordRow {
	const { benchmark, rowId, model, accelerator, cards, outcome } = line;
	const judged = judgedOf(line);
	return {
		label: `${benchmark.title}: ${rowId}`,
		path: `${benchmark.path}#${rowId}`,
		kind: recordKindWords[line.kind],
		quantity: line.quantity,
		model: { title: model.title, path: model.path },
		hardware: accelerator && {
			title: cards === 1 ? accelerator.title : `${cards ?? ''} × ${accelerator.title}`,
			path: accelerator.path,
		},
		unit: line.unit === 'verdict' ? '' : line.unit,
		measured: formatMeasured(line.measured),
		predicted: judged && formatPredicted(judged.predicted),
		range: judged ? formatRange(judged.predicted) : '—',
		factor: formatFactor(judged?.factor ?? null),
		isWithin: judged?.isWithin ?? false,
		isInRange: judged?.isInRange ?? false,
		isFitted: line.isFitted,
		why: 'refusal' in outcome ? outcome.refusal.why : '',
	};
}

/** Rows on one page: it keeps the weight of a page of tables. */
const rowsPerPage = 200;

/** One page of the rows of a kind, worst first. */
export interface RecordPage {
	kind: RecordKind;
	/** From 1. */
	number: number;
	count: number;
	rows: RecordRow[];
	total: number;
}

/** Where a page of a kind stands: the first at `/track-record/ttft/`, the next at `/track-record/ttft/2/`. */
export const recordPath = (kind: RecordKind, number = 1) =>
	`/track-record/${kind}/${number === 1 ? '' : `${number}/`}`;

/** All pages of a kind. */
export function recordPages(record: TrackRecord, kind: RecordKind): RecordPage[] {
	const lines = worstFirst(linesOfKind(record, kind));
	const count = Math.max(1, Math.ceil(lines.length / rowsPerPage));
	return Array.from({ length: count }, (_, index) => ({
		kind,
		number: index + 1,
		count,
		rows: lines.slice(index * rowsPerPage, (index + 1) * rowsPerPage).map(recordRow),
		total: lines.length,
	}));
}
