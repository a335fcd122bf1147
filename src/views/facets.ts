import type { Catalog, Entry } from '#catalog/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { compare } from '#domain/order.ts';
import { collectionWords, kindWords, sentence, sourceKindWords } from '#format/words.ts';

/** A value of a facet, with the entries that have it. */
export interface FacetValue {
	slug: string;
	label: string;
	entries: Entry[];
}

/** A way to narrow an index. */
export interface Facet {
	id: string;
	label: string;
	values: FacetValue[];
}

type Word = readonly [slug: string, label: string];
interface FacetDefinition {
	id: string;
	label: string;
	of: (entry: Entry, catalog: Catalog) => Word[];
}

const word = (slug: string): Word => [slug, sentence(slug)];
const link = (catalog: Catalog, key: string): Word => [
	key.split('/')[1] ?? key,
	catalog.entry(key).title,
];

const sector: FacetDefinition = {
	id: 'sector',
	label: 'Sector',
	of: ({ data }, { vocabulary }) =>
		'sector' in data ? [[data.sector, vocabulary.sectors[data.sector] ?? data.sector]] : [],
};
const outcome: FacetDefinition = {
	id: 'outcome',
	label: 'Outcome',
	of: ({ data }) => ('outcome' in data ? [word(data.outcome)] : []),
};
const stage: FacetDefinition = {
	id: 'stage',
	label: 'Stage',
	of: ({ data }) => ('stage' in data ? [word(data.stage)] : []),
};
const pattern: FacetDefinition = {
	id: 'pattern',
	label: 'Pattern',
	of: ({ data }, catalog) =>
		'patterns' in data ? data.patterns.map((id) => link(catalog, `patterns/${id}`)) : [],
};
const failureMode: FacetDefinition = {
	id: 'failure-mode',
	label: 'Failure mode',
	of: ({ data }, catalog) =>
		'failureModes' in data
			? data.failureModes.map((id) => link(catalog, `failure-modes/${id}`))
			: [],
};
const evidence: FacetDefinition = {
	id: 'evidence',
	label: 'Evidence',
	of: ({ claims }) => [
		...(claims.some(({ grading }) => grading.grade <= 'B')
			? [['a-or-b', 'Has A or B evidence'] as const]
			: []),
		...(claims.some(({ interest }) => interest.kind === 'independent')
			? [['independent', 'Has independent evidence'] as const]
			: []),
		...(claims.some(({ interest }) => interest.kind === 'vendor')
			? [['vendor', 'Has vendor claims'] as const]
			: []),
	],
};
const freshness: FacetDefinition = {
	id: 'freshness',
	label: 'Freshness',
	of: ({ freshness: found }) => (found ? [word(found.state)] : []),
};
const maker: FacetDefinition = {
	id: 'maker',
	label: 'Maker',
	of: ({ data }, catalog) =>
		'maker' in data
			? [link(catalog, `organisations/${data.maker}`)]
			: 'developer' in data
				? [link(catalog, `organisations/${data.developer}`)]
				: [],
};
const kind: FacetDefinition = {
	id: 'kind',
	label: 'Kind',
	of: ({ data }) =>
		'publisher' in data
			? [[data.kind, sourceKindWords[data.kind]]]
			: 'kind' in data
				? [[data.kind, kindWords(data.kind)]]
				: [],
};
const role: FacetDefinition = {
	id: 'role',
	label: 'Role',
	of: ({ data }) => ('role' in data ? [word(data.role)] : []),
};
const cause: FacetDefinition = {
	id: 'cause',
	label: 'Cause',
	of: ({ data }) => ('causeClass' in data ? [word(data.causeClass)] : []),
};
const weights: FacetDefinition = {
	id: 'weights',
	label: 'Weights',
	of: ({ data }) =>
		'openWeights' in data
			? [data.openWeights ? ['open', 'Open weights'] : ['closed', 'Closed weights']]
			: [],
};
const businessUse: FacetDefinition = {
	id: 'business-use',
	label: 'Business use',
	of: ({ data }) => {
		if (!('licenceAllows' in data)) return [];
		const { commercialUse } = data.licenceAllows;
		if (commercialUse === null) return [['not-plain', 'Not plain']];
		return [commercialUse ? ['allowed', 'Allowed'] : ['not-allowed', 'Not allowed']];
	},
};
const deskSide: FacetDefinition = {
	id: 'place',
	label: 'Place',
	of: ({ data }) =>
		'deskSide' in data
			? [data.deskSide ? ['desk-side', 'Beside a desk'] : ['elsewhere', 'Rack, hall or site']]
			: [],
};
/** Steps of memory at which other models begin to fit, in GB. */
const memorySteps = [16, 32, 64, 128];
const memory: FacetDefinition = {
	id: 'memory',
	label: 'Memory',
	of: ({ data }) => {
		if (!('memoryGB' in data) || data.memoryGB === null) return [];
		const size = data.memoryGB;
		const place = memorySteps.findIndex((most) => size <= most);
		const from = (memorySteps[place - 1] ?? 0) + 1;
		const to = memorySteps[place];
		if (to === undefined)
			return [[`over-${memorySteps.at(-1)}-gb`, `Over ${memorySteps.at(-1)} GB`]];
		return [
			from === 1
				? [`up-to-${to}-gb`, `Up to ${to} GB`]
				: [`${from}-to-${to}-gb`, `${from} to ${to} GB`],
		];
	},
};
const cooling: FacetDefinition = {
	id: 'cooling',
	label: 'Cooling',
	of: ({ data }) => ('cooling' in data && data.cooling ? [word(data.cooling)] : []),
};
const extent: FacetDefinition = {
	id: 'read',
	label: 'Read',
	of: ({ data }) => ('read' in data ? [word(data.read)] : []),
};
const station: FacetDefinition = {
	id: 'station',
	label: 'Station',
	of: ({ data }) => ('stations' in data ? data.stations.map(word) : []),
};

const definitions: Record<CollectionName, FacetDefinition[]> = {
	cases: [outcome, stage, sector, pattern, failureMode, evidence, freshness],
	patterns: [station, freshness],
	architectures: [pattern, freshness],
	guides: [station, freshness],
	models: [kind, weights, businessUse, maker, freshness],
	accelerators: [memory, kind, maker, freshness],
	systems: [kind, deskSide, cooling, maker, freshness],
	software: [role, evidence, freshness],
	techniques: [evidence, freshness],
	'failure-modes': [cause, freshness],
	benchmarks: [kind, freshness],
	assumptions: [station, freshness],
	glossary: [station],
	paths: [role],
	organisations: [kind],
	sources: [kind, extent],
};

/** The facets of a collection with the values that occur, each with its entries; values by label. */
export function facetsOf(catalog: Catalog, collection: CollectionName): Facet[] {
	return definitions[collection].map(({ id, label, of }) => {
		const values = new Map<string, FacetValue>();
		for (const entry of catalog.of(collection)) {
			for (const [slug, name] of of(entry, catalog)) {
				const value = values.get(slug) ?? { slug, label: name, entries: [] };
				value.entries.push(entry);
				values.set(slug, value);
			}
		}
		return {
			id,
			label,
			values: [...values.values()].sort((a, b) => compare(sortKey(a.label), sortKey(b.label))),
		};
	});
}

/** Labels from A, sizes in their order: up to 16, 17 to 32, 65 to 128, over 128. */
const sortKey = (label: string) =>
	label.replace(/^Up to /, '').replace(/\d+/g, (digits) => digits.padStart(6, '0'));

/** Address of the index of one value: all models of one maker. */
export const valuePath = (collection: CollectionName, facet: string, { slug }: FacetValue) =>
	`/${collection}/${facet}/${slug}/`;

/** How that index is headed, and called by search. */
export const valueHeading = (collection: CollectionName, { label }: FacetValue) =>
	`${collectionWords[collection].many}: ${label}`;

/** A facet page is for search engines, too, once it gathers this many entries. */
export const listedFrom = 3;
