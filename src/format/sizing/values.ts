import { gigabytes, threeFigures } from '#domain/sizing/tool/wording.ts';
import type { TraceInput } from '#domain/sizing/types.ts';
import { formatNumber } from '../numbers.ts';

const unitless = ['share', 'ratio', 'factor', ''];

/** A value of a trace with its unit. */
export function traceValue({ value, unit }: Pick<TraceInput, 'value' | 'unit'>): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'string') return value;
	if (unit === 'bytes') return gigabytes(value);
	const text = Number.isInteger(value) ? formatNumber(value) : threeFigures(value);
	return unitless.includes(unit) ? text : `${text} ${unit}`;
}
