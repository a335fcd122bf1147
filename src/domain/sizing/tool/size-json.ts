import type { ModelFigures } from '../given-figures.ts';
import type { Assumption, Machine, Model } from '../types.ts';
import type { ListedModel, SizedMachine, SizedModel, SizeLists } from './types.ts';

/** A model of the list as it travels: what is not published is left out. */
export type ListedModelJson = Omit<ListedModel, 'nativeFormat' | 'contextTokens'> &
	Partial<Pick<ListedModel, 'nativeFormat' | 'contextTokens'>>;

/** `/size/models/ID.json`: what the engine needs of one model. Its figures ride on the shape (`given-figures.ts`). */
export interface ModelJson {
	shape: Model & { figures: ModelFigures };
}

/** A machine as it travels: its card by its place in the list, nulls left out. */
export type MachineJson = Omit<SizedMachine, 'machine' | 'card' | 'title' | 'maxPowerWatts'> &
	Partial<Pick<SizedMachine, 'maxPowerWatts'>> & {
		/** Title of the system. */
		name: string;
		card: number;
		count: number;
		host?: number;
	};

/** A card as it travels. */
export interface CardJson {
	title: string;
	path: string;
	machine: Partial<Machine>;
}

/** `/size/data.json`: `readSizeLists` makes it whole again. */
export interface SizeJson {
	models: ListedModelJson[];
	cards: CardJson[];
	machines: MachineJson[];
	/** Id, label, value, low, high, unit, basis, path. */
	constants: [string, string, number, number, number, string, Assumption['basis'], string][];
	unsized: NonNullable<SizeLists['unsized']>;
}

/** A card of which nothing is known. */
export const unknownCard: Omit<Machine, 'name' | 'acceleratorCount' | 'hostMemoryGB'> = {
	memoryGB: null,
	usableMemoryGiB: null,
	bandwidthGBPerSecond: null,
	fp16DenseTflops: null,
	fp8DenseTflops: null,
	fp4DenseTflops: null,
	int8DenseTops: null,
	interconnectGBPerSecond: null,
	interconnect: null,
	memoryKind: 'discrete',
	vendor: 'nvidia',
	powerW: null,
};

/** A configuration in words: "Lenovo ThinkStation PX, 2 × RTX 6000 Ada". */
export const machineTitle = (system: string, card: string, count: number): string =>
	`${system}, ${count === 1 ? card : `${String(count)} × ${card}`}`;

/** The lists of the tool from what was loaded: what was left out is null again. */
export function readSizeLists(json: SizeJson): SizeLists {
	return {
		models: json.models.map((model) => ({
			nativeFormat: null,
			contextTokens: null,
			...model,
		})),
		machines: json.machines.map(({ name, card, count, host, ...machine }) => {
			const { title = '', path = '', machine: figures = {} } = json.cards[card] ?? {};
			return {
				maxPowerWatts: null,
				...machine,
				title: machineTitle(name, title, count),
				card: { title, path },
				machine: {
					...unknownCard,
					...figures,
					name,
					acceleratorCount: count,
					hostMemoryGB: host ?? null,
				},
			};
		}),
		constants: json.constants.map(([id, label, value, low, high, unit, basis, path]) => ({
			id,
			label,
			value,
			low,
			high,
			unit,
			basis,
			path,
		})),
		unsized: json.unsized,
	};
}

/** A model of the list with what was loaded of it. */
export const withShape = (model: ListedModel, { shape }: ModelJson): SizedModel => ({
	...model,
	shape,
});
