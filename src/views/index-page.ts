import type { Catalog } from '#catalog/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { formatCount } from '#format/numbers.ts';
import { collectionWords } from '#format/words.ts';
import { sectionOf } from './entry-page.ts';
import {
	facetsOf,
	listedFrom,
	valueHeading,
	valuePath,
	type Facet,
	type FacetValue,
} from './facets.ts';
import { indexTable, type IndexTable } from './index-table.ts';

/** Rows on one page of an index: so many of the broadest table stay well within its budget. */
export const rowsPerPage = 150;

/** A page of an index among its pages. */
export interface PageStep {
	number: number;
	path: string;
	/** The first and the last title on it. */
	from: string;
	to: string;
}

/** One page of an index, whole or of one value of a facet. */
export interface IndexPage {
	/** What the layout of indexes takes. */
	layout: {
		title: string;
		heading: string;
		lead: string | undefined;
		description: string;
		path: string;
		robots: 'noindex' | undefined;
		section: ReturnType<typeof sectionOf>;
		breadcrumbs: { label: string; path?: string }[];
		/** Paths for the script: the rows of the collection, its entries, the first page of the list. */
		rows: string;
		entries: string;
		root: string;
		within: string | undefined;
		/** Whether search finds the list by its heading and lead. */
		isSearchable: boolean;
		/** What the list can be narrowed by: "kind, maker". */
		narrowBy: string;
		/** A table of many columns needs the whole width: its facets stand above it. */
		isBroad: boolean;
	};
	heading: string;
	root: string;
	/** Entries of the whole collection. */
	total: number;
	table: IndexTable;
	/** Every page of the index, or none where one holds all rows. */
	steps: PageStep[];
	step: PageStep;
	/** First and last row on the page, from 1, and how many there are. */
	range: { from: number; to: number; of: number };
	/** The value that all rows share, as `facet=value`. */
	within: string | undefined;
	facets: Facet[];
}

/** Facets that say something of the check, not of the subject. */
const checks: readonly string[] = ['freshness', 'evidence', 'read', 'station'];

/** Whether a list by one value of a facet is of a subject that people look for, and no short one. */
function isTopic(
	collection: CollectionName,
	{ facet, value }: { facet: Facet; value: FacetValue },
): boolean {
	const isRecord = collection === 'sources' || collection === 'organisations';
	return !isRecord && !checks.includes(facet.id) && value.entries.length >= listedFrom;
}

/** One value of a facet of a collection. Throws when there is none. */
function choice(facets: Facet[], facetId: string, slug: string) {
	const facet = facets.find(({ id }) => id === facetId);
	const value = facet?.values.find((candidate) => candidate.slug === slug);
	if (!facet || !value) throw new Error(`There is no ${facetId} ${slug}.`);
	return { facet, value };
}

/** How many pages a list of entries takes. */
const pagesFor = (count: number) => Math.max(1, Math.ceil(count / rowsPerPage));

/** Numbers of the pages after the first. */
export const furtherPages = (count: number): string[] =>
	Array.from({ length: pagesFor(count) - 1 }, (_, index) => String(index + 2));

/** Everything that one page of an index shows. */
export function indexPage(
	catalog: Catalog,
	collection: CollectionName,
	number = 1,
	chosen?: { facet: string; value: string },
): IndexPage {
	const words = collectionWords[collection];
	const facets = facetsOf(catalog, collection);
	const picked = chosen && choice(facets, chosen.facet, chosen.value);
	const root = picked ? valuePath(collection, picked.facet.id, picked.value) : `/${collection}/`;
	const { columns, rows } = indexTable(catalog, collection);
	const keys = picked && new Set(picked.value.entries.map(({ key }) => key));
	const listed = keys ? rows.filter(({ entry }) => keys.has(entry.key)) : rows;
	const steps = Array.from({ length: pagesFor(listed.length) }, (_, index): PageStep => {
		const shown = listed.slice(index * rowsPerPage, (index + 1) * rowsPerPage);
		return {
			number: index + 1,
			path: index === 0 ? root : `${root}page/${index + 1}/`,
			from: shown.at(0)?.title ?? '',
			to: shown.at(-1)?.title ?? '',
		};
	});
	const step = steps[number - 1];
	if (!step) throw new Error(`${root} has no page ${number}.`);
	const start = (number - 1) * rowsPerPage;
	const shown = listed.slice(start, start + rowsPerPage);
	const named = picked ? valueHeading(collection, picked.value) : words.many;
	const place = number > 1 ? `, page ${number} of ${steps.length}` : '';
	const count = formatCount(listed.length, 'entry', 'entries');
	const within = picked && `${picked.facet.id}=${picked.value.slug}`;
	const offered = (picked ? [picked.facet] : facets).filter(({ values }) => values.length > 0);
	const wholeDescription = number === 1 ? words.lead : pageDescription(named + place, step);
	return {
		layout: {
			title: (picked ? `${named} (${picked.facet.label.toLowerCase()})` : named) + place,
			heading: named,
			lead: picked ? undefined : words.lead,
			description: picked ? facetDescription(words.many, picked, count, place) : wholeDescription,
			path: step.path,
			robots: picked && picked.value.entries.length < listedFrom ? 'noindex' : undefined,
			section: sectionOf(collection),
			breadcrumbs: [
				...(picked || number > 1 ? [{ label: words.many, path: `/${collection}/` }] : []),
				...(picked && number > 1 ? [{ label: picked.value.label, path: root }] : []),
				{ label: number > 1 ? `Page ${number}` : (picked?.value.label ?? words.many) },
			],
			rows: `/${collection}/table.json`,
			entries: `/${collection}/`,
			root,
			within,
			isSearchable: number === 1 && (!picked || isTopic(collection, picked)),
			narrowBy: offered.map(({ label }) => label.toLowerCase()).join(', '),
			isBroad: columns.filter(({ isExtra }) => !isExtra).length > 7,
		},
		heading: named + place,
		root,
		total: rows.length,
		table: { columns, rows: shown },
		steps: steps.length > 1 ? steps : [],
		step,
		range: { from: start + 1, to: start + shown.length, of: listed.length },
		within,
		facets: offered,
	};
}

function facetDescription(
	many: string,
	{ facet, value }: { facet: Facet; value: FacetValue },
	count: string,
	place: string,
): string {
	return `${many} by ${facet.label.toLowerCase()}: ${value.label}${place}. ${count}, with state, evidence and the day until which each holds.`;
}

/** At most 160 characters. */
function pageDescription(named: string, { from, to }: PageStep): string {
	const short = (title: string) => (title.length > 50 ? `${title.slice(0, 49).trimEnd()}…` : title);
	return `${named}: from ${short(from)} to ${short(to)}, as a table.`;
}
