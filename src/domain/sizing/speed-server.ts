import { filledTrace, serverTrace } from '#domain/sizing/speed-traces.ts';
import { closedLoop, loopCircumstances, type ClosedLoop } from './closed-loop.ts';
import { saturatedRun } from './saturated.ts';
import { speedAnswer, type SpeedAnswer } from './speed-answer.ts';
import type { SpeedQuestion } from './speed-question.ts';
import type { TermDetail } from './step-trace.ts';
import type { Estimate } from './types.ts';

/** What is asked of a server engine with a fixed number of open requests. */
export type ServerQuantity = 'decode' | 'prefill' | 'tpot' | 'ttft' | 'output';

const values: Record<
	ServerQuantity,
	(loop: ClosedLoop) => Omit<SpeedAnswer, 'quantity' | keyof TermDetail>
> = {
	decode: (loop) => ({
		value: (loop.busyCopies * loop.running) / loop.stepSeconds,
		unit: 'tokens/s',
		label: 'Writing speed, all sequences',
	}),
	prefill: (loop) => ({
		value: (loop.tokens.readTokens / loop.prefill.total) * loop.run.layout.replicas,
		unit: 'tokens/s',
		label: 'Reading speed of a prompt',
	}),
	tpot: (loop) => ({
		value: loop.tpotSeconds * 1000,
		unit: 'ms',
		label: 'Time per output token',
	}),
	ttft: (loop) => ({
		value: loop.ttftSeconds * 1000,
		unit: 'ms',
		label: 'Time to the first token',
	}),
	output: (loop) => ({
		value:
			(loop.requests * loop.tokens.outputTokens) /
			(loop.ttftSeconds + loop.tokens.outputTokens * loop.tpotSeconds),
		unit: 'tokens/s',
		label: 'Answer tokens a second, prompts included',
	}),
};

/** A quantity of a closed loop on a server engine, with range and trace. */
export function serverAnswer(question: SpeedQuestion, quantity: ServerQuantity): Estimate {
	const loop = closedLoop(question);
	return speedAnswer(
		question,
		{ quantity, ...values[quantity](loop), ...serverTrace(quantity, loop) },
		loopCircumstances(loop),
	);
}

/** Answer tokens a second of a filled server engine. */
export function filledAnswer(question: SpeedQuestion): Estimate {
	const filled = saturatedRun(question);
	const { run, tokens, tokensPerSecond } = filled;
	return speedAnswer(
		question,
		{
			quantity: 'saturated',
			value: tokensPerSecond,
			unit: 'tokens/s',
			label: 'Answer tokens a second, filled engine',
			...filledTrace(filled),
		},
		{ profile: run.profile, assumedLengths: tokens.assumedCount, peak: run.peak },
	);
}
