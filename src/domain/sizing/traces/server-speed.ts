import type { ClosedLoop } from '../closed-loop.ts';
import { busyCopiesInput, copiesInput, filledSequencesInput, runningInput } from './counts.ts';
import { isBareLibrary } from '../engine-age.ts';
import { burstShareId, sendingStepsId } from '../first-token.ts';
import { filledPrefillId, type Saturated } from '../saturated.ts';
import { lengthInputs } from './lengths.ts';
import { runConstants, serverPrefillInput, serverStepInput } from './server-step.ts';
import type { ServerQuantity } from '../speed-server.ts';
import { termInput, type TermDetail } from './terms.ts';
import { givenInput } from './inputs.ts';
import type { TraceInput } from '../types.ts';

const stepOf = (loop: ClosedLoop): TraceInput =>
	serverStepInput(loop.run, loop.step, {
		sequences: loop.running / loop.run.layout.pipelineParallel,
		contextTokens: loop.tokens.meanContext,
	});

function tpotDetail(loop: ClosedLoop): TermDetail {
	return {
		formula: 'stages × step + (running − 1) × prompt reading × interference ÷ answer tokens',
		inputs: [
			givenInput('Pipeline stages', loop.run.layout.pipelineParallel, 'stages', 'given'),
			stepOf(loop),
			runningInput(loop),
			serverPrefillInput(loop),
			...runConstants(loop.run, ['prefill-interference']),
			...lengthInputs(loop.run.question.load, loop.tokens),
		],
	};
}

function queueInput(loop: ClosedLoop): TraceInput[] {
	if (loop.queueSeconds === 0) return [];
	const detail: TermDetail = {
		formula: '(asked − running) ÷ running × answer tokens × time per token',
		inputs: [
			givenInput('Asked of one copy', loop.asked, 'requests', 'load'),
			runningInput(loop),
			...runConstants(loop.run, ['throughput-tight-share', 'throughput-tight-reserve']),
			...lengthInputs(loop.run.question.load, loop.tokens),
		],
	};
	return [termInput('Wait for room in the cache', loop.queueSeconds, detail)];
}

function ttftDetail(loop: ClosedLoop): TermDetail {
	const { run } = loop;
	const steps = sendingStepsId(run.question);
	const share = burstShareId(run.question);
	return {
		formula:
			'layers × overhead + factor × prompt reading × (1 + share × others ÷ 2) + steps × step + queue',
		inputs: [
			givenInput('Layers', run.profile.layerCount, 'layers', 'model'),
			serverPrefillInput(loop),
			runningInput(loop),
			stepOf(loop),
			...queueInput(loop),
			...(share === null
				? [
						givenInput(
							'Share of the others waited for',
							1,
							'share',
							'definition: all start at once',
						),
					]
				: []),
			...runConstants(run, [
				...(isBareLibrary(run.question.engine) ? [] : [`ttft-layer-overhead-${run.engineId}`]),
				'ttft-prefill-factor',
				...(share === null ? [] : [share]),
				...(steps === null ? [] : [steps]),
			]),
			...lengthInputs(loop.run.question.load, loop.tokens),
		],
	};
}

const details: Record<ServerQuantity, (loop: ClosedLoop) => TermDetail> = {
	decode: (loop) => ({
		formula: 'copies at work × sequences ÷ (stages × step)',
		inputs: [
			busyCopiesInput(loop),
			runningInput(loop),
			givenInput('Pipeline stages', loop.run.layout.pipelineParallel, 'stages', 'given'),
			stepOf(loop),
			...lengthInputs(loop.run.question.load, loop.tokens),
		],
	}),
	prefill: (loop) => ({
		formula: 'copies × prompt tokens ÷ prompt reading',
		inputs: [copiesInput(loop.run), serverPrefillInput(loop)],
	}),
	tpot: tpotDetail,
	ttft: ttftDetail,
	output: (loop) => ({
		formula: 'requests × answer ÷ (time to first token + answer × time per token)',
		inputs: [
			givenInput('Open requests', loop.requests, 'requests', 'load'),
			termInput('Time to first token', loop.ttftSeconds, ttftDetail(loop)),
			termInput('Time per token', loop.tpotSeconds, tpotDetail(loop)),
			...lengthInputs(loop.run.question.load, loop.tokens),
		],
	}),
};

/** How a quantity of a closed loop on a server engine was reached. */
export const serverTrace = (quantity: ServerQuantity, loop: ClosedLoop): TermDetail =>
	details[quantity](loop);

/** How the speed of a filled server engine was reached. */
export function filledTrace(filled: Saturated): TermDetail {
	const { run, tokens, step } = filled;
	const sequences = filled.running / run.layout.pipelineParallel;
	return {
		formula:
			'copies × sequences × answer ÷ (sequences × prompt reading × factor + answer × step × factor)',
		inputs: [
			copiesInput(run),
			filledSequencesInput(filled),
			serverPrefillInput(filled),
			serverStepInput(run, step, { sequences, contextTokens: tokens.meanContext }),
			...runConstants(run, [
				filledPrefillId(run),
				'throughput-step-factor',
				'throughput-memory-share',
				'throughput-memory-reserve',
				'throughput-sequence-limit',
			]),
			...lengthInputs(run.question.load, tokens),
		],
	};
}
