import type { LeftOut, Predicted, RecordKind } from '#domain/sizing/track-record/types.ts';
import { toleranceOf } from '#domain/sizing/track-record/kinds.ts';
import { formatNumber } from './numbers.ts';

/** A kind of the record in words: its heading, and what one of them is. */
export const recordKindWords: Record<RecordKind, string> = {
	ttft: 'Time to the first token (TTFT)',
	tpot: 'Time per output token (TPOT)',
	throughput: 'Output of a whole run',
	decode: 'Writing speed',
	prefill: 'Reading speed',
	fits: 'Fits or not',
	pool: 'Room left for the cache',
	cache: 'Size of the cache',
	weights: 'Size of the weights',
	'gguf-size': 'Size of GGUF files',
	'fine-tuning': 'Memory for fine-tuning',
};

/** Why a printed quantity is not compared. */
export const leftOutWords: Record<LeftOut, string> = {
	'said-twice': 'Follows from another figure of the same row',
	'no-tokens': 'Not tokens: pictures a second',
	'length-not-given': 'Hangs on a length that the source does not print',
	'setting-not-modelled': 'Made with a setting that the engine has no model of',
};

/** A share as whole per cent: "82%". A dash where there is nothing to share. */
export const formatShare = (share: number | null) =>
	share === null ? '—' : `${Math.round(share * 100)}%`;

/** A factor: "×1.19", and a dash where there is none. */
export function formatFactor(factor: number | null): string {
	if (factor === null) return '—';
	return Number.isFinite(factor) ? `×${factor.toFixed(2)}` : 'no room';
}

/** A value with three significant figures, or as it is where it is whole and short. */
export const formatValue = (value: number) =>
	formatNumber(Number(value.toPrecision(Math.abs(value) >= 1000 ? 4 : 3)));

/** A measured value: a number, or the words of a verdict. */
export const formatMeasured = (measured: number | boolean) =>
	typeof measured === 'boolean' ? (measured ? 'Fits' : 'Does not fit') : formatValue(measured);

/** A predicted value. */
export const formatPredicted = ({ value }: Predicted) =>
	value === 'tight' ? 'Tight' : formatMeasured(value);

/** "70.5 to 130", or a dash for a verdict. */
export const formatRange = (predicted: Predicted) =>
	'low' in predicted ? `${formatValue(predicted.low)} to ${formatValue(predicted.high)}` : '—';

/** The tolerance of a kind in words. */
export function toleranceWords(kind: RecordKind): string {
	const tolerance = toleranceOf(kind, '');
	switch (tolerance.type) {
		case 'relative':
			return `within ${formatNumber(tolerance.most * 100)}%`;
		case 'absolute':
			return `within ${tolerance.most} GiB, or 15% of the tokens`;
		case 'factor':
			return `within a factor of ${tolerance.most}`;
		case 'verdict':
			return 'the same verdict; “tight” counts as either';
	}
}
