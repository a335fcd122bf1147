import type { Catalog, Entry } from '#catalog/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { assumptionSections } from './assumption-sections.ts';
import {
	benchmarkSections,
	caseSections,
	organisationSections,
	pathSections,
	sourceSections,
} from './record-sections.ts';
import {
	architectureSections,
	failureModeSections,
	glossarySections,
	guideSections,
	patternSections,
	techniqueSections,
} from './knowledge-sections.ts';
import {
	acceleratorSections,
	modelSections,
	softwareSections,
	systemSections,
} from './product-sections.ts';
import { filled, type Section } from './section.ts';

/** What an entry's page shows of its fields: before its prose and after it. */
export interface EntrySections {
	before: Section[];
	after: Section[];
}

type Maker<Name extends CollectionName> = (catalog: Catalog, entry: Entry<Name>) => EntrySections;

const makers: { [Name in CollectionName]: Maker<Name> } = {
	cases: caseSections,
	patterns: patternSections,
	architectures: architectureSections,
	guides: guideSections,
	models: modelSections,
	accelerators: acceleratorSections,
	systems: systemSections,
	software: softwareSections,
	techniques: techniqueSections,
	'failure-modes': failureModeSections,
	benchmarks: benchmarkSections,
	assumptions: assumptionSections,
	glossary: glossarySections,
	paths: pathSections,
	organisations: organisationSections,
	sources: sourceSections,
};

/** The sections of an entry that hold something. */
export function sectionsOf(catalog: Catalog, entry: Entry): EntrySections {
	const make = makers[entry.collection] as Maker<CollectionName>;
	const { before, after } = make(catalog, entry);
	return { before: filled(before), after: filled(after) };
}
