import { attempt } from '../refusal.ts';
import { toleranceOf, type Tolerance } from './kinds.ts';
import type { Judged, Measurement, Predicted, RecordLine } from './types.ts';

/** The larger of a ÷ b and b ÷ a; infinite where one of them is not above zero. */
export const errorFactor = (a: number, b: number) =>
	a > 0 && b > 0 ? Math.max(a / b, b / a) : Number.POSITIVE_INFINITY;

function isWithin(tolerance: Tolerance, predicted: number, measured: number): boolean {
	const off = Math.abs(predicted - measured);
	switch (tolerance.type) {
		case 'relative':
			return off <= tolerance.most * Math.abs(measured);
		case 'absolute':
			return off <= tolerance.most;
		case 'factor':
			return errorFactor(predicted, measured) <= tolerance.most;
		case 'verdict':
			return predicted === measured;
	}
}

/** A prediction against what was measured, by the tolerance of its kind. */
export function judge(
	{ kind, unit, measured }: Pick<Measurement, 'kind' | 'unit' | 'measured'>,
	predicted: Predicted,
): Judged {
	if (typeof measured === 'boolean' || !('low' in predicted)) {
		const isRight = predicted.value === 'tight' || predicted.value === measured;
		return { predicted, isWithin: isRight, isInRange: isRight, factor: null };
	}
	return {
		predicted,
		isWithin: isWithin(toleranceOf(kind, unit), predicted.value, measured),
		isInRange: predicted.low <= measured && measured <= predicted.high,
		factor: errorFactor(predicted.value, measured),
	};
}

/** Asks the engine for a measurement and judges the answer; a refusal is kept by name. */
export function recordLine(measurement: Measurement): RecordLine {
	const { kind, quantity, unit, measured } = measurement;
	const found = attempt(measurement.predict);
	const outcome = found.ok ? judge(measurement, found.value) : { refusal: found.refusal };
	return { kind, quantity, unit, measured, outcome };
}
