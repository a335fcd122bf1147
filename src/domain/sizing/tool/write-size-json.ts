import { unknownModel } from '../unknown-model.ts';
import type { CardJson, MachineJson, SizeJson } from './size-json.ts';
import { unknownCard } from './size-json.ts';
import type { SizeData, SizedMachine } from './types.ts';

/** What of an object differs from what goes without saying. */
function differing<T extends object>(value: T, usual: Partial<T>): Partial<T> {
	const entries = Object.entries(value).filter(([key, own]) => own !== usual[key as keyof T]);
	return Object.fromEntries(entries) as Partial<T>;
}

/** The data of the tool as it travels: `readSizeData` reads it back to the same. */
export function writeSizeJson(data: SizeData): SizeJson {
	const cards: CardJson[] = [];
	return {
		models: data.models.map(({ shape, nativeFormat, contextTokens, ...model }) => ({
			...model,
			...(nativeFormat === null ? {} : { nativeFormat }),
			...(contextTokens === null ? {} : { contextTokens }),
			shape: differing(shape, { ...unknownModel, name: model.title }),
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
