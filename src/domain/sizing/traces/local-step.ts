import { countInput, expertInputs } from './counts.ts';
import { cardBytes } from '../effective-layout.ts';
import { kvBytesRead } from '../kv-cache.ts';
import { reachedConstantIds, type LocalPrefill } from '../local-prefill.ts';
import { launchesFromPython, type LocalRun } from '../local-step.ts';
import type { StepTerms } from '../server-step.ts';
import { peakInput, stepInput, termInput, type StepDetails } from './terms.ts';
import { constant } from '../trace.ts';
import { constantInput, givenInput } from './inputs.ts';
import type { TraceInput } from '../types.ts';

const constants = ({ question }: LocalRun, ids: string[]) =>
	ids.map((id) => constantInput(constant(question.assumptions, id)));

function hostShareInput({ question, profile }: LocalRun, hostShare: number): TraceInput {
	const { machine } = question;
	return countInput('Share of the weights in main memory', hostShare, 'share', {
		formula: '1 − (memory of the cards − cache − buffers) ÷ weights',
		inputs: [
			givenInput('Cards', machine.acceleratorCount, 'cards', 'machine'),
			givenInput('Memory of a card', (cardBytes(machine) ?? 0) / 2 ** 30, 'GiB', 'machine'),
			givenInput('Weights', profile.loadedBytes / 1e9, 'GB', 'model'),
		],
	});
}

function weightInputs(run: LocalRun, sequences: number, hostShare: number): TraceInput[] {
	const { reads } = run.profile;
	const mixture = expertInputs(reads, sequences);
	const host =
		hostShare > 0
			? [hostShareInput(run, hostShare), ...constants(run, ['decode-host-bandwidth'])]
			: [];
	return [
		givenInput('Read every step', reads.alwaysReadBytes / 1e9, 'GB', 'model'),
		...mixture,
		givenInput('Bandwidth', run.bandwidthBytesPerSecond / 1e9, 'GB/s', 'machine'),
		...constants(run, run.constantIds),
		...host,
	];
}

/** A step on a local engine as an input, down to inputs and constants. */
export function localStepInput(
	run: LocalRun,
	step: StepTerms,
	at: { sequences: number; contextTokens: number; hostShare: number },
): TraceInput {
	const { question, profile, hardware } = run;
	const { sequences, contextTokens, hostShare } = at;
	const cacheOfOne = kvBytesRead(question.model, question.cache, contextTokens);
	const early = (question.engine.year ?? Number.POSITIVE_INFINITY) <= 2024;
	const details: StepDetails = {
		weights: {
			formula:
				'(read every step + experts × share touched) ÷ (bandwidth × share ÷ (1 + (bandwidth ÷ knee)²) × format)',
			inputs: weightInputs(run, sequences, hostShare),
		},
		cache: {
			formula: 'sequences × cache of one ÷ (bandwidth × share)',
			inputs: [
				givenInput('Sequences', sequences, 'sequences', 'load'),
				givenInput('Mean context', contextTokens, 'tokens', 'load'),
				givenInput('Cache of one', cacheOfOne / 1e9, 'GB', 'model'),
				givenInput('Bandwidth', run.bandwidthBytesPerSecond / 1e9, 'GB/s', 'machine'),
				...constants(run, ['decode-cache-share-local']),
			],
		},
		overhead: {
			formula: launchesFromPython(run.question)
				? 'layers × launches + expert layers × experts × launches, beyond what the card computes meanwhile'
				: 'layers × overhead + expert layers × routing, more with several sequences',
			inputs: [
				givenInput('Layers', profile.layerCount, 'layers', 'model'),
				givenInput('Layers with experts', profile.expertLayerCount, 'layers', 'model'),
				...constants(
					run,
					launchesFromPython(run.question)
						? ['decode-layer-overhead-python', 'decode-expert-overhead-python']
						: [
								`decode-layer-overhead-local-${hardware}`,
								`decode-expert-layer-overhead-local-${hardware}`,
								'decode-sequence-share-local',
								...(early ? ['decode-early-build-factor'] : []),
							],
				),
			],
		},
	};
	return stepInput(step, 'reading weights + reading the cache + launching', details);
}

/** The reading of a prompt on a local engine as an input. */
export function localPrefillInput(run: LocalRun, terms: LocalPrefill, tokens: number): TraceInput {
	const { profile } = run;
	return termInput('Reading the prompt', terms.total, {
		formula:
			'(products ÷ reached + attention ÷ (reached × share) + batches × (weights ÷ (bandwidth × share) + layers × overhead)) ÷ gain of cards',
		inputs: [
			givenInput('Tokens to read', tokens, 'tokens', 'load'),
			givenInput('Active parameters', profile.reads.activeParameterCount / 1e9, 'billion', 'model'),
			givenInput('Layers', profile.layerCount, 'layers', 'model'),
			givenInput('Bandwidth', run.bandwidthBytesPerSecond / 1e9, 'GB/s', 'machine'),
			peakInput(terms.peak),
			...constants(run, [
				...reachedConstantIds(run, terms.peak),
				...(run.packed ? ['prefill-quantised-factor-local'] : []),
				'prefill-attention-share-local',
				'prefill-bandwidth-share-local',
				'prefill-layer-overhead-local',
				'prefill-card-gain-local',
			]),
		],
	});
}
