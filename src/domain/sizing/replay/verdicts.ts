import { tuningMemory } from '../fine-tuning.ts';
import { fitDecision, type Verdict } from '../fit.ts';
import { given } from '../refusal.ts';
import { constant } from '../trace.ts';
import { computedInput } from '../traces/inputs.ts';
import type { Assumptions, Confidence, Trace } from '../types.ts';
import { usableMemory } from '../usable-memory.ts';
import type { ReadCase } from './case.ts';

/** An answer that is a truth value, or `tight`, which counts as either. */
export interface VerdictAnswer {
	value: boolean | 'tight';
	low: boolean;
	high: boolean;
	unit: string;
	confidence: Confidence;
	trace: Trace;
}

const truth: Record<Verdict, boolean | 'tight'> = {
	fits: true,
	tight: 'tight',
	'fits-with-offload': false,
	'does-not-fit': false,
};

function verdictAnswer(verdict: Verdict, unit: string, trace: Trace): VerdictAnswer {
	const value = truth[verdict];
	return {
		value,
		low: value === true,
		high: value !== false,
		unit,
		confidence: value === 'tight' ? 'medium' : 'high',
		trace,
	};
}

/** The same question asked the other way round: does it run out of memory? */
export function negated({ value, low, high, ...rest }: VerdictAnswer): VerdictAnswer {
	return { ...rest, value: value === 'tight' ? value : !value, low: !high, high: !low };
}

/** Whether weights, cache and the engine's own memory go on the cards. */
export function servingFit(read: ReadCase, unit: string): VerdictAnswer {
	const { verdict, trace } = fitDecision(
		read.wholeMemory(),
		given(read.contextTokens, 'workload.context_tokens'),
	);
	return verdictAnswer(verdict, unit, trace);
}

/** Whether a training step goes on one card. */
export function tuningFit(read: ReadCase, unit: string, assumptions: Assumptions): VerdictAnswer {
	const need = tuningMemory(read.tuning('finetune_fits')).perCard;
	const usable = usableMemory(read.machine(), assumptions);
	const margin = (usable.expected - need.expected) / usable.expected;
	const tight = constant(assumptions, 'fit-tight-margin').value;
	const verdict = margin >= tight ? 'fits' : margin >= 0 ? 'tight' : 'does-not-fit';
	return verdictAnswer(verdict, unit, {
		id: 'tuning-fit',
		label: 'Does the training step fit?',
		formula: 'margin = (usable memory − need) ÷ usable memory',
		inputs: [
			computedInput('Usable memory of one card', usable),
			computedInput('Memory for fine-tuning, one card', need),
		],
		result: { value: verdict, unit: 'verdict' },
	});
}
