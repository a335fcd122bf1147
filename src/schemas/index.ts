import type { z } from 'zod';
import { acceleratorSchema, type Accelerator } from './accelerators.ts';
import { architectureSchema, type Architecture } from './architectures.ts';
import { assumptionSchema, type AssumptionEntry } from './assumptions.ts';
import { benchmarkSchema, type Benchmark } from './benchmarks.ts';
import { caseSchema, type CaseStudy } from './cases.ts';
import { failureModeSchema, type FailureMode } from './failure-modes.ts';
import { glossarySchema, type GlossaryTerm } from './glossary.ts';
import { guideSchema, type Guide } from './guides.ts';
import { modelSchema, type Model } from './models.ts';
import { organisationSchema, type Organisation } from './organisations.ts';
import { pathSchema, type OnboardingPath } from './paths.ts';
import { patternSchema, type Pattern } from './patterns.ts';
import type { CollectionName } from './shared.ts';
import { softwareSchema, type Software } from './software.ts';
import { sourceSchema, type Source } from './sources.ts';
import { systemSchema, type System } from './systems.ts';
import { techniqueSchema, type Technique } from './techniques.ts';

/** The data of an entry, by collection. */
export interface CollectionData {
	cases: CaseStudy;
	patterns: Pattern;
	architectures: Architecture;
	guides: Guide;
	models: Model;
	accelerators: Accelerator;
	systems: System;
	software: Software;
	techniques: Technique;
	'failure-modes': FailureMode;
	benchmarks: Benchmark;
	assumptions: AssumptionEntry;
	glossary: GlossaryTerm;
	paths: OnboardingPath;
	organisations: Organisation;
	sources: Source;
}

/** How a collection is written, and by which schema it is checked. */
export const collections: Record<CollectionName, { format: 'mdx' | 'yaml'; schema: z.ZodType }> = {
	cases: { format: 'mdx', schema: caseSchema },
	patterns: { format: 'mdx', schema: patternSchema },
	architectures: { format: 'mdx', schema: architectureSchema },
	guides: { format: 'mdx', schema: guideSchema },
	models: { format: 'mdx', schema: modelSchema },
	accelerators: { format: 'mdx', schema: acceleratorSchema },
	systems: { format: 'mdx', schema: systemSchema },
	software: { format: 'mdx', schema: softwareSchema },
	techniques: { format: 'mdx', schema: techniqueSchema },
	'failure-modes': { format: 'mdx', schema: failureModeSchema },
	benchmarks: { format: 'yaml', schema: benchmarkSchema },
	assumptions: { format: 'yaml', schema: assumptionSchema },
	glossary: { format: 'mdx', schema: glossarySchema },
	paths: { format: 'mdx', schema: pathSchema },
	organisations: { format: 'yaml', schema: organisationSchema },
	sources: { format: 'yaml', schema: sourceSchema },
};
