import { speedBand, type BandCircumstances, type SpeedQuantity } from './bands.ts';
import { engineKind, type SpeedQuestion } from './speed-question.ts';
import { estimate } from './trace.ts';
import type { Estimate, Trace, TraceInput } from './types.ts';

/** A speed or a time before its range is put on. */
export interface SpeedAnswer {
	quantity: SpeedQuantity;
	value: number;
	unit: 'tokens/s' | 'ms';
	label: string;
	formula: string;
	inputs: TraceInput[];
}

/**
 * A speed with its range and its trace. The ranges of local engines were measured as speeds, so a time takes them
 * upside down; those of server engines were measured as times where a time is asked.
 */
export function speedAnswer(
	question: SpeedQuestion,
	result: SpeedAnswer,
	circumstances: BandCircumstances,
): Estimate {
	const { low, high, confidence, inputs } = speedBand(question, result.quantity, circumstances);
	const trace: Omit<Trace, 'result'> = {
		id: result.quantity,
		label: result.label,
		formula: result.formula,
		inputs: [...result.inputs, ...inputs],
	};
	const timed = result.unit === 'ms';
	const measuredAsTime = engineKind(question) === 'server' && result.quantity !== 'saturated';
	const range = timed === measuredAsTime ? { low, high } : { low: 1 / high, high: 1 / low };
	return estimate(result.value, result.unit, { ...range, confidence }, trace);
}
