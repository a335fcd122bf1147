import type { Catalog, Entry } from '#catalog/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { formatDate, formatMinutes, formatNumber } from '#format/numbers.ts';
import { sentence, sourceKindWords } from '#format/words.ts';

/** A column of an index: its heading and the text of an entry's cell. */
interface Column {
	label: string;
	isNumber?: boolean;
	text: (entry: Entry, catalog: Catalog) => string;
}

const number = (value: number | null | undefined, unit = '') =>
	value === null || value === undefined ? '—' : formatNumber(value) + unit;

/** The fields of an entry of one collection, for columns that only that collection has. */
function on<Name extends CollectionName>(
	_name: Name,
	read: (data: Entry<Name>['data'], catalog: Catalog) => string,
) {
	return (entry: Entry, catalog: Catalog) => read(entry.data as Entry<Name>['data'], catalog);
}

const organisationName = (catalog: Catalog, id: string) => catalog.get('organisations', id).title;

const columns: Record<CollectionName, Column[]> = {
	cases: [
		{
			label: 'Organisation',
			text: on('cases', ({ organisation }, catalog) => organisationName(catalog, organisation)),
		},
		{
			label: 'Sector',
			text: on('cases', ({ sector }, catalog) => catalog.vocabulary.sectors[sector] ?? sector),
		},
		{ label: 'Since', isNumber: true, text: on('cases', ({ years }) => String(years.start)) },
	],
	patterns: [
		{
			label: 'Language model',
			text: on('patterns', ({ usesLanguageModel }) => (usesLanguageModel ? 'Yes' : 'No')),
		},
	],
	architectures: [
		{
			label: 'Rungs',
			isNumber: true,
			text: on('architectures', ({ rungs }) => String(rungs.length)),
		},
		{
			label: 'Users',
			isNumber: true,
			text: on('architectures', ({ workload }) => number(workload.users)),
		},
	],
	guides: [
		{ label: 'Questions', isNumber: true, text: on('guides', ({ tree }) => String(tree.length)) },
	],
	models: [
		{
			label: 'Developer',
			text: on('models', ({ developer }, catalog) => organisationName(catalog, developer)),
		},
		{ label: 'Kind', text: on('models', ({ kind }) => sentence(kind)) },
		{
			label: 'Parameters',
			isNumber: true,
			text: on('models', ({ parametersBillion }) => number(parametersBillion, ' B')),
		},
		{
			label: 'Context, tokens',
			isNumber: true,
			text: on('models', ({ contextTokens }) => number(contextTokens)),
		},
		{ label: 'Licence', text: on('models', ({ licence }) => licence ?? 'Not published') },
	],
	accelerators: [
		{
			label: 'Maker',
			text: on('accelerators', ({ maker }, catalog) => organisationName(catalog, maker)),
		},
		{
			label: 'Memory, GB',
			isNumber: true,
			text: on('accelerators', ({ memoryGB }) => number(memoryGB)),
		},
		{
			label: 'Bandwidth, GB/s',
			isNumber: true,
			text: on('accelerators', ({ bandwidthGBPerSecond }) => number(bandwidthGBPerSecond)),
		},
		{
			label: 'BF16 dense, TFLOPS',
			isNumber: true,
			text: on('accelerators', ({ bf16DenseTflops }) => number(bf16DenseTflops)),
		},
		{ label: 'Power, W', isNumber: true, text: on('accelerators', ({ powerW }) => number(powerW)) },
	],
	systems: [
		{
			label: 'Maker',
			text: on('systems', ({ maker }, catalog) => organisationName(catalog, maker)),
		},
		{ label: 'Kind', text: on('systems', ({ kind }) => sentence(kind)) },
		{ label: 'Desk-side', text: on('systems', ({ deskSide }) => (deskSide ? 'Yes' : 'No')) },
		{
			label: 'Accelerators, at most',
			text: on('systems', ({ configurations }, catalog) => {
				const largest = configurations.toSorted((a, b) => b.count - a.count)[0];
				return largest
					? `${largest.count} × ${catalog.get('accelerators', largest.accelerator).title}`
					: '—';
			}),
		},
	],
	software: [
		{ label: 'Role', text: on('software', ({ role }) => sentence(role)) },
		{ label: 'Licence', text: on('software', ({ licence }) => licence) },
		{ label: 'Version read', text: on('software', ({ versions }) => versions[0]?.version ?? '—') },
	],
	techniques: [
		{ label: 'Measured effects', isNumber: true, text: ({ claims }) => String(claims.length) },
	],
	'failure-modes': [
		{ label: 'Cause', text: on('failure-modes', ({ causeClass }) => sentence(causeClass)) },
		{
			label: 'Seen in',
			isNumber: true,
			text: ({ backlinks }) =>
				String(backlinks.filter(({ collection }) => collection === 'cases').length),
		},
	],
	assumptions: [
		{
			label: 'Constants',
			isNumber: true,
			text: on('assumptions', ({ constants }) => String(constants.length)),
		},
	],
	benchmarks: [
		{ label: 'Measures', text: on('benchmarks', ({ kind }) => sentence(kind)) },
		{ label: 'Engine', text: on('benchmarks', ({ engine }) => engine ?? 'Not published') },
		{
			label: 'Run by',
			text: on('benchmarks', ({ runBy }, catalog) => organisationName(catalog, runBy)),
		},
		{ label: 'Rows', isNumber: true, text: on('benchmarks', ({ rows }) => String(rows.length)) },
	],
	glossary: [{ label: 'In short', text: on('glossary', ({ definition }) => definition) }],
	paths: [
		{
			label: 'Role',
			text: on('paths', ({ role }, catalog) => catalog.vocabulary.roles[role] ?? role),
		},
		{ label: 'Steps', isNumber: true, text: on('paths', ({ steps }) => String(steps.length)) },
		{
			label: 'Time',
			isNumber: true,
			text: on('paths', ({ steps }) =>
				formatMinutes(steps.reduce((sum, { minutes }) => sum + minutes, 0)),
			),
		},
	],
	organisations: [
		{ label: 'Kind', text: on('organisations', ({ kind }) => sentence(kind)) },
		{ label: 'Entries', isNumber: true, text: ({ backlinks }) => String(backlinks.length) },
	],
	sources: [
		{
			label: 'Publisher',
			text: on('sources', ({ publisher }, catalog) => organisationName(catalog, publisher)),
		},
		{ label: 'Kind', text: on('sources', ({ kind }) => sourceKindWords[kind]) },
		{
			label: 'Published',
			text: on('sources', ({ published }) => (published ? formatDate(published) : '—')),
		},
		{ label: 'Read', text: on('sources', ({ read }) => sentence(read)) },
	],
};

/** An index as a table: headings, and a row an entry. */
export function indexTable(catalog: Catalog, collection: CollectionName, entries: Entry[]) {
	const own = columns[collection];
	return {
		columns: own.map(({ label, isNumber = false }) => ({ label, isNumber })),
		rows: entries.map((entry) => ({ entry, cells: own.map(({ text }) => text(entry, catalog)) })),
	};
}
