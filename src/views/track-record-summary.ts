import type { Catalog } from '#catalog/types.ts';
import { recordKinds } from '#domain/sizing/track-record/kinds.ts';
import { judgedOf, tally, worstFirst, type Tally } from '#domain/sizing/track-record/summary.ts';
import { compare } from '#domain/order.ts';
import { formatNumber } from '#format/numbers.ts';
import {
	formatFactor,
	formatShare,
	leftOutWords,
	recordKindWords,
	toleranceWords,
} from '#format/track-record.ts';
import { recordPath, recordRow } from './track-record-rows.ts';
import { linesOfKind, speedLines, trackRecord, type LinkedLine } from './track-record.ts';

/** Misses that the summary lists; each kind's pages list all of theirs. */
const missesShown = 40;

/** "83% of 317", or a dash where there is none. */
const shareOf = ({ withinShare, compared }: Tally) =>
	compared === 0 ? '—' : `${formatShare(withinShare)} of ${formatNumber(compared)}`;

/** A group of lines as a row of a summary table. */
function groupRow(title: string, path: string, lines: LinkedLine[]) {
	const all = tally(lines);
	const fitted = tally(lines.filter(({ isFitted }) => isFitted));
	const heldOut = tally(lines.filter(({ isFitted }) => !isFitted));
	return {
		title,
		path,
		compared: all.compared,
		within: formatShare(all.withinShare),
		inRange: formatShare(all.inRangeShare),
		median: formatFactor(all.medianFactor),
		nineTenths: formatFactor(all.factorOfNineTenths),
		fitted: shareOf(fitted),
		heldOut: shareOf(heldOut),
		heldOutInRange: formatShare(heldOut.inRangeShare),
	};
}

/** What the summary page shows. */
export function trackRecordSummary(catalog: Catalog) {
	const record = trackRecord(catalog);
	const { lines, leftOut, rowCount } = record;
	const missed = worstFirst(lines).filter((line) => judgedOf(line)?.isWithin === false);
	const speeds = speedLines(record);
	return {
		/** Why nothing could be compared; null where it could. */
		why: record.why,
		rowCount,
		all: groupRow('All kinds', '/track-record/', lines),
		speeds: groupRow('All speeds', '/track-record/', speeds),
		kinds: recordKinds.map((kind) => ({
			kind,
			tolerance: toleranceWords(kind),
			...groupRow(recordKindWords[kind], recordPath(kind), linesOfKind(record, kind)),
		})),
		hardware: byHardware(lines),
		missedCount: missed.length,
		misses: missed.slice(0, missesShown).map(recordRow),
		notCompared: notCompared(lines, leftOut),
	};
}

function byHardware(lines: LinkedLine[]) {
	const groups = Map.groupBy(
		lines.filter(({ accelerator }) => accelerator !== null),
		({ accelerator }) => accelerator,
	);
	return [...groups]
		.flatMap(([card, ofCard]) => (card ? [groupRow(card.title, card.path, ofCard)] : []))
		.toSorted((a, b) => b.compared - a.compared || compare(a.title, b.title));
}

function notCompared(
	lines: LinkedLine[],
	leftOut: { quantity: string; reason: keyof typeof leftOutWords }[],
) {
	const omitted = [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([reason, found]) => ({
		what: [...new Set(found.map(({ quantity }) => quantity))].join(', '),
		why: leftOutWords[reason],
		count: found.length,
	}));
	const refusals = lines.flatMap(({ kind, outcome }) =>
		'refusal' in outcome ? [{ kind, why: outcome.refusal.why }] : [],
	);
	const refused = [...Map.groupBy(refusals, ({ kind, why }) => `${kind} ${why}`).values()].map(
		(found) => ({
			what: found[0] ? recordKindWords[found[0].kind] : '',
			why: `The engine refuses: ${found[0]?.why ?? ''}`,
			count: found.length,
		}),
	);
	return [...omitted, ...refused].toSorted((a, b) => b.count - a.count);
}
