import type { Accelerator } from '#schemas/accelerators.ts';
import type { Model as ModelFacts } from '#schemas/models.ts';
import type { Machine, Model } from './types.ts';
import { unknownModel } from './unknown-model.ts';

const billion = 1e9;
const inUnits = (value: number | null) => (value === null ? null : value * billion);

/** Configurations that leave the head dimension out mean hidden size ÷ heads. */
function impliedHeadDimension({ hiddenSize, attentionHeadCount, kvLoraRank }: ModelFacts) {
	if (hiddenSize === null || attentionHeadCount === null || kvLoraRank !== null) return null;
	return hiddenSize % attentionHeadCount === 0 ? hiddenSize / attentionHeadCount : null;
}

/** The shape of a model from the facts of its entry; field names are the same. */
export function modelFromFacts(name: string, facts: ModelFacts): Model {
	const known = Object.fromEntries(
		Object.entries(facts).filter(([field]) => Object.hasOwn(unknownModel, field)),
	) as Partial<Model>;
	return {
		...unknownModel,
		...known,
		name,
		headDimension: facts.headDimension ?? impliedHeadDimension(facts),
		statedParameterCount: inUnits(facts.parametersBillion),
		statedActiveParameterCount: inUnits(facts.activeParametersBillion),
	};
}

/** What a machine has beside its cards. */
export interface MachineBody {
	hostMemoryGB: number | null;
	memoryKind: Machine['memoryKind'];
	vendor: Machine['vendor'];
}

const gibibytesPerGigabyte = 1e9 / 2 ** 30;

/** A machine of cards of one kind, from the facts of the card's entry. */
export function machineFromFacts(
	name: string,
	facts: Accelerator,
	{ count, body }: { count: number; body: MachineBody },
): Machine {
	const usable = facts.usableMemoryGB;
	return {
		name,
		acceleratorCount: count,
		memoryGB: facts.memoryGB,
		usableMemoryGiB: usable === null ? null : usable * gibibytesPerGigabyte,
		bandwidthGBPerSecond: facts.bandwidthGBPerSecond,
		fp16DenseTflops: facts.fp16DenseTflops ?? facts.bf16DenseTflops,
		fp8DenseTflops: facts.fp8DenseTflops,
		fp4DenseTflops: facts.fp4DenseTflops,
		int8DenseTops: facts.int8DenseTops,
		interconnectGBPerSecond: facts.interconnectGBPerSecond,
		interconnect: facts.interconnect,
		powerW: facts.powerW,
		...body,
	};
}
