import type { Catalog, CitedSource, Entry, EntryLink, GradedClaim } from '#catalog/types.ts';
import { collectionWords } from '#format/words.ts';
import { entryJsonLd } from './json-ld.ts';
import { asideOf } from './aside.ts';
import { factLabels } from './facts.ts';
import { sectionsOf } from './sections.ts';

interface Heading {
	depth: number;
	slug: string;
	text: string;
}

/** Everything that the page of an entry shows, looked up and put in order. */
export function entryPage(catalog: Catalog, entry: Entry, bodyHeadings: Heading[]) {
	const { data, collection } = entry;
	const words = collectionWords[collection];
	const sections = sectionsOf(catalog, entry);
	const conflicts = conflictGroups(catalog, entry);
	const isSearchable = !('status' in data) || data.status !== 'draft';
	const siblings = catalog.of(collection);
	const place = siblings.findIndex(({ key }) => key === entry.key);
	const neighbour = (offset: number) => {
		const other = siblings[place + offset];
		return other && { label: other.title, path: other.path };
	};
	const description = entry.summary || recordSummary(catalog, entry);
	return {
		layout: {
			title: pageTitle(entry),
			heading: entry.title,
			description,
			path: entry.path,
			section: sectionOf(collection),
			breadcrumbs: [
				{ label: words.many, path: `/${collection}/` },
				...parentCrumb(catalog, entry),
				{ label: entry.title },
			],
			flag: 'status' in data ? entry.flag : undefined,
			kind: words.one,
			stations: 'stations' in data ? data.stations : undefined,
			headings: [
				...sections.before.map(toHeading),
				...structureHeadings(entry),
				...bodyHeadings,
				...sections.after.map(toHeading),
				...(entry.sources.length > 0 ? [{ depth: 2, slug: 'sources', text: 'Sources' }] : []),
			],
			isSearchable,
			jsonLd: entryJsonLd(entry, description),
		},
		sections,
		aside: asideOf(catalog, entry),
		conflicts,
		tree: 'tree' in data ? data.tree : null,
		notes: notesOf(entry),
		factLabels: factLabels(entry),
		relations: relationsOf(
			entry,
			sections.after.flatMap(({ links }) => links?.map(({ path }) => path) ?? []),
		),
		history:
			'changes' in data
				? {
						changes: data.changes,
						file: entry.file,
						isInProject: entry.isInProject,
						owner: catalog.vocabulary.teams[data.owner] ?? data.owner,
					}
				: null,
		reviewed: 'reviewed' in data ? data.reviewed : '',
		successor:
			'supersededBy' in data && data.supersededBy
				? catalog.entry(`${collection}/${data.supersededBy}`)
				: null,
		previous: neighbour(-1),
		next: neighbour(1),
	};
}

/** Terms, organisations and sources share names with other entries: the page's title tells them apart. */
function pageTitle({ collection, title }: Entry): string {
	const shared = { glossary: 'term', organisations: 'organisation', sources: 'source' } as const;
	const kind = collection in shared ? shared[collection as keyof typeof shared] : null;
	return kind ? `${title} (${kind})` : title;
}

const toHeading = ({ id, title }: { id: string; title: string }): Heading => ({
	depth: 2,
	slug: id,
	text: title,
});

function structureHeadings({ collection }: Entry): Heading[] {
	if (collection === 'guides')
		return [{ depth: 2, slug: 'questions', text: 'The questions, in order' }];
	if (collection !== 'architectures') return [];
	return [{ depth: 2, slug: 'ladder', text: 'The ladder' }];
}

/** Item of the main navigation that a collection belongs to. */
export function sectionOf(collection: Entry['collection']) {
	const sections = {
		cases: 'cases',
		guides: 'guides',
		models: 'models',
		architectures: 'architectures',
		software: 'tuning',
		techniques: 'tuning',
		benchmarks: 'tuning',
		assumptions: 'hardware',
		accelerators: 'hardware',
		systems: 'hardware',
		paths: 'onboarding',
		patterns: undefined,
		'failure-modes': undefined,
		glossary: undefined,
		organisations: undefined,
		sources: undefined,
	} as const;
	return sections[collection];
}

function parentCrumb(catalog: Catalog, { collection, data }: Entry) {
	if (!('sector' in data)) return [];
	return [
		{
			label: catalog.vocabulary.sectors[data.sector] ?? data.sector,
			path: `/${collection}/sector/${data.sector}/`,
		},
	];
}

/** Organisations and sources have no summary of their own: what they are stands for it. */
function recordSummary(catalog: Catalog, { collection, data, title, backlinks }: Entry): string {
	if ('publisher' in data) {
		const publisher = catalog.get('organisations', data.publisher).title;
		return clip(`${publisher}: “${title}”`, '. How much of it was read, and what rests on it.');
	}
	return clip(
		title,
		`: what it did, made, published or supplied on these pages, ${backlinks.length} in all. One of our ${collection}.`,
	);
}

/** A beginning that gives way so that the whole fits into a description of 160 characters. */
function clip(start: string, end: string): string {
	const room = 160 - end.length;
	return (start.length > room ? `${start.slice(0, room - 1).trimEnd()}…` : start) + end;
}

function notesOf({ data }: Entry) {
	const notes: { title: string; text: string; isFolded?: boolean }[] = [];
	if ('wouldRaiseTheGrade' in data && data.wouldRaiseTheGrade)
		notes.push({ title: 'What would raise the grades:', text: data.wouldRaiseTheGrade });
	if ('singlePublisherBecause' in data && data.singlePublisherBecause)
		notes.push({ title: 'Why one publisher:', text: data.singlePublisherBecause });
	if ('licenceAllows' in data && data.licenceAllows.note)
		notes.push({ title: 'Licence:', text: data.licenceAllows.note });
	if ('aliases' in data && data.aliases.length > 0)
		notes.push({
			title: 'Also looked up as:',
			text: data.aliases.join(', '),
			isFolded: data.aliases.length > 10,
		});
	return notes;
}

/** What leans on the entry and is not linked in a section already. */
function relationsOf(entry: Entry, shown: string[]): EntryLink[] {
	return entry.backlinks.filter(
		({ path, collection }) =>
			!shown.includes(path) &&
			!(entry.collection === 'organisations' && collection === 'sources') &&
			entry.collection !== 'sources',
	);
}

/** Claims that disagree, in groups that hang together. */
function conflictGroups(
	catalog: Catalog,
	entry: Entry,
): { claim: GradedClaim; sources: CitedSource[] }[][] {
	const seen = new Set<string>();
	const groups: string[][] = [];
	for (const { globalId, conflicts } of entry.claims) {
		if (conflicts.length === 0 || seen.has(globalId)) continue;
		const group = [globalId];
		for (const id of group)
			for (const other of catalog.claim(id).conflicts)
				if (!group.includes(other)) group.push(other);
		for (const id of group) seen.add(id);
		groups.push(group);
	}
	return groups.map((group) =>
		group.map((id) => {
			const claim = catalog.claim(id);
			const owner = catalog.entry(id.split('#')[0] ?? '');
			return {
				claim,
				sources: owner.sources.filter((source) =>
					claim.sources.some((cited) => cited.id === source.id),
				),
			};
		}),
	);
}
