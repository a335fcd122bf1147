import { benchmarkLengths } from '../benchmark-lengths.ts';
import { given, SizingRefusal } from '../refusal.ts';
import type { ServerSettings } from '../server-overheads.ts';
import type { SpeedQuestion } from '../speed-question.ts';
import { isServerEngine, type MemoryQuestion } from '../memory-question.ts';
import type { TuningQuestion } from '../tuning-question.ts';
import type {
	Assumptions,
	Cache,
	Engine,
	Layout,
	Load,
	Machine,
	Model,
	Weights,
} from '../types.ts';
import { cacheFromFields } from './cache-fields.ts';
import { engineFromWords } from './engine-words.ts';
import { FieldReader, isFields, type Fields } from './fields.ts';
import { weightsFromWords } from './format-words.ts';
import {
	contextOfOne,
	layoutFromFields,
	loadFromFields,
	settingsFromFields,
} from './load-fields.ts';
import { machineFromFields, unknownMachine } from './machine-fields.ts';
import { modelFromFields } from './model-fields.ts';
import { describesTuning, tuningFromFields } from './tuning-fields.ts';
import { typicalShape } from '../typical-shape.ts';

/** A case as it was read. What a metric needs and the case lacks is refused when it is asked for. */
export interface ReadCase {
	model: Model;
	engine: Engine;
	cache: Cache;
	layout: Layout;
	load: Load;
	settings: ServerSettings;
	/** Tokens that one sequence may fill; null where nothing says so. */
	contextTokens: number | null;
	/** Memory that the case gives the cache, in bytes on one card. */
	cacheBudgetBytes: number | null;
	weights: () => Weights;
	machine: () => Machine;
	memory: () => MemoryQuestion;
	/** The same with a typical shape where the model has none. */
	wholeMemory: () => MemoryQuestion;
	/** Whether the case describes training. */
	isTuning: boolean;
	speed: () => SpeedQuestion;
	tuning: (metric: string) => TuningQuestion;
	/** Paths of fields that nothing read. */
	unread: () => string[];
}

const noFields: Fields = {};

/** Reads a case: names of fields are those of `config.json` and of engines' options, and their usual variants. */
export function readCase(fields: Fields, path: string, assumptions: Assumptions): ReadCase {
	const parts = {
		model: new FieldReader(fields['model'], `${path}.model`),
		dtype: new FieldReader(dtypeFields(fields['dtype']), `${path}.dtype`),
		hardware: new FieldReader(fields['hardware'], `${path}.hardware`),
		workload: new FieldReader(fields['workload'] ?? noFields, `${path}.workload`),
	};
	const engine = engineFromWords(textOf(fields['engine']));
	const weightWords = String(
		parts.dtype.value(
			'weights',
			'weight',
			'quantization',
			'quant',
			'weight_dtype',
			'dtype',
			'model',
		) ?? '',
	);
	const format = parts.dtype.text('format', 'container');
	parts.dtype.ignore('activations', 'compute', 'note', 'notes', 'kv_key', 'kv_value');
	const weights = () =>
		weightsFromWords(given(weightWords === '' ? null : weightWords, 'dtype.weights'), {
			format,
			engine: engine.name.toLowerCase(),
		});
	const known = weightWords === '' ? null : safely(weights);
	const hasMachine = isFields(fields['hardware']);
	const stated = hasMachine ? machineFromFields(parts.hardware) : null;
	const machine = () => given(stated, 'hardware');
	const model = modelFromFields(parts.model);
	const load = loadFromFields(parts.workload);
	const layout = layoutFromFields(parts.workload, { engine, cards: stated?.acceleratorCount ?? 1 });
	const cache = cacheFromFields(parts, { engine, weights: known });
	const settings = settingsFromFields(parts.workload);
	const scenario = parts.workload.text('scenario');
	const contextTokens =
		contextOfOne(parts.workload, load, cache.sequences) ??
		settings.maxSequenceTokens ??
		parts.model.number('max_position_embeddings');
	const shared = { model, cache, engine, layout, assumptions };
	const memory = (): MemoryQuestion => ({
		...shared,
		layout: memoryLayout(layout, engine, machine()),
		settings,
		weights: weights(),
		machine: machine(),
	});
	return {
		...shared,
		load,
		settings,
		contextTokens,
		cacheBudgetBytes: cacheBudget(parts.workload),
		weights,
		machine,
		memory,
		wholeMemory: () => ({ ...memory(), model: typicalShape(model, assumptions).model }),
		isTuning: describesTuning(parts.workload, textOf(fields['kind'])),
		speed: () => ({
			...shared,
			load,
			weights: weights(),
			machine: machine(),
			benchmark: benchmarkLengths(scenario, load.outputTokens, assumptions),
		}),
		tuning: (metric) =>
			tuningFromFields(parts.workload, parts.dtype, {
				model,
				weights: weights(),
				machine: stated ?? unknownMachine,
				engine,
				assumptions,
				metric,
				weightWords,
			}),
		unread: () => Object.values(parts).flatMap((reader) => reader.unread()),
	};
}

/** Server engines split a model over all their cards unless they were told how. */
function memoryLayout(layout: Layout, engine: Engine, machine: Machine): Layout {
	const unsaid = layout.tensorParallel * layout.pipelineParallel * layout.dataParallel === 1;
	return isServerEngine(engine) && unsaid
		? { ...layout, tensorParallel: machine.acceleratorCount }
		: layout;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** `dtype` as an object, or as the words of the weights alone. */
const dtypeFields = (value: unknown): Fields =>
	isFields(value) ? value : typeof value === 'string' ? { weights: value } : noFields;

/** The format if the words name one: a cache's default leans on it and does without. */
function safely(weights: () => Weights): Weights | null {
	try {
		return weights();
	} catch (error) {
		if (error instanceof SizingRefusal) return null;
		throw error;
	}
}

const budgetUnits: [RegExp, number][] = [
	[/gib/, 2 ** 30],
	[/mib/, 2 ** 20],
	[/gb/, 1e9],
	[/mb/, 1e6],
	[/bytes/, 1],
];

/** A budget for the cache: any field that speaks of the cache or its pool and of a size. */
function cacheBudget(workload: FieldReader): number | null {
	const [found] = workload.matching(/(kv|cache|pool|budget|available).*(gib|mib|gb|mb|bytes)/i);
	if (!found) return null;
	const [name, value] = found;
	const unit = budgetUnits.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? 1;
	return value * unit;
}
