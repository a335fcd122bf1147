import type { Catalog, Entry } from '#catalog/types.ts';

const bitsOfByte = 8;
const fewestBits = 4;

/** Memory of the cards of one configuration, in GB; null where a card's is not published. */
function configurationGB(catalog: Catalog, accelerator: string, count: number): number | null {
	const { memoryGB } = catalog.get('accelerators', accelerator).data;
	return memoryGB === null ? null : memoryGB * count;
}

const least = (figures: readonly (number | null)[]): number | null => {
	const known = figures.filter((figure) => figure !== null);
	return known.length > 0 ? Math.min(...known) : null;
};

/**
 * The memory that "fits in … GB" compares, in GB: of a card its own; of a machine that of its smallest configuration;
 * of a model the lightest published weights, or all parameters at four bits; of an architecture its smallest rung.
 * Null for anything else, and where it is not published.
 */
export function searchMemoryGB(catalog: Catalog, entry: Entry): number | null {
	const { data } = entry;
	if ('memoryGB' in data) return data.memoryGB;
	if ('configurations' in data)
		return least(
			data.configurations.map(({ accelerator, count }) =>
				configurationGB(catalog, accelerator, count),
			),
		);
	if ('openWeights' in data) {
		if (!data.openWeights) return null;
		const plain =
			data.parametersBillion === null ? null : (data.parametersBillion * fewestBits) / bitsOfByte;
		return least([plain, ...data.weightFiles.map(({ sizeGB }) => sizeGB)]);
	}
	if ('rungs' in data)
		return least(
			data.rungs.map(({ configuration: { system, id, count } }) => {
				const found = catalog
					.get('systems', system)
					.data.configurations.find((configuration) => configuration.id === id);
				return found ? configurationGB(catalog, found.accelerator, found.count * count) : null;
			}),
		);
	return null;
}
