import type { ClosedLoop } from '../closed-loop.ts';
import { linkOf } from '../communication.ts';
import { cardsInput, expertInputs } from './counts.ts';
import { cacheShards } from '../effective-layout.ts';
import { kvBytesRead } from '../kv-cache.ts';
import { prefillFlops } from '../server-prefill.ts';
import {
	layerOverheadId,
	sequenceOverheadId,
	type ServerRun,
	type StepTerms,
} from '../server-step.ts';
import { peakInput, stepInput, termInput, type StepDetails, type TermDetail } from './terms.ts';
import { constant } from '../trace.ts';
import { constantInput, givenInput } from './inputs.ts';
import type { TraceInput } from '../types.ts';

const stepFormula = 'max(reading weights, computing) + reading the cache + launching + exchange';

/** The named constants of a run, as inputs. */
export const runConstants = ({ question }: Pick<ServerRun, 'question'>, ids: string[]) =>
	ids.map((id) => constantInput(constant(question.assumptions, id)));

function hardwareInputs(run: ServerRun): TraceInput[] {
	const { vendor } = run.question.machine;
	const maker = run.makerFactor === 1 ? [] : [`decode-maker-factor-${vendor}`];
	return [
		cardsInput(run),
		givenInput('Bandwidth of a card', run.bandwidthBytesPerSecond / 1e9, 'GB/s', 'machine'),
		...runConstants(run, maker),
	];
}

function weightsDetail(run: ServerRun, sequences: number): TermDetail {
	const { reads } = run.profile;
	const experts = reads.routedExpertBytes > 0;
	return {
		formula:
			'read every step ÷ (cards × bandwidth × share) + experts × share touched ÷ (cards × bandwidth × share)',
		inputs: [
			givenInput('Read every step', reads.alwaysReadBytes / 1e9, 'GB', 'model'),
			...expertInputs(reads, sequences),
			...hardwareInputs(run),
			...runConstants(run, ['decode-bandwidth-share-server']),
			...runConstants(run, experts ? ['decode-bandwidth-share-experts'] : []),
		],
	};
}

function overheadDetail(run: ServerRun, sequences: number): TermDetail {
	const { layout, profile } = run;
	return {
		formula:
			'layers × (engine + log₂ cards × wait) + expert layers × routing + sequences × handling, shared by the stages',
		inputs: [
			givenInput('Layers', profile.layerCount, 'layers', 'model'),
			givenInput('Layers with experts', profile.expertLayerCount, 'layers', 'model'),
			givenInput('Tensor parallelism', layout.tensorParallel, 'cards', 'given'),
			givenInput('Pipeline stages', layout.pipelineParallel, 'stages', 'given'),
			givenInput('Sequences', sequences, 'sequences', 'definition: running ÷ stages'),
			...runConstants(run, [
				layerOverheadId(run),
				'decode-card-wait',
				'decode-expert-layer-overhead',
				sequenceOverheadId(run),
			]),
		],
	};
}

function exchangeDetail(run: ServerRun, tokens: number): TermDetail {
	const { machine } = run.question;
	return {
		formula: 'layers × 2 × 2 (cards − 1) ÷ cards × tokens × hidden × 2 bytes ÷ link',
		inputs: [
			givenInput('Layers', run.profile.layerCount, 'layers', 'model'),
			givenInput('Hidden size', run.profile.hiddenSize, 'values', 'model'),
			givenInput(
				'Tokens',
				tokens,
				'tokens',
				'definition: one a sequence when writing, the prompt when reading',
			),
			givenInput('Tensor parallelism', run.layout.tensorParallel, 'cards', 'given'),
			givenInput('Link, one direction', run.linkBytesPerSecond / 1e9, 'GB/s', 'machine'),
			...runConstants(
				run,
				linkOf(machine, run.layout.tensorParallel).isDirect ? [] : ['link-share-pcie'],
			),
		],
	};
}

/** A step on a server engine as an input, down to inputs and constants. */
export function serverStepInput(
	run: ServerRun,
	step: StepTerms,
	at: { sequences: number; contextTokens: number },
): TraceInput {
	const { model, cache } = run.question;
	const { sequences, contextTokens } = at;
	const details: StepDetails = {
		weights: weightsDetail(run, sequences),
		cache: {
			formula: 'sequences × cache of one ÷ cards that share its heads ÷ (bandwidth × share)',
			inputs: [
				givenInput('Sequences', sequences, 'sequences', 'definition: running ÷ stages'),
				givenInput('Mean context', contextTokens, 'tokens', 'load'),
				givenInput('Cache of one', kvBytesRead(model, cache, contextTokens) / 1e9, 'GB', 'model'),
				givenInput('Cards that share its heads', cacheShards(model, run.layout), 'cards', 'model'),
				...hardwareInputs(run),
				...runConstants(run, ['decode-bandwidth-share-cache']),
			],
		},
		compute: {
			formula: '2 × active parameters × sequences ÷ (cards × peak × share)',
			inputs: [
				givenInput(
					'Active parameters',
					run.profile.reads.activeParameterCount / 1e9,
					'billion',
					'model',
				),
				givenInput('Sequences', sequences, 'sequences', 'definition: running ÷ stages'),
				...hardwareInputs(run),
				peakInput(run.peak),
				...runConstants(run, ['decode-narrow-format-exponent', 'decode-compute-share-server']),
			],
		},
		overhead: overheadDetail(run, sequences),
		exchange: exchangeDetail(run, sequences),
	};
	return stepInput(step, stepFormula, details);
}

/** The reading of one prompt as an input. */
export function serverPrefillInput({
	run,
	tokens,
	prefill,
}: Pick<ClosedLoop, 'run' | 'tokens' | 'prefill'>) {
	const flops = prefillFlops(run, tokens.readTokens, tokens.depth);
	const experts = run.profile.expertLayerCount > 0;
	const kernel = run.question.weights.format === 'mxfp4' ? ['prefill-format-factor-mxfp4'] : [];
	return termInput('Reading one prompt', prefill.total, {
		formula: '(products + attention) ÷ (cards × peak × share) + exchange',
		inputs: [
			givenInput('Tokens to read', tokens.readTokens, 'tokens', 'load'),
			givenInput('Operations of products', flops.linear / 1e12, 'TFLOP', 'model'),
			givenInput('Operations of attention', flops.attention / 1e12, 'TFLOP', 'model'),
			...hardwareInputs(run),
			peakInput(run.peak),
			...runConstants(run, [
				`prefill-compute-share-${experts ? 'experts' : 'dense'}`,
				'decode-narrow-format-exponent',
				...kernel,
			]),
			...(prefill.exchange > 0
				? [termInput('Exchange', prefill.exchange, exchangeDetail(run, tokens.readTokens))]
				: []),
		],
	});
}
