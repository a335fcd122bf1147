import { closedLoop, loopCircumstances, loopOutput, type ClosedLoop } from './closed-loop.ts';
import { saturatedRun } from './saturated.ts';
import { speedAnswer } from './speed-answer.ts';
import type { SpeedQuestion } from './speed-question.ts';
import type { Estimate } from './types.ts';

/** What is asked of a server engine with a fixed number of open requests. */
export type ServerQuantity = 'decode' | 'prefill' | 'tpot' | 'ttft' | 'output';

/** Tokens a second, or milliseconds. */
const values: Record<ServerQuantity, (loop: ClosedLoop) => number> = {
	decode: (loop) => (loop.busyCopies * loop.running) / loop.stepSeconds,
	prefill: (loop) => (loop.tokens.readTokens / loop.prefill.total) * loop.run.layout.replicas,
	tpot: (loop) => loop.tpotSeconds * 1000,
	ttft: (loop) => loop.ttftSeconds * 1000,
	output: loopOutput,
};

/** A quantity of a closed loop on a server engine, with range and trace. */
export function serverAnswer(question: SpeedQuestion, quantity: ServerQuantity): Estimate {
	const loop = closedLoop(question);
	return speedAnswer(
		question,
		{
			quantity,
			value: values[quantity](loop),
			detail: (traces) => traces.serverTrace(quantity, loop),
		},
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
			detail: (traces) => traces.filledTrace(filled),
		},
		{ profile: run.profile, assumedLengths: tokens.assumedCount, peak: run.peak },
	);
}
