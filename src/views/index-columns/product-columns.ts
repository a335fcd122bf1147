import type { Catalog, Entry } from '#catalog/types.ts';
import { compare } from '#domain/order.ts';
import { kindWords, sentence } from '#format/words.ts';
import { columnsOf, extra, grades, organisationName, state, until, yesOrNo } from './column.ts';

const model = columnsOf<'models'>();
const noPrice = { none: 'No list price on record' };

/** The list price that was seen last: the maker's, or a host's where the maker sells none. */
const price = ({ prices }: Entry<'models'>['data']) => {
	const own = prices.filter(({ seller }) => seller === undefined);
	return (own.length > 0 ? own : prices).toSorted((a, b) => compare(b.observed, a.observed))[0];
};

/** A model without experts uses all of its weights for a token. */
function activeBillion(data: Entry<'models'>['data']): number | null {
	const isDense = data.expertCount === null && data.layerCount !== null;
	return data.activeParametersBillion ?? (isDense ? data.parametersBillion : null);
}

/** Columns of models. The facts of their configuration files follow as extra columns. */
export const modelColumns = [
	model.text('developer', 'Maker', ({ developer }, catalog) =>
		organisationName(catalog, developer),
	),
	model.text('kind', 'Kind', ({ kind }) => sentence(kind)),
	model.number('parametersBillion', 'Parameters, billion', (data) => data.parametersBillion),
	model.number('activeParametersBillion', 'Used for a token, billion', activeBillion),
	model.number('contextTokens', 'Context, tokens', (data) => data.contextTokens),
	model.text('licence', 'Licence', ({ licence }) => licence),
	model.date('released', 'Released', ({ released }) => released),
	model.number(
		'input',
		'Input, US$ a million tokens',
		(data) => price(data)?.inputUsdPerMillionTokens,
		noPrice,
	),
	model.number(
		'output',
		'Output, US$ a million tokens',
		(data) => price(data)?.outputUsdPerMillionTokens,
		noPrice,
	),
	state,
	extra(
		model.number(
			'cached-input',
			'Cached input, US$ a million tokens',
			(data) => price(data)?.cachedInputUsdPerMillionTokens,
			noPrice,
		),
	),
	extra(model.date('price-seen', 'Price seen on', (data) => price(data)?.observed, noPrice)),
	extra(model.text('weights', 'Weights', ({ openWeights }) => (openWeights ? 'Open' : 'Closed'))),
	extra(
		model.text('business-use', 'Business use allowed', ({ licenceAllows }) =>
			yesOrNo(licenceAllows.commercialUse),
		),
	),
	extra(model.text('takes', 'Takes', ({ modalitiesIn }) => sentence(modalitiesIn.join(', ')))),
	extra(model.text('gives', 'Gives', ({ modalitiesOut }) => sentence(modalitiesOut.join(', ')))),
	extra(model.text('attention', 'Attention', ({ attention }) => attention && kindWords(attention))),
	extra(model.text('nativeFormat', 'Format of the weights', ({ nativeFormat }) => nativeFormat)),
	extra(model.date('retires', 'Retires', ({ retires }) => retires, { none: 'No day announced' })),
	extra(grades),
	extra(until),
];

const card = columnsOf<'accelerators'>();

/** Columns of accelerators. All rates are dense. */
export const acceleratorColumns = [
	card.text('maker', 'Maker', ({ maker }, catalog) => organisationName(catalog, maker)),
	card.number('memoryGB', 'Memory, GB', ({ memoryGB }) => memoryGB),
	card.number('bandwidthGBPerSecond', 'Bandwidth, GB/s', (data) => data.bandwidthGBPerSecond),
	card.number(
		'sixteen-bit',
		'16-bit, TFLOPS',
		({ bf16DenseTflops, fp16DenseTflops }) => bf16DenseTflops ?? fp16DenseTflops,
	),
	card.number('fp8DenseTflops', 'FP8, TFLOPS', (data) => data.fp8DenseTflops),
	card.number('fp4DenseTflops', 'FP4, TFLOPS', (data) => data.fp4DenseTflops),
	card.number('powerW', 'Power, W', ({ powerW }) => powerW),
	card.date('released', 'Released', ({ released }) => released),
	state,
	extra(card.text('kind', 'Kind', ({ kind }) => kindWords(kind))),
	extra(card.date('retired', 'Retired', ({ retired }) => retired, { none: 'Not retired' })),
	extra(grades),
	extra(until),
];

const system = columnsOf<'systems'>();
type Configuration = Entry<'systems'>['data']['configurations'][number];

const memoryOf = (catalog: Catalog, { accelerator, count }: Configuration) =>
	(catalog.get('accelerators', accelerator).data.memoryGB ?? 0) * count;

/** The configuration with the most accelerator memory. */
const largest = (catalog: Catalog, { configurations }: Entry<'systems'>['data']) =>
	configurations.toSorted((a, b) => memoryOf(catalog, b) - memoryOf(catalog, a))[0];

/** Columns of systems. */
export const systemColumns = [
	system.text('maker', 'Maker', ({ maker }, catalog) => organisationName(catalog, maker)),
	system.text('kind', 'Kind', ({ kind }) => sentence(kind)),
	system.text('deskSide', 'Desk-side', ({ deskSide }) => yesOrNo(deskSide)),
	system.text('cards', 'Most accelerator memory with', (data, catalog) => {
		const configuration = largest(catalog, data);
		if (!configuration) return null;
		const { title } = catalog.get('accelerators', configuration.accelerator);
		return `${configuration.count} × ${title}`;
	}),
	system.number('memory', 'Accelerator memory, GB', (data, catalog) => {
		const configuration = largest(catalog, data);
		return configuration ? memoryOf(catalog, configuration) || null : null;
	}),
	system.number('ramMaxGB', 'Host memory, GB', ({ ramMaxGB }) => ramMaxGB),
	system.number('maxPowerW', 'Power at most, W', ({ maxPowerW }) => maxPowerW),
	system.text('cooling', 'Cooling', ({ cooling }) => cooling && sentence(cooling)),
	state,
	extra(
		system.number(
			'configurations',
			'Configurations',
			({ configurations }) => configurations.length,
		),
	),
	extra(system.date('released', 'Released', ({ released }) => released)),
	extra(system.date('retired', 'Retired', ({ retired }) => retired, { none: 'Not retired' })),
	extra(grades),
	extra(until),
];

const tool = columnsOf<'software'>();

/** Columns of software. */
export const softwareColumns = [
	tool.text('role', 'Role', ({ role }) => sentence(role)),
	tool.text('licence', 'Licence', ({ licence }) => licence),
	tool.text('version', 'Version read', ({ versions }) => versions[0]?.version),
	tool.date('released', 'Released', ({ versions }) => versions[0]?.released),
	grades,
	state,
	until,
	extra(tool.text('maker', 'Maker', ({ maker }, catalog) => organisationName(catalog, maker))),
];
