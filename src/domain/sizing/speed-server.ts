import type { BandCircumstances } from './bands.ts';
import { closedLoop, type ClosedLoop } from './closed-loop.ts';
import { filledPrefillId, saturatedRun } from './saturated.ts';
import { runConstants, serverPrefillInput, serverStepInput } from './server-trace.ts';
import { speedAnswer, type SpeedAnswer } from './speed-answer.ts';
import type { SpeedQuestion } from './speed-question.ts';
import { termInput, type TermDetail } from './step-trace.ts';
import { givenInput } from './trace.ts';
import type { Estimate, TraceInput } from './types.ts';

const stepOf = (loop: ClosedLoop): TraceInput =>
	serverStepInput(loop.run, loop.step, {
		sequences: loop.running / loop.run.layout.pipelineParallel,
		contextTokens: loop.tokens.meanContext,
	});

const running = (loop: ClosedLoop) =>
	givenInput('Sequences running in one copy', loop.running, 'sequences', 'computed');

function tpotDetail(loop: ClosedLoop): TermDetail {
	return {
		formula: 'stages × step + (running − 1) × prompt reading × interference ÷ answer tokens',
		inputs: [
			givenInput('Pipeline stages', loop.run.layout.pipelineParallel, 'stages', 'given'),
			stepOf(loop),
			running(loop),
			serverPrefillInput(loop),
			...runConstants(loop.run, ['prefill-interference']),
			...loop.tokens.inputs,
		],
	};
}

function queueInput(loop: ClosedLoop): TraceInput[] {
	if (loop.queueSeconds === 0) return [];
	const detail: TermDetail = {
		formula: '(asked − running) ÷ running × answer tokens × time per token',
		inputs: [
			givenInput('Asked of one copy', loop.asked, 'requests', 'load'),
			running(loop),
			...runConstants(loop.run, ['throughput-tight-share', 'throughput-tight-reserve']),
			...loop.tokens.inputs,
		],
	};
	return [termInput('Wait for room in the cache', loop.queueSeconds, detail)];
}

function ttftDetail(loop: ClosedLoop): TermDetail {
	return {
		formula: 'layers × overhead + factor × prompt reading × (1 + a × others ^ b) + step + queue',
		inputs: [
			givenInput('Layers', loop.run.profile.layerCount, 'layers', 'model'),
			serverPrefillInput(loop),
			running(loop),
			stepOf(loop),
			...queueInput(loop),
			...runConstants(loop.run, [
				`ttft-layer-overhead-${loop.run.engineId}`,
				'ttft-prefill-factor',
				'ttft-crowd-share',
				'ttft-crowd-exponent',
			]),
			...loop.tokens.inputs,
		],
	};
}

/** What is asked of a server engine with a fixed number of open requests. */
export type ServerQuantity = 'decode' | 'prefill' | 'tpot' | 'ttft' | 'output';

const answers: Record<ServerQuantity, (loop: ClosedLoop) => Omit<SpeedAnswer, 'quantity'>> = {
	decode: (loop) => ({
		value: (loop.busyCopies * loop.running) / loop.stepSeconds,
		unit: 'tokens/s',
		label: 'Writing speed, all sequences',
		formula: 'copies at work × sequences ÷ (stages × step)',
		inputs: [
			givenInput('Copies at work', loop.busyCopies, 'copies', 'computed'),
			running(loop),
			givenInput('Pipeline stages', loop.run.layout.pipelineParallel, 'stages', 'given'),
			stepOf(loop),
			...loop.tokens.inputs,
		],
	}),
	prefill: (loop) => ({
		value: (loop.tokens.readTokens / loop.prefill.total) * loop.run.layout.replicas,
		unit: 'tokens/s',
		label: 'Reading speed of a prompt',
		formula: 'copies × prompt tokens ÷ prompt reading',
		inputs: [
			givenInput('Copies', loop.run.layout.replicas, 'copies', 'computed'),
			serverPrefillInput(loop),
		],
	}),
	tpot: (loop) => ({
		value: loop.tpotSeconds * 1000,
		unit: 'ms',
		label: 'Time per output token',
		...tpotDetail(loop),
	}),
	ttft: (loop) => ({
		value: loop.ttftSeconds * 1000,
		unit: 'ms',
		label: 'Time to the first token',
		...ttftDetail(loop),
	}),
	output: (loop) => ({
		value:
			(loop.requests * loop.tokens.outputTokens) /
			(loop.ttftSeconds + loop.tokens.outputTokens * loop.tpotSeconds),
		unit: 'tokens/s',
		label: 'Answer tokens a second, prompts included',
		formula: 'requests × answer ÷ (time to first token + answer × time per token)',
		inputs: [
			givenInput('Open requests', loop.requests, 'requests', 'load'),
			termInput('Time to first token', loop.ttftSeconds, ttftDetail(loop)),
			termInput('Time per token', loop.tpotSeconds, tpotDetail(loop)),
			...loop.tokens.inputs,
		],
	}),
};

/** A quantity of a closed loop on a server engine, with range and trace. */
export function serverAnswer(question: SpeedQuestion, quantity: ServerQuantity): Estimate {
	const loop = closedLoop(question);
	const circumstances: BandCircumstances = {
		profile: loop.run.profile,
		assumedLengths: loop.tokens.assumedCount,
		peak: loop.run.peak,
		queued: loop.queueSeconds > 0,
	};
	return speedAnswer(question, { ...answers[quantity](loop), quantity }, circumstances);
}

/** Answer tokens a second of a filled server engine. */
export function filledAnswer(question: SpeedQuestion): Estimate {
	const filled = saturatedRun(question);
	const { run, tokens, step, tokensPerSecond } = filled;
	const sequences = filled.running / run.layout.pipelineParallel;
	return speedAnswer(
		question,
		{
			quantity: 'saturated',
			value: tokensPerSecond,
			unit: 'tokens/s',
			label: 'Answer tokens a second, filled engine',
			formula:
				'copies × sequences × answer ÷ (sequences × prompt reading × factor + answer × step × factor)',
			inputs: [
				givenInput('Copies', run.layout.replicas, 'copies', 'computed'),
				givenInput('Sequences of one copy and stage', sequences, 'sequences', 'computed'),
				serverPrefillInput(filled),
				serverStepInput(run, step, { sequences, contextTokens: tokens.meanContext }),
				...runConstants(run, [
					filledPrefillId(run),
					'throughput-step-factor',
					'throughput-memory-share',
					'throughput-memory-reserve',
					'throughput-sequence-limit',
				]),
				...tokens.inputs,
			],
		},
		{ profile: run.profile, assumedLengths: tokens.assumedCount, peak: run.peak },
	);
}
