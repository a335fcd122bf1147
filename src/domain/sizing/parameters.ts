import { hasStateLayers, layerPlan } from './layer-plan.ts';
import { attempt, shape, SizingRefusal } from './refusal.ts';
import { matrix, type ModelPart, type Reading, type Tensor } from './tensor.ts';
import { modelTensors, predictionTensors } from './tensors.ts';
import { usualStateTensor } from './tensors-state.ts';
import type { Model } from './types.ts';

/** A model read as a list of tensors. */
export interface ModelReading {
	tensors: Tensor[];
	/** Layers that predict several tokens: in the maker's files, seldom loaded. */
	prediction: Tensor[];
	/** Weights of image and sound encoders: 16 bits in every format, a file of its own with GGUF. */
	encoderParameterCount: number;
	parameterCount: number;
	/** Share of the parameters that no formula explains. */
	unexplainedShare: number;
	reading: Reading | null;
}

/** Parameters of one part. */
export interface ParameterPart {
	part: ModelPart | 'encoder';
	parameterCount: number;
}

const readings = new WeakMap<Model, ModelReading>();

/** The model as tensors: read once, kept for the next question about the same object. */
export function readModel(model: Model): ModelReading {
	const known = readings.get(model);
	if (known) return known;
	const read = reconcile(model);
	readings.set(model, read);
	return read;
}

const sum = (tensors: readonly Tensor[]) =>
	tensors.reduce((total, { parameterCount }) => total + parameterCount, 0);

/**
 * How exactly a count was printed: half a unit of its last digit that is not zero; a whole unit of one or two
 * digits, for names such as "7B" are cut off as often as rounded.
 */
function rounding(stated: number): number {
	const digits = String(Math.round(stated));
	const zeros = digits.length - digits.replace(/0+$/, '').length;
	const units = digits.length - zeros <= 2 ? 1 : 0.5;
	return units * 10 ** zeros;
}

/** Beyond this share, a stated count speaks of another set of tensors. */
const sameCountShare = 0.003;
/** Below this share, tensors without a formula are taken for an encoder of images or sound. */
const encoderShare = 0.035;

/**
 * Reads a configuration so that its tensors add up to the stated count. Where a configuration allows several
 * readings (tied output not stated, a dense part beside the experts), the one nearest to the stated count
 * is taken; weights that no formula explains (layers with a state, encoders) come from the difference.
 */
function reconcile(model: Model): ModelReading {
	const stated = model.statedParameterCount;
	const candidates = possibleReadings(model).map((reading) => {
		const tensors = modelTensorsOrNull(model, reading);
		return { reading, tensors, count: sum(tensors ?? []) };
	});
	const [first] = candidates;
	if (!first?.tensors) return wholeModel(model, stated);
	if (stated === null) {
		if (hasStateLayers(model) && model.stateHeadCount === null) {
			throw new SizingRefusal(
				'missing',
				'model.statedParameterCount',
				'layers with a state of unknown shape have no formula: the parameter count must be given',
			);
		}
		return finish(model, first.tensors, first.reading, model.encoderParameterCount ?? 0);
	}
	const encoder = model.encoderParameterCount ?? 0;
	const distance = (count: number) =>
		Math.min(Math.abs(stated - count), Math.abs(stated - count - encoder));
	const near = Math.max(rounding(stated), sameCountShare * stated);
	const best =
		candidates.find(({ count }) => distance(count) <= near) ??
		candidates.reduce((a, b) => (distance(b.count) < distance(a.count) ? b : a), first);
	return fillDifference(model, best.tensors ?? first.tensors, best.reading, stated);
}

function modelTensorsOrNull(model: Model, reading: Reading): Tensor[] | null {
	const tensors = attempt(() => modelTensors(model, reading));
	if (tensors.ok) return tensors.value;
	if (model.statedParameterCount === null) throw refused(tensors.refusal.field);
	return null;
}

const refused = (field: string) =>
	new SizingRefusal('missing', field, `${field} is not given, nor is the parameter count`);

function possibleReadings(model: Model): Reading[] {
	const ties = model.tiedEmbeddings === null ? [false, true] : [model.tiedEmbeddings];
	const dense =
		(model.expertCount ?? 0) > 1 && model.intermediateSize !== null ? [false, true] : [false];
	const gates = model.gatedFeedForward === null ? [true, false] : [model.gatedFeedForward];
	return gates.flatMap((gated) =>
		dense.flatMap((denseBesideExperts) =>
			ties.map((tied) => ({ tied, denseBesideExperts, gated })),
		),
	);
}

function fillDifference(
	model: Model,
	tensors: Tensor[],
	reading: Reading,
	stated: number,
): ModelReading {
	const known = model.encoderParameterCount ?? 0;
	const computed = sum(tensors);
	const difference = stated - computed;
	const within = Math.max(rounding(stated), sameCountShare * stated);
	const hidden = model.hiddenSize ?? 0;
	const hasState = hasStateLayers(model);
	if (hasState && difference > 0) {
		const state = matrix(['state-layers', 'other'], -1, hidden, difference / hidden);
		return finish(model, [...tensors, state], reading, known, difference / stated);
	}
	if (Math.abs(difference) <= within) return finish(model, tensors, reading, known);
	if (Math.abs(difference - known) <= within) return finish(model, tensors, reading, known);
	if (difference < 0) {
		const whole = [...tensors, ...unshapedStates(model)];
		const surplus = stated - sum(whole);
		return finish(model, fewerExperts(whole, surplus), reading, known, -difference / stated);
	}
	const prediction = sum(predictionTensors(model, reading));
	if (prediction > 0 && Math.abs(difference - prediction) <= within) {
		return finish(model, tensors, reading, known);
	}
	if (difference / stated <= encoderShare) {
		return finish(model, tensors, reading, Math.max(known, difference), difference / stated);
	}
	const other = matrix(['other', 'other'], -1, hidden, difference / hidden);
	return finish(model, [...tensors, other], reading, known, difference / stated);
}

/** Layers with a state whose shape nobody gave: of usual size, for no difference is left to tell it. */
function unshapedStates(model: Model): Tensor[] {
	if (model.stateHeadCount !== null) return [];
	return layerPlan(model).flatMap(({ attention }, layer) =>
		attention === 'state' ? [usualStateTensor(model, layer)] : [],
	);
}

/**
 * Fewer routed experts than the configuration seems to say: in some layers only, or narrower ones behind a latent
 * projection. The rest of the tensors stays as it is.
 */
function fewerExperts(tensors: Tensor[], difference: number): Tensor[] {
	const routed = sum(tensors.filter(({ part }) => part === 'routed-experts'));
	const share = routed > 0 ? Math.max(0, 1 + difference / routed) : 1;
	return tensors.map((tensor) =>
		tensor.part === 'routed-experts'
			? { ...tensor, parameterCount: tensor.parameterCount * share }
			: tensor,
	);
}

function finish(
	model: Model,
	tensors: Tensor[],
	reading: Reading,
	encoderParameterCount: number,
	unexplainedShare = 0,
): ModelReading {
	return {
		tensors,
		prediction: predictionTensors(model, reading),
		encoderParameterCount,
		parameterCount: sum(tensors),
		unexplainedShare,
		reading,
	};
}

/** A model of which only the number of parameters is known. */
function wholeModel(model: Model, stated: number | null): ModelReading {
	if (stated === null) throw refused('model.layerCount');
	const hidden = model.hiddenSize ?? 4096;
	const vocabulary = model.vocabularySize ?? 0;
	const tables = Math.min(0.4 * stated, hidden * vocabulary);
	const head = model.tiedEmbeddings === false ? tables : 0;
	const rest = stated - tables - head;
	return {
		tensors: [
			matrix(['embedding', 'embedding'], -1, hidden, tables / hidden),
			matrix(['head', 'output'], -1, hidden, head / hidden),
			matrix(['other', 'other'], -1, 4096, rest / 4096),
		],
		prediction: [],
		encoderParameterCount: model.encoderParameterCount ?? 0,
		parameterCount: stated,
		unexplainedShare: 1,
		reading: null,
	};
}

/** Parameters by part, encoders and prediction layers apart. */
export function parameterParts(model: Model): ParameterPart[] {
	const { tensors, prediction, encoderParameterCount } = readModel(model);
	const parts = new Map<ParameterPart['part'], number>();
	for (const { part, parameterCount } of [...tensors, ...prediction]) {
		parts.set(part, (parts.get(part) ?? 0) + parameterCount);
	}
	if (encoderParameterCount > 0) parts.set('encoder', encoderParameterCount);
	return [...parts].map(([part, parameterCount]) => ({ part, parameterCount }));
}

/** All parameters of the language model, without encoders and prediction layers. */
export const parameterCount = (model: Model) => readModel(model).parameterCount;

/**
 * Parameters used for one token: all but the experts that the router leaves out.
 *
 *     total − routed experts × (1 − used ÷ experts)
 */
export function activeParameterCount(model: Model): number {
	const { tensors, parameterCount: total } = readModel(model);
	const routed = sum(tensors.filter(({ part }) => part === 'routed-experts'));
	if (routed === 0) return model.statedActiveParameterCount ?? total;
	const share = shape(model, 'expertsPerToken') / shape(model, 'expertCount');
	return total - routed * (1 - share);
}
