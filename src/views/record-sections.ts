import type { Catalog, Entry } from '#catalog/types.ts';
import { formatDate, formatMinutes, formatNumber } from '#format/numbers.ts';
import { collectionWords, sentence } from '#format/words.ts';
import { facetsOf, listedFrom } from './facets.ts';
import { pageTitles } from './page-titles.ts';
import type { Cell, Section } from './section.ts';
import type { EntrySections } from './sections.ts';

/** Timeline of a case, and what another team can take from it. */
export function caseSections(catalog: Catalog, entry: Entry<'cases'>): EntrySections {
	const { timeline, transfers, doesNotTransfer, unknowns } = entry.data;
	const paired = entry.data.pairedWith.map((id) => catalog.get('cases', id));
	const pairing = entry.backlinks.filter(({ key, collection }) => {
		const other = collection === 'cases' ? catalog.get('cases', key.slice('cases/'.length)) : null;
		return other?.data.pairedWith.includes(entry.id);
	});
	const pairs = [...paired, ...pairing].map(({ key, title, path }) => ({
		title,
		path,
		note: catalog.entry(key).flag.label,
	}));
	return {
		before: [],
		after: [
			{ id: 'transfers', title: 'What transfers', items: transfers, isLifted: true },
			{ id: 'does-not-transfer', title: 'What does not', items: doesNotTransfer },
			{ id: 'unknowns', title: 'What is not published', items: unknowns },
			{ id: 'paired-with', title: 'The same task elsewhere', links: pairs },
			{
				id: 'timeline',
				title: 'Timeline',
				table: {
					columns: [{ label: 'When' }, { label: 'What happened' }, { label: 'Source' }],
					rows: timeline.map(({ date, event, source }) => {
						const number = entry.sources.find(({ id }) => id === source)?.number ?? 0;
						return {
							cells: [formatDate(date), event, { text: `[${number}]`, path: `#source-${number}` }],
						};
					}),
				},
			},
		],
	};
}

/** The rows of a table of measurements, with the columns that it fills. */
export function benchmarkSections(catalog: Catalog, entry: Entry<'benchmarks'>): EntrySections {
	const { rows, caveats } = entry.data;
	const columns = Object.entries(columnLabels).filter(([field]) =>
		rows.some((row) => field in row),
	);
	return {
		before: [{ id: 'caveats', title: 'Before you compare rows', items: caveats }],
		after: [
			{
				id: 'rows',
				title: 'Measurements',
				table: {
					columns: columns.map(([field, label]) => ({
						label,
						isNumber: !wordFields.includes(field),
					})),
					rows: rows.map((row) => ({
						id: row.id,
						cells: columns.map(([field]) =>
							cellOf(catalog, field, (row as unknown as Record<string, unknown>)[field]),
						),
					})),
				},
			},
		],
	};
}

const wordFields = [
	'model',
	'precision',
	'cachePrecision',
	'accelerator',
	'system',
	'layerSplit',
	'allAtOnce',
	'method',
	'fits',
	'of',
	'allCards',
	'fullWindowCache',
	'loraTargets',
	'optimiser',
	'activationCheckpointing',
	'flashAttention',
	'sharding',
	'note',
];
const columnLabels: Record<string, string> = {
	model: 'Model',
	precision: 'Format',
	cachePrecision: 'Format of the cache',
	accelerator: 'Accelerator',
	acceleratorCount: 'Cards',
	system: 'Machine',
	reportedMemoryGiB: 'Memory of one card as reported, GiB',
	tensorParallel: 'Tensor parallel',
	pipelineParallel: 'Pipeline parallel',
	expertParallel: 'Expert parallel',
	layerSplit: 'Layers in turn',
	memoryShare: 'Share of memory',
	method: 'Method',
	inputTokens: 'Input tokens',
	outputTokens: 'Output tokens',
	concurrentRequests: 'Requests at once',
	allAtOnce: 'Start together',
	contextTokens: 'Context, tokens',
	outputTokensPerSecond: 'Output tokens/s',
	decodeTokensPerSecond: 'Tokens/s while writing',
	inputTokensPerSecond: 'Input tokens/s',
	totalTokensPerSecond: 'All tokens/s',
	requestsPerSecond: 'Requests/s',
	ttftSeconds: 'First token, s',
	tpotSeconds: 'Each further token, s',
	of: 'Size of',
	sizeGB: 'Size, GB',
	sizeGiB: 'Size, GiB',
	sizeBytes: 'Size, bytes',
	loadedGiB: 'Weights on one card, GiB',
	tokens: 'Tokens',
	sequences: 'Sequences',
	fullWindowCache: 'Whole context in windowed layers',
	cacheGB: 'Cache, GB',
	cacheMiB: 'Cache, MiB',
	poolGiB: 'Left for the cache on one card, GiB',
	poolTokens: 'Left for the cache, tokens',
	bytesPerToken: 'Bytes a token',
	fits: 'Fits',
	loraRank: 'Rank of adapters',
	loraTargets: 'Adapted matrices',
	optimiser: 'Optimiser',
	activationCheckpointing: 'Checkpointing',
	flashAttention: 'Flash attention',
	sharding: 'Sharding',
	allCards: 'All cards together',
	peakMemoryGB: 'Peak memory, GB',
	peakMemoryGiB: 'Peak memory, GiB',
	sequenceTokens: 'Sequence, tokens',
	batchSize: 'Batch',
	note: 'Note',
};

function cellOf(catalog: Catalog, field: string, value: unknown): Cell {
	if (value === undefined) return '';
	if (field === 'model' || field === 'accelerator' || field === 'system') {
		const { title, path } = catalog.get(
			field === 'model' ? 'models' : field === 'system' ? 'systems' : 'accelerators',
			String(value),
		);
		return { text: title, path };
	}
	if (typeof value === 'boolean') return value ? 'Yes' : 'No';
	if (Array.isArray(value)) return value.join(', ');
	return typeof value === 'number' ? formatNumber(value) : String(value);
}

/** The steps of a path. */
export function pathSections(catalog: Catalog, entry: Entry<'paths'>): EntrySections {
	const total = entry.data.steps.reduce((sum, { minutes }) => sum + minutes, 0);
	return {
		before: [],
		after: [
			{
				id: 'steps',
				title: `${entry.data.steps.length} steps, ${formatMinutes(total)}`,
				table: {
					columns: [{ label: 'Step' }, { label: 'Why' }, { label: 'Time', isNumber: true }],
					rows: entry.data.steps.map(({ entry: key, page, why, minutes }, index) => {
						const target = key
							? catalog.entry(key)
							: { title: stepTitles[page ?? ''] ?? page ?? '', path: page ?? '/' };
						return {
							id: `step-${index + 1}`,
							cells: [
								{ text: `${index + 1}. ${target.title}`, path: target.path },
								why,
								formatMinutes(minutes),
							],
						};
					}),
				},
			},
			{
				id: 'afterwards',
				title: 'What you can do afterwards',
				items: entry.data.afterwards,
				isLifted: true,
			},
		],
	};
}

const stepTitles: Readonly<Record<string, string>> = {
	'/': 'Home',
	'/search/': 'Search',
	...pageTitles,
};

/** Which sources an organisation published. What it made or did stands under "What leans on this". */
export function organisationSections(
	catalog: Catalog,
	entry: Entry<'organisations'>,
): EntrySections {
	const published = catalog.of('sources').filter(({ data }) => data.publisher === entry.id);
	const about: Section = {
		id: 'published',
		title: 'What we read of it',
		links: published.map(({ title, path, data }) => ({ title, path, note: sentence(data.kind) })),
	};
	return { before: [], after: [productTables(catalog, entry.id), about] };
}

/** The indexes of what a maker makes, where there are several of a kind to compare. */
function productTables(catalog: Catalog, maker: string): Section {
	const links = (['models', 'accelerators', 'systems'] as const).flatMap((collection) => {
		const makers = facetsOf(catalog, collection).find(({ id }) => id === 'maker');
		const made = makers?.values.find(({ slug }) => slug === maker)?.entries.length ?? 0;
		const { many } = collectionWords[collection];
		const path = `/${collection}/maker/${maker}/`;
		return made < listedFrom ? [] : [{ title: `${many}: all ${made} in a table`, path }];
	});
	return { id: 'products', title: 'What it makes', links };
}

/** Which claims and facts rest on a source. */
export function sourceSections(catalog: Catalog, entry: Entry<'sources'>): EntrySections {
	const resting = entry.backlinks.map(({ key }) => catalog.entry(key));
	const claims = resting.flatMap((owner) =>
		owner.claims
			.filter(({ sources }) => sources.some(({ id }) => id === entry.id))
			.map((graded) => ({
				cells: [
					{ text: graded.claim.statement, path: graded.path },
					{ text: owner.title, path: owner.path },
					graded.grading.grade,
					graded.sources
						.filter(({ id }) => id === entry.id)
						.map(({ locator }) => locator)
						.join('; '),
				],
			})),
	);
	const others = resting.filter(
		(owner) => !owner.claims.some(({ sources }) => sources.some(({ id }) => id === entry.id)),
	);
	return {
		before: [],
		after: [
			{
				id: 'claims-resting',
				title: 'Claims that rest on it',
				table: {
					columns: [{ label: 'Claim' }, { label: 'Entry' }, { label: 'Grade' }, { label: 'Place' }],
					rows: claims,
				},
			},
			{ id: 'facts-resting', title: 'Facts, tables and dates that rest on it', links: others },
		],
	};
}
