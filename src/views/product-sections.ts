import type { Catalog, Entry } from '#catalog/types.ts';
import { formatDate, formatNumber } from '#format/numbers.ts';
import { priceShelfLifeDays } from '#domain/freshness/policy.ts';
import { freshnessOf } from '#domain/freshness/status.ts';
import { factSection, unpublished } from './facts.ts';
import type { Section } from './section.ts';
import type { EntrySections } from './sections.ts';

const uses = ({ goodFor, notFor }: { goodFor: string[]; notFor: string[] }): Section[] => [
	{ id: 'good-for', title: 'Good for', items: goodFor },
	{ id: 'not-for', title: 'Not for', items: notFor },
];

const dollars = (value: number | null) =>
	value === null ? 'Not published' : `US$${formatNumber(value)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Specification, weight files and prices of a model. */
export function modelSections(catalog: Catalog, entry: Entry<'models'>): EntrySections {
	const { weightFiles, prices, developer } = entry.data;
	const hasRates = prices.some(({ condition }) => condition);
	const stateOf = (observed: string) =>
		({ fresh: 'current', due: 'due', expired: 'expired' })[
			freshnessOf(observed, catalog.today, priceShelfLifeDays).state
		];
	const sellerOf = (seller = developer) => catalog.get('organisations', seller);
	const numberOf = (id: string) => entry.sources.find((source) => source.id === id)?.number ?? 0;
	return {
		before: uses(entry.data),
		after: [
			factSection(entry),
			{
				id: 'weight-files',
				title: 'Published weight files',
				table: {
					columns: [{ label: 'Format' }, { label: 'Size', isNumber: true }, { label: 'Source' }],
					rows: weightFiles.map(({ format, sizeGB, source }) => ({
						cells: [
							format,
							`${formatNumber(sizeGB)} GB`,
							{ text: `[${numberOf(source)}]`, path: `#source-${numberOf(source)}` },
						],
					})),
				},
			},
			{
				id: 'prices',
				title: 'List prices, for a million tokens',
				table: {
					columns: [
						{ label: 'Sold by' },
						...(hasRates ? [{ label: 'Rate' }] : []),
						{ label: 'Seen on' },
						{ label: 'Input', isNumber: true },
						{ label: 'Cached input', isNumber: true },
						{ label: 'Output', isNumber: true },
						{ label: 'Source' },
					],
					rows: prices.map((price) => ({
						cells: [
							{ text: sellerOf(price.seller).title, path: sellerOf(price.seller).path },
							...(hasRates ? [capital(price.condition ?? 'standard')] : []),
							`${formatDate(price.observed)}, ${stateOf(price.observed)}`,
							dollars(price.inputUsdPerMillionTokens),
							dollars(price.cachedInputUsdPerMillionTokens),
							dollars(price.outputUsdPerMillionTokens),
							{ text: `[${numberOf(price.source)}]`, path: `#source-${numberOf(price.source)}` },
						],
					})),
				},
			},
			unpublished(entry, {
				parametersBillion: 'Parameters',
				contextTokens: 'Context window',
				licence: 'Licence',
				released: 'Day of release',
			}),
		],
	};
}

/** Specification of a chip or card. */
export function acceleratorSections(
	_catalog: Catalog,
	entry: Entry<'accelerators'>,
): EntrySections {
	return {
		before: uses(entry.data),
		after: [
			factSection(entry),
			{ id: 'sparsity', title: 'How dense rates were read', text: entry.data.sparsityNote },
			unpublished(entry, {
				memoryGB: 'Memory',
				bandwidthGBPerSecond: 'Memory bandwidth',
				powerW: 'Power',
				released: 'Day of release',
			}),
		],
	};
}

/** Configurations and specification of a machine. */
export function systemSections(catalog: Catalog, entry: Entry<'systems'>): EntrySections {
	return {
		before: uses(entry.data),
		after: [
			{
				id: 'configurations',
				title: 'Configurations we size',
				table: {
					columns: [
						{ label: 'Configuration' },
						{ label: 'Accelerator' },
						{ label: 'Count', isNumber: true },
						{ label: 'Memory, together', isNumber: true },
					],
					rows: entry.data.configurations.map(({ id, accelerator, count, note }) => {
						const card = catalog.get('accelerators', accelerator);
						const memory =
							card.data.memoryGB === null
								? 'Not published'
								: `${formatNumber(card.data.memoryGB * count)} GB`;
						return {
							id: `configuration-${id}`,
							cells: [
								note ? `${id}: ${note}` : id,
								{ text: card.title, path: card.path },
								String(count),
								memory,
							],
						};
					}),
				},
			},
			factSection(entry),
			unpublished(entry, {
				ramMaxGB: 'Memory of the host',
				powerSupplyW: 'Power supply',
				released: 'Day of release',
			}),
		],
	};
}

/** What a tool supports, its versions, and what to compare it with. */
export function softwareSections(catalog: Catalog, entry: Entry<'software'>): EntrySections {
	const { supports, doesNotSupport, versions, equivalents } = entry.data;
	return {
		before: [],
		after: [
			{ id: 'supports', title: 'Supports', items: supports },
			{ id: 'does-not-support', title: 'Does not support', items: doesNotSupport },
			{
				id: 'versions',
				title: 'Versions we have read about',
				table: {
					columns: [{ label: 'Version' }, { label: 'Released' }],
					rows: versions.map(({ version, released }) => ({
						cells: [version, formatDate(released)],
					})),
				},
			},
			{
				id: 'equivalents',
				title: 'Compare with',
				table: {
					columns: [{ label: 'Name' }, { label: 'Maker' }],
					rows: equivalents.map(({ name, maker, entry: key }) => ({
						cells: [key ? { text: name, path: catalog.entry(key).path } : name, maker],
					})),
				},
			},
		],
	};
}
