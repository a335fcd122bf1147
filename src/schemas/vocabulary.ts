import { z } from 'zod';

/**
 * Closed vocabularies: words that code switches on. What only labels (sectors, countries, tags,
 * roles, teams, counted things) is open and lives in `content/vocabulary.yaml`.
 */

export const stationIds = ['idea', 'model', 'design', 'tune', 'hardware', 'brief'] as const;
/** One of the six stations of the reader's way. */
export const station = z.enum(stationIds);
export type Station = z.infer<typeof station>;

export const entryStatuses = ['draft', 'reviewed', 'archived', 'hidden'] as const;
export const entryStatus = z.enum(entryStatuses);

/** How far a case got. */
export const caseStage = z.enum(['study', 'pilot', 'production', 'ended']);
export type CaseStage = z.infer<typeof caseStage>;

/** What came of it. */
export const caseOutcome = z.enum([
	'delivered',
	'mixed',
	'not-delivered',
	'reversed',
	'banned',
	'unknown',
]);
export type CaseOutcome = z.infer<typeof caseOutcome>;

export const deployment = z.enum(['on-premises', 'cloud', 'hybrid', 'edge', 'saas', 'unknown']);

export const measuredBy = z.enum(['subject', 'vendor', 'integrator', 'independent', 'pitcrew']);
export type MeasuredBy = z.infer<typeof measuredBy>;

export const method = z.enum(['none', 'described', 'public']);
export type Method = z.infer<typeof method>;

export const studyDesign = z.enum([
	'ruling',
	'audit',
	'randomised',
	'controlled',
	'benchmark',
	'observational',
	'survey',
	'estimate',
	'statement',
]);
export type StudyDesign = z.infer<typeof studyDesign>;

export const qualifier = z.enum(['up-to', 'target', 'at-least', 'about']);
export type Qualifier = z.infer<typeof qualifier>;

export const gradeLetters = ['A', 'B', 'C', 'D', 'E'] as const;
export const gradeLetter = z.enum(gradeLetters);
export type GradeLetter = z.infer<typeof gradeLetter>;

export const interestKind = z.enum(['independent', 'subject', 'vendor', 'competitor', 'pitcrew']);
export type InterestKind = z.infer<typeof interestKind>;

export const claimStatus = z.enum(['supported', 'disputed', 'retracted']);

/**
 * What a source is. First-hand: paper, dataset, court, regulator, filing, audit, datasheet, docs,
 * model-config, post (an organisation about its own work), talk, code.
 * Second-hand: press, blog, forum, table (a table that somebody else compiled).
 */
export const sourceKind = z.enum([
	'paper',
	'dataset',
	'court',
	'regulator',
	'filing',
	'audit',
	'datasheet',
	'docs',
	'model-config',
	'post',
	'talk',
	'code',
	'press',
	'blog',
	'forum',
	'table',
]);
export type SourceKind = z.infer<typeof sourceKind>;

/** How much of the source was read. An excerpt carries no grade A. */
export const readExtent = z.enum(['whole', 'part', 'excerpt']);
export type ReadExtent = z.infer<typeof readExtent>;

export const organisationKind = z.enum([
	'company',
	'vendor',
	'hospital',
	'university',
	'research-lab',
	'government',
	'regulator',
	'court',
	'press',
	'journal',
	'community',
	'person',
]);
export type OrganisationKind = z.infer<typeof organisationKind>;

/** Formats of weights, caches and arithmetic. */
export const numberFormats = [
	'fp64',
	'fp32',
	'tf32',
	'bf16',
	'fp16',
	'fp8',
	'int8',
	'fp6',
	'mxfp8',
	'mxfp4',
	'nvfp4',
	'fp4',
	'int4',
	'awq-int4',
	'gptq-int4',
	'nf4',
	'mlx-4bit',
	'mlx-6bit',
	'mlx-8bit',
	'gguf-f16',
	'gguf-bf16',
	'gguf-q8_0',
	'gguf-q6_k',
	'gguf-q5_k_m',
	'gguf-q5_k_s',
	'gguf-q5_1',
	'gguf-q5_0',
	'gguf-q4_k_m',
	'gguf-q4_k_s',
	'gguf-q4_1',
	'gguf-q4_0',
	'gguf-iq4_nl',
	'gguf-iq4_xs',
	'gguf-q3_k_l',
	'gguf-q3_k_m',
	'gguf-q3_k_s',
	'gguf-iq3_m',
	'gguf-iq3_s',
	'gguf-iq3_xs',
	'gguf-iq3_xxs',
	'gguf-q2_k',
	'gguf-iq2_m',
	'gguf-iq2_s',
	'gguf-iq2_xs',
	'gguf-iq2_xxs',
	'gguf-iq1_m',
	'gguf-iq1_s',
	'gguf-mxfp4',
	'gguf-ud-q4_k_xl',
] as const;
export const numberFormat = z.enum(numberFormats);
export type NumberFormat = z.infer<typeof numberFormat>;

export const modelKind = z.enum([
	'language',
	'vision-language',
	'embedding',
	'reranking',
	'speech',
	'vision',
	'time-series',
]);
export const modality = z.enum(['text', 'image', 'audio', 'video', 'time-series', 'vector']);
/**
 * How keys and values are kept: in every head, in groups, in one; latent; in windows in most layers;
 * in some layers with a state in the others; compressed or selected so that no formula holds.
 */
export const attentionKind = z.enum([
	'mha',
	'gqa',
	'mqa',
	'mla',
	'sliding-window',
	'hybrid',
	'compressed',
	'none',
]);
export type AttentionKind = z.infer<typeof attentionKind>;

export const acceleratorKind = z.enum(['gpu', 'apu', 'npu', 'asic']);
export const systemKind = z.enum(['laptop', 'workstation', 'server', 'rack', 'edge']);
export const cooling = z.enum(['air', 'liquid', 'air-or-liquid', 'passive']);

export const softwareRole = z.enum([
	'engine',
	'gateway',
	'vector-store',
	'scheduler',
	'guardrail',
	'evaluation',
	'observability',
	'interface',
]);

export const rungKind = z.enum(['laptop', 'workstation', 'server', 'rack', 'cluster', 'edge']);
export const breakLimit = z.enum([
	'memory',
	'bandwidth',
	'latency',
	'concurrency',
	'power',
	'availability',
	'skills',
]);
export type BreakLimit = z.infer<typeof breakLimit>;
export const dataClass = z.enum(['public', 'internal', 'confidential', 'restricted']);
export const componentKind = z.enum([
	'actor',
	'application',
	'gateway',
	'model',
	'store',
	'compute',
	'sensor',
	'control',
	'external',
]);
export const edgeKind = z.enum(['request', 'data', 'control', 'feedback']);

export const causeClass = z.enum([
	'data',
	'model',
	'product',
	'measurement',
	'operations',
	'organisation',
	'procurement',
]);

export const benchmarkKinds = [
	'speed',
	'disk-size',
	'loaded-size',
	'cache',
	'memory-pool',
	'fit',
	'fine-tuning-memory',
] as const;
