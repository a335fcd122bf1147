import type { Catalog } from '#catalog/types.ts';
import {
	decades,
	down,
	across,
	factorLine,
	marks,
	plotFrame,
	type PlotPoint,
} from '#domain/sizing/track-record/plot.ts';
import { recordKinds } from '#domain/sizing/track-record/kinds.ts';
import { judgedOf } from '#domain/sizing/track-record/summary.ts';
import type { RecordKind } from '#domain/sizing/track-record/types.ts';
import { recordKindWords } from '#format/track-record.ts';
import { linesOfKind, trackRecord, type LinkedLine } from './track-record.ts';

/** Side of the drawing in its own units. */
const side = 720;

/** One mark of each kind, drawn from its middle. Verdicts have no place on a scale. */
export const markShapes: Record<Exclude<RecordKind, 'fits'>, string> = {
	ttft: 'h0',
	tpot: 'm-4-4h8v8h-8z',
	throughput: 'm0-5l5 9h-10z',
	decode: 'm0 5l5-9h-10z',
	prefill: 'm0-6l6 6-6 6-6-6z',
	pool: 'm-6 0h12m-6-6v12',
	cache: 'm-5-5l10 10m0-10l-10 10',
	weights: 'm0-7v14',
	'gguf-size': 'm-7 0h14',
	'fine-tuning': 'm-6 0h12m-9-5l6 10m0-10l-6 10',
};

function pointOf(line: LinkedLine): PlotPoint[] {
	const predicted = judgedOf(line)?.predicted.value;
	return typeof line.measured === 'number' && typeof predicted === 'number' && predicted > 0
		? [{ measured: line.measured, predicted }]
		: [];
}

/** Powers of ten as one reads them: "0.1", "1", "1000", "10⁴". */
const decadeLabel = (decade: number) =>
	decade < 4 ? String(10 ** decade) : `10${superscript(decade)}`;
const superscript = (decade: number) =>
	[...String(decade)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');

/** The plot of some kinds: predicted over measured, both on one logarithmic scale. */
export function recordPlot(catalog: Catalog, shown: readonly RecordKind[] = recordKinds) {
	const record = trackRecord(catalog);
	const series = shown
		.filter((kind) => kind !== 'fits')
		.map((kind) => ({ kind, points: linesOfKind(record, kind).flatMap(pointOf) }))
		.filter(({ points }) => points.length > 0);
	const frame = plotFrame(
		series.flatMap(({ points }) => points),
		side,
	);
	const units = new Set(
		series.flatMap(({ kind }) => linesOfKind(record, kind)).map((line) => line.unit),
	);
	return {
		frame,
		/** Null where marks of several units stand together. */
		unit: units.size === 1 ? ([...units][0] ?? null) : null,
		ticks: decades(frame).map((decade) => ({
			label: decadeLabel(decade),
			x: across(frame, 10 ** decade),
			y: down(frame, 10 ** decade),
		})),
		lines: { exact: factorLine(frame, 1), half: bounds(1.5), double: bounds(2) },
		series: series.map(({ kind, points }) => ({
			kind,
			label: recordKindWords[kind],
			count: points.length,
			shape: markShapes[kind],
			path: marks(frame, points, markShapes[kind]),
		})),
	};

	function bounds(factor: number) {
		return factorLine(frame, factor) + factorLine(frame, 1 / factor);
	}
}
