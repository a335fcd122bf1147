import { cacheIsRepeated, quantisedValues } from './hidden-costs.ts';
import { isServerEngine, type MemoryQuestion } from './memory-question.ts';

/** Something that a choice rules out, or that costs more than it seems. */
export interface Incompatibility {
	id: string;
	/** `cannot`: it will not start. `costs`: it runs, slower or with more memory. */
	effect: 'cannot' | 'costs';
	why: string;
	/** Where the engine or the format says so. */
	source: string;
}

/** Judges one thing; null where it does not apply. */
type Rule = (question: MemoryQuestion) => Incompatibility | null;

const group = 128;

const headsDivide: Rule = ({ model, layout }) => {
	const heads = model.attentionHeadCount;
	if (heads === null || heads % layout.tensorParallel === 0) return null;
	return {
		id: 'heads-not-divisible',
		effect: 'cannot',
		why: `${heads} attention heads cannot be divided over ${layout.tensorParallel} cards.`,
		source:
			'https://github.com/vllm-project/vllm/blob/main/vllm/config/model.py (verify_with_parallel_config)',
	};
};

const groupsAreWhole: Rule = ({ model, weights, layout, engine }) => {
	const grouped = /awq|gptq|int4/.test(weights.format) && isServerEngine(engine);
	const width = model.expertIntermediateSize ?? model.intermediateSize;
	const size = weights.groupSize ?? group;
	if (!grouped || width === null || (width / layout.tensorParallel) % size === 0) return null;
	return {
		id: 'groups-cut',
		effect: 'cannot',
		why: `${width} feed-forward values over ${layout.tensorParallel} cards cut groups of ${size} that share a scale.`,
		source:
			'https://github.com/vllm-project/vllm/blob/main/vllm/model_executor/layers/quantization/awq.py (create_weights)',
	};
};

/** A chip computes in a format when its maker publishes a rate for it. */
const chipHasFormat: Rule = ({ weights, machine, engine }) => {
	if (!isServerEngine(engine)) return null;
	const needsFp8 = weights.format === 'fp8' || weights.format === 'mxfp8';
	const needsFp4 = /^(nvfp4|mxfp4|fp4)$/.test(weights.format);
	const lacks =
		(needsFp8 && machine.fp8DenseTflops === null) || (needsFp4 && machine.fp4DenseTflops === null);
	if (!lacks || machine.fp16DenseTflops === null) return null;
	return {
		id: 'format-emulated',
		effect: 'costs',
		why: `No published rate for ${weights.format} on this chip: weights are unpacked to 16 bits before they are used, so memory is saved but no arithmetic.`,
		source: 'https://docs.vllm.ai/en/latest/features/quantization/supported_hardware.html',
	};
};

/** A rule whose sentence the ladder tells too. */
const costs =
	(id: string, tell: (question: MemoryQuestion) => string | null, source: string): Rule =>
	(question) => {
		const why = tell(question);
		return why === null ? null : { id, effect: 'costs', why, source };
	};

const repeatedCache = costs(
	'cache-repeated',
	cacheIsRepeated,
	'https://github.com/vllm-project/vllm/blob/main/vllm/config/model.py (get_num_kv_heads)',
);

const flashAttention = costs(
	'values-need-flash-attention',
	quantisedValues,
	'https://github.com/ggml-org/llama.cpp/blob/master/src/llama-context.cpp',
);

const rules: Rule[] = [headsDivide, repeatedCache, groupsAreWhole, chipHasFormat, flashAttention];

/** What the chosen model, format, machine and layout rule out or make dear. */
export const incompatibilities = (question: MemoryQuestion): Incompatibility[] =>
	rules.flatMap((rule) => rule(question) ?? []);
