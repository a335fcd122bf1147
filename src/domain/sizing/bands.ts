import { isOldVllm } from './engine-age.ts';
import { hardwareClass, isCalibrated } from './hardware-class.ts';
import type { PeakFlops } from './peak-flops.ts';
import type { SpeedProfile } from './speed-profile.ts';
import { engineKind, serverId, type SpeedQuestion } from './speed-question.ts';
import { constant } from './trace.ts';
import type { Assumption, Confidence } from './types.ts';

/** Quantities of speed that have a range of their own. */
export type SpeedQuantity = 'decode' | 'prefill' | 'tpot' | 'ttft' | 'output' | 'saturated';

/** A range as factors of the expected value. */
export interface Band {
	low: number;
	high: number;
	confidence: Confidence;
	/** What it was made of. */
	constants: Assumption[];
}

/** What widens a range beyond what was measured for its kind. */
export interface BandCircumstances {
	profile: SpeedProfile;
	/** Lengths of prompt and answer that nobody stated. */
	assumedLengths: number;
	peak?: PeakFlops;
	/** Requests that wait because the cache is full: their wait is hard to tell. */
	queued?: boolean;
	/** Most of the wait is for the prompts of others: how many start together is not told. */
	crowded?: boolean;
	/** Part of the weights lies in main memory. */
	offloaded?: boolean;
}

/** The id of the constant that holds the range of a quantity. */
function bandId(question: SpeedQuestion, quantity: SpeedQuantity, profile: SpeedProfile): string {
	if (engineKind(question) === 'local') {
		const reading = quantity === 'prefill' || quantity === 'ttft';
		return `band-${reading ? 'prefill' : 'decode'}-local-${hardwareClass(question.machine)}`;
	}
	const kind = profile.expertLayerCount > 0 ? 'experts' : 'dense';
	if (quantity === 'ttft') return `band-ttft-server-${serverId(question.engine)}`;
	if (quantity === 'saturated') return `band-saturated-${kind}`;
	if (quantity === 'prefill') return 'band-ttft-server-vllm';
	return `band-tpot-server-${kind}`;
}

/**
 * The range of a speed: where 88 % of the measurements lay that the constants were not fitted on, for this quantity
 * and kind of hardware or model; widened, factor on factor, for each circumstance that no measurement covers.
 */
export function speedBand(
	question: SpeedQuestion,
	quantity: SpeedQuantity,
	circumstances: BandCircumstances,
): Band {
	const { assumptions, machine } = question;
	const base = constant(assumptions, bandId(question, quantity, circumstances.profile));
	const constants = [base];
	let { low, high } = base;
	let doubts = 0;
	const widen = (id: string, applies: boolean) => {
		if (!applies) return;
		const extra = constant(assumptions, id);
		low *= extra.low;
		high *= extra.high;
		doubts += 1;
		constants.push(extra);
	};
	const server = engineKind(question) === 'server';
	widen('band-extra-uncalibrated', !isCalibrated(machine) || (server && isUnusualServer(question)));
	widen('band-extra-old-engine', quantity !== 'saturated' && isOldVllm(question.engine));
	widen('band-extra-assumed-peak', circumstances.peak?.assumed ?? false);
	widen('band-extra-queue', (circumstances.queued ?? false) && quantity === 'ttft');
	widen('band-extra-crowd', (circumstances.crowded ?? false) && quantity === 'ttft');
	widen('band-extra-offload', circumstances.offloaded ?? false);
	widen('band-extra-shape', question.assumedShape ?? false);
	widen('band-extra-lengths', server && circumstances.assumedLengths > 1);
	const confidence: Confidence = doubts > 0 ? 'low' : high / low > 3.5 ? 'low' : 'medium';
	return { low, high, confidence, constants };
}

/** Server engines on anything but cards of their own from the makers we have series of measurements of. */
const isUnusualServer = ({ machine }: SpeedQuestion) =>
	machine.memoryKind !== 'discrete' || machine.vendor === 'intel' || machine.vendor === 'other';
