import type { Assumptions } from '../types.ts';
import { figuresToGive } from './figures-to-give.ts';
import type { CardJson, MachineJson, ModelJson, SizeJson } from './size-json.ts';
import { unknownCard } from './size-json.ts';
import type { SizedMachine, SizedModel, SizeLists } from './types.ts';

/** What of an object differs from what goes without saying. */
function differing<T extends object>(value: T, usual: Partial<T>): Partial<T> {
	const entries = Object.entries(value).filter(([key, own]) => own !== usual[key as keyof T]);
	return Object.fromEntries(entries) as Partial<T>;
}

/** The lists of the tool as they travel: `readSizeLists` reads them back to the same. */
export function writeSizeJson(data: SizeLists): SizeJson {
	const cards: CardJson[] = [];
	return {
		models: data.models.map(({ id, title, path, nativeFormat, contextTokens }) => ({
			...{ id, title, path },
			...(nativeFormat === null ? {} : { nativeFormat }),
			...(contextTokens === null ? {} : { contextTokens }),
		})),
		cards,
		machines: data.machines.map((machine) => machineJson(machine, cards)),
		constants: data.constants.map(({ id, label, value, low, high, unit, basis, path }) => [
			id,
			label,
			value,
			low,
			high,
			unit,
			basis,
			path,
		]),
		unsized: data.unsized ?? [],
	};
}

/** One model as it travels, with what follows from its shape. */
export const writeModelJson = ({ shape }: SizedModel, assumptions: Assumptions): ModelJson => ({
	shape: { ...shape, figures: figuresToGive(shape, assumptions) },
});

function machineJson(
	{ id, path, place, engine, card, machine, maxPowerWatts }: SizedMachine,
	cards: CardJson[],
): MachineJson {
	const { acceleratorCount: count, hostMemoryGB, name, ...figures } = machine;
	const own: CardJson = { ...card, machine: differing(figures, unknownCard) };
	const known = cards.findIndex(({ path }) => path === own.path);
	const index = known >= 0 ? known : cards.push(own) - 1;
	const json: MachineJson = { id, path, name, place, engine, card: index, count };
	if (maxPowerWatts !== null) json.maxPowerWatts = maxPowerWatts;
	if (hostMemoryGB !== null) json.host = hostMemoryGB;
	return json;
}
