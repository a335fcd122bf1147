import type { CollectionName } from '#schemas/shared.ts';
import { sentence, sourceKindWords } from '#format/words.ts';
import {
	columnsOf,
	extra,
	grades,
	organisationName,
	state,
	until,
	yesOrNo,
	type Column,
} from './column.ts';

const cases = columnsOf<'cases'>();
const patterns = columnsOf<'patterns'>();
const architectures = columnsOf<'architectures'>();
const guides = columnsOf<'guides'>();
const failureModes = columnsOf<'failure-modes'>();
const benchmarks = columnsOf<'benchmarks'>();
const assumptions = columnsOf<'assumptions'>();
const glossary = columnsOf<'glossary'>();
const paths = columnsOf<'paths'>();
const organisations = columnsOf<'organisations'>();
const sources = columnsOf<'sources'>();

/** Columns of what is no product: cases, patterns, records. */
export const knowledgeColumns: Record<
	Exclude<CollectionName, 'models' | 'accelerators' | 'systems' | 'software'>,
	Column[]
> = {
	cases: [
		state,
		cases.text('organisation', 'Organisation', ({ organisation }, catalog) =>
			organisationName(catalog, organisation),
		),
		cases.text(
			'sector',
			'Sector',
			({ sector }, { vocabulary }) => vocabulary.sectors[sector] ?? sector,
		),
		cases.date('since', 'Since', ({ years }) => String(years.start)),
		grades,
		until,
		extra(
			cases.text(
				'country',
				'Country',
				({ country }, { vocabulary }) => vocabulary.countries[country] ?? country,
			),
		),
		extra(cases.text('deployment', 'Deployment', ({ deployment }) => sentence(deployment))),
	],
	patterns: [
		patterns.text('language-model', 'Language model', ({ usesLanguageModel }) =>
			yesOrNo(usesLanguageModel),
		),
		grades,
		state,
		until,
	],
	architectures: [
		architectures.number('rungs', 'Rungs', ({ rungs }) => rungs.length),
		architectures.number('users', 'Users', ({ workload }) => workload.users),
		grades,
		state,
		until,
	],
	guides: [
		guides.number('questions', 'Questions', ({ tree }) => tree.length),
		grades,
		state,
		until,
	],
	techniques: [
		{
			id: 'effects',
			label: 'Measured effects',
			kind: 'number',
			read: ({ claims }) => claims.length,
		},
		grades,
		state,
		until,
	],
	'failure-modes': [
		failureModes.text('cause', 'Cause', ({ causeClass }) => sentence(causeClass)),
		{
			id: 'cases',
			label: 'Seen in, cases',
			kind: 'number',
			read: ({ backlinks }) => backlinks.filter(({ collection }) => collection === 'cases').length,
		},
		grades,
		state,
		until,
	],
	assumptions: [
		assumptions.number('constants', 'Constants', ({ constants }) => constants.length),
		state,
		until,
	],
	benchmarks: [
		benchmarks.text('kind', 'Measures', ({ kind }) => sentence(kind)),
		benchmarks.text('engine', 'Engine', ({ engine }) => engine),
		benchmarks.text('run-by', 'Run by', ({ runBy }, catalog) => organisationName(catalog, runBy)),
		benchmarks.date('measured', 'Measured', ({ measuredOn }) => measuredOn),
		benchmarks.number('rows', 'Rows', ({ rows }) => rows.length),
		state,
		until,
		extra(benchmarks.text('version', 'Version', ({ engineVersion }) => engineVersion)),
	],
	glossary: [glossary.text('definition', 'In short', ({ definition }) => definition), extra(state)],
	paths: [
		paths.text('role', 'Role', ({ role }, { vocabulary }) => vocabulary.roles[role] ?? role),
		paths.number('steps', 'Steps', ({ steps }) => steps.length),
		paths.number('minutes', 'Time, minutes', ({ steps }) =>
			steps.reduce((sum, { minutes }) => sum + minutes, 0),
		),
		state,
		until,
	],
	organisations: [
		organisations.text('kind', 'Kind', ({ kind }) => sentence(kind)),
		organisations.text(
			'country',
			'Country',
			({ country }, { vocabulary }) => country && vocabulary.countries[country],
			{ none: 'Not recorded' },
		),
		{
			id: 'entries',
			label: 'Entries',
			kind: 'number',
			read: ({ backlinks }) => backlinks.length,
		},
	],
	sources: [
		sources.text('publisher', 'Publisher', ({ publisher }, catalog) =>
			organisationName(catalog, publisher),
		),
		sources.text('kind', 'Kind', ({ kind }) => sourceKindWords[kind]),
		sources.date('published', 'Published', ({ published }) => published, {
			none: 'Day not given',
		}),
		sources.text('read', 'Read', ({ read }) => sentence(read)),
		{
			id: 'entries',
			label: 'Entries',
			kind: 'number',
			read: ({ backlinks }) => backlinks.length,
		},
		extra(sources.date('accessed', 'Read on', ({ accessed }) => accessed)),
		extra(sources.text('author', 'Author', ({ author }) => author, { none: 'No author named' })),
	],
};
