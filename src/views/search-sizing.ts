import type { Catalog } from '#catalog/types.ts';
import type { SizingFile } from '#domain/search/offer.ts';
import { sizeData } from './size-data.ts';

/** What a sizing question may be about: models that the tool sizes, and the configurations of every machine and card. */
export function searchSizing(catalog: Catalog): SizingFile {
	const { models } = sizeData(catalog);
	const machines = catalog
		.of('systems')
		.flatMap(({ id, data }) =>
			data.configurations.map(
				(configuration) =>
					[`${id}/${configuration.id}`, configuration.accelerator, configuration.count] as [
						string,
						string,
						number,
					],
			),
		);
	return { models: models.map(({ id }) => id), machines };
}
