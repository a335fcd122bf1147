import type { Catalog, Entry } from '#catalog/types.ts';
import type { Accelerator } from '#schemas/accelerators.ts';
import { machineFromFacts, modelFromFacts } from '#domain/sizing/from-facts.ts';
import type { MachineBody } from '#domain/sizing/from-facts.ts';
import type { WeightFormat } from '#domain/sizing/formats.ts';
import { machineTitle } from '#domain/sizing/tool/size-json.ts';
import { whyUnsized } from '#domain/sizing/tool/sizeable.ts';
import type {
	SizeData,
	SizedConstant,
	SizedMachine,
	SizedModel,
	UnsizedModels,
} from '#domain/sizing/tool/types.ts';
import type { Engine } from '#domain/sizing/types.ts';

const vendors: Record<string, MachineBody['vendor']> = {
	nvidia: 'nvidia',
	amd: 'amd',
	intel: 'intel',
	apple: 'apple',
};

/** What the accelerator's entry says of its memory: a chip with processor and GPU in one shares it. */
function bodyOf({ kind, maker }: Accelerator, hostMemoryGB: number | null): MachineBody {
	const vendor = vendors[maker] ?? 'other';
	const shared = vendor === 'apple' ? 'apple' : 'unified';
	return { hostMemoryGB, vendor, memoryKind: kind === 'apu' ? shared : 'discrete' };
}

const vllm: Engine = { family: 'vllm', name: 'vLLM', version: null, year: null };
const llamaCpp: Engine = { family: 'llama.cpp', name: 'llama.cpp', version: null, year: null };

/** Cards with a memory of their own are filled by a server engine; shared memory by one made for few users. */
const engineFor = ({ memoryKind }: MachineBody) => (memoryKind === 'discrete' ? vllm : llamaCpp);

/** One configuration of a system, as the engine takes it. */
export function sizedMachine(
	catalog: Catalog,
	system: Entry<'systems'>,
	configurationId: string,
): SizedMachine {
	const { configurations, deskSide, kind, cooling, maxPowerW, ramMaxGB } = system.data;
	const most = Math.max(...configurations.map((other) => other.count));
	const configuration = configurations.find(({ id }) => id === configurationId);
	if (!configuration) throw new Error(`${system.key} has no configuration ${configurationId}.`);
	const { accelerator, count } = configuration;
	const card = catalog.get('accelerators', accelerator);
	const body = bodyOf(card.data, ramMaxGB);
	return {
		id: `${system.id}/${configurationId}`,
		title: machineTitle(system.title, card.title, count),
		path: system.path,
		card: { title: card.title, path: card.path },
		place: { deskSide, kind, cooling },
		// The maker's figure holds for the fullest machine; with fewer cards it would mislead.
		maxPowerWatts: count === most ? maxPowerW : null,
		machine: machineFromFacts(system.title, card.data, { count, body }),
		engine: engineFor(body),
	};
}

/** A model as the engine takes it, whether or not the tool offers it. */
export const sizedModel = ({ id, title, path, data }: Entry<'models'>): SizedModel => ({
	id,
	title,
	path,
	shape: modelFromFacts(title, data),
	// Every format of the entries is one of the engine.
	nativeFormat: data.nativeFormat satisfies WeightFormat | null,
	contextTokens: data.contextTokens,
});

/** Constants of all entries, each with its anchor. */
export const sizedConstants = (catalog: Catalog): SizedConstant[] =>
	catalog.of('assumptions').flatMap(({ data, path }) =>
		data.constants.map(({ id, label, value, low, high, unit, basis }) => ({
			...{ id, label, value, low, high, unit, basis },
			path: `${path}#${id}`,
		})),
	);

const memoryOf = ({ machine }: SizedMachine) => (machine.memoryGB ?? 0) * machine.acceleratorCount;
const powerOf = ({ machine, maxPowerWatts }: SizedMachine) =>
	maxPowerWatts ?? (machine.powerW ?? 0) * machine.acceleratorCount;

/** Machines on sale, from small to large: by the memory of all cards, then by their power. */
export const sizedMachines = (catalog: Catalog): SizedMachine[] =>
	catalog
		.of('systems')
		.filter(({ retirement }) => retirement === null)
		.flatMap((system) =>
			system.data.configurations.map(({ id }) => sizedMachine(catalog, system, id)),
		)
		.sort(
			(a, b) =>
				memoryOf(a) - memoryOf(b) || powerOf(a) - powerOf(b) || a.title.localeCompare(b.title),
		);

const made = new WeakMap<Catalog, SizeData>();

/** All that `/size/` needs, made once a catalogue. */
export function sizeData(catalog: Catalog): SizeData {
	const data = made.get(catalog) ?? readData(catalog);
	made.set(catalog, data);
	return data;
}

/** Models that write text and whose shape is known, machines on sale, constants. */
function readData(catalog: Catalog): SizeData {
	const constants = sizedConstants(catalog);
	const models: SizedModel[] = [];
	const unsized = new Map<string, UnsizedModels['models']>();
	for (const entry of catalog.of('models')) {
		const model = sizedModel(entry);
		const why = whyUnsized(entry.data, model.shape, constants);
		if (why === null) models.push(model);
		else unsized.set(why, [...(unsized.get(why) ?? []), { id: entry.id, title: entry.title }]);
	}
	return {
		models,
		machines: sizedMachines(catalog),
		constants,
		unsized: [...unsized].map(([why, models]) => ({ why, models })),
	};
}
