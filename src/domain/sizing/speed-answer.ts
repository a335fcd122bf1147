import { tell, type Traces } from '#domain/sizing/tell.ts';
import { speedBand, type BandCircumstances, type SpeedQuantity } from './bands.ts';
import { engineKind, type SpeedQuestion } from './speed-question.ts';
import { estimate } from './trace.ts';
import type { TermDetail } from './traces/terms.ts';
import type { Estimate } from './types.ts';

/** A speed in tokens a second, or a time in milliseconds, before its range is put on. */
export interface SpeedAnswer {
	quantity: SpeedQuantity;
	value: number;
	detail: (traces: Traces) => TermDetail;
}

/**
 * A speed with its range and its trace. The ranges of local engines were measured as speeds, so a time takes them
 * upside down; those of server engines were measured as times where a time is asked.
 */
export function speedAnswer(
	question: SpeedQuestion,
	{ quantity, value, detail }: SpeedAnswer,
	circumstances: BandCircumstances,
): Estimate {
	const { low, high, confidence, constants } = speedBand(question, quantity, circumstances);
	const timed = quantity === 'tpot' || quantity === 'ttft';
	const measuredAsTime = engineKind(question) === 'server' && quantity !== 'saturated';
	const range = timed === measuredAsTime ? { low, high } : { low: 1 / high, high: 1 / low };
	return estimate(
		value,
		timed ? 'ms' : 'tokens/s',
		{ ...range, confidence },
		tell((traces) => traces.speed(quantity, detail(traces), constants)),
	);
}
