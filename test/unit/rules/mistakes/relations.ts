import type { Mistake } from '../small-content.ts';

/** References between entries, and inside one, that do not resolve. */
export const relations: Mistake[] = [
	{
		what: 'an unknown organisation',
		file: 'cases/acme-assistant.mdx',
		from: 'organisation: acme',
		to: 'organisation: acne',
		finding:
			'cases/acme-assistant.mdx:11:15  organisation  found "acne"  wanted an entry of organisations with this slug',
	},
	{
		what: 'an unknown source',
		file: 'cases/acme-assistant.mdx',
		from: '{ source: clerk-audit-2025, locator: Section 3 }',
		to: '{ source: clerk-audit, locator: Section 3 }',
		finding:
			'cases/acme-assistant.mdx:55:19  claims[2].sources[0].source  found "clerk-audit"  wanted an entry of sources with this slug',
	},
	{
		what: 'an unknown model',
		file: 'cases/acme-assistant.mdx',
		from: 'models: [tiny-7b]',
		to: 'models: [tiny-8b]',
		finding:
			'cases/acme-assistant.mdx:56:10  models[0]  found "tiny-8b"  wanted an entry of models with this slug',
	},
	{
		what: 'an unknown failure mode',
		file: 'cases/acme-assistant.mdx',
		from: 'failureModes: [no-test]',
		to: 'failureModes: [no-tests]',
		finding:
			'cases/acme-assistant.mdx:60:16  failureModes[0]  found "no-tests"  wanted an entry of failure-modes with this slug',
	},
	{
		what: 'an unknown entry of any collection',
		file: 'architectures/desk.mdx',
		from: 'entry: software/engine',
		to: 'entry: software/motor',
		finding:
			'architectures/desk.mdx:18:102  components[1].entry  found "software/motor"  wanted an entry of software with this slug',
	},
	{
		what: 'an unknown collection',
		file: 'architectures/desk.mdx',
		from: 'entry: software/engine',
		to: 'entry: tools/engine',
		finding:
			'architectures/desk.mdx:18:102  components[1].entry  found "tools/engine"  wanted an entry of a collection: cases, patterns, architectures, guides, models, accelerators, systems, software, techniques, failure-modes, benchmarks, assumptions, glossary, paths, organisations, sources',
	},
	{
		what: 'a row with an unknown card',
		file: 'benchmarks/engine-speed.yaml',
		from: 'accelerator: card-24gb, acceleratorCount: 2',
		to: 'accelerator: card-48gb, acceleratorCount: 2',
		finding:
			'benchmarks/engine-speed.yaml:22:61  rows[1].accelerator  found "card-48gb"  wanted an entry of accelerators with this slug',
	},
	{
		what: 'a configuration with an unknown card',
		file: 'systems/box.mdx',
		from: 'accelerator: card-24gb, count: 2',
		to: 'accelerator: card-48gb, count: 2',
		finding:
			'systems/box.mdx:17:35  configurations[1].accelerator  found "card-48gb"  wanted an entry of accelerators with this slug',
	},
	{
		what: 'a word that the vocabulary lacks',
		file: 'cases/acme-assistant.mdx',
		from: 'sector: retail',
		to: 'sector: retial',
		finding:
			'cases/acme-assistant.mdx:13:9  sector  found "retial"  wanted a word of sectors in vocabulary.yaml: retail',
	},
	{
		what: 'an entry that supersedes itself',
		file: 'glossary/token.mdx',
		from: 'owner: editors',
		to: 'owner: editors\nsupersededBy: token',
		finding:
			'glossary/token.mdx:9:15  supersededBy  found "token"  wanted another entry than this one',
	},
	{
		what: 'a reference to a hidden entry',
		file: 'architectures/desk.mdx',
		from: 'status: reviewed',
		to: 'status: hidden',
		finding:
			'paths/joiner.mdx:15:14  steps[2].entry  found "architectures/desk"  wanted an entry that is not hidden',
	},
	{
		what: 'a rung on a configuration that is not there',
		file: 'architectures/desk.mdx',
		from: 'id: one-card',
		to: 'id: three-cards',
		finding:
			'architectures/desk.mdx:36:39  rungs[0].configuration.id  found "three-cards"  wanted a configuration of box: one-card, two-cards',
	},
	{
		what: 'a rung with a part that is not optional',
		file: 'architectures/desk.mdx',
		from: 'present: [cache]',
		to: 'present: [gateway]',
		finding:
			'architectures/desk.mdx:38:15  rungs[0].present[0]  found "gateway"  wanted an optional component: cache',
	},
	{
		what: 'an edge to a part that is not there',
		file: 'architectures/desk.mdx',
		from: '\nflow:',
		to: '\n  - { from: gateway, to: cash, kind: data }\nflow:',
		finding:
			'architectures/desk.mdx:23:26  edges[2].to  found no component "cash"  wanted a component that is declared: people, gateway, cache',
	},
	{
		what: 'an edge at a step that is not there',
		file: 'architectures/desk.mdx',
		from: 'step: 2',
		to: 'step: 3',
		finding:
			'architectures/desk.mdx:22:51  edges[1].step  found step 3  wanted a step of the flow: 1 to 2',
	},
	{
		what: 'a break point with a claim that is not there',
		file: 'architectures/desk.mdx',
		from: 'claim: models/tiny-7b#as-good',
		to: 'claim: models/tiny-7b#so-good',
		finding:
			'architectures/desk.mdx:41:90  rungs[0].breakPoints[0].claim  found "models/tiny-7b#so-good"  wanted the id of a claim',
	},
	{
		what: 'a tree that runs back',
		file: 'guides/choose.mdx',
		from: '{ answer: "Yes", verdict: Take the largest that fits. }',
		to: '{ answer: "Yes", next: leave }',
		finding:
			'guides/choose.mdx:25:32  tree[1].answers[1].next  found "leave"  wanted the id of a later question',
	},
	{
		what: 'counter-evidence that is not there',
		file: 'guides/choose.mdx',
		from: 'claim: models/tiny-7b#as-good',
		to: 'claim: as-good',
		finding:
			'guides/choose.mdx:32:14  counterEvidence[0].claim  found "as-good"  wanted the id of a claim',
	},
	{
		what: 'a step to a page that does not exist',
		file: 'paths/joiner.mdx',
		from: 'page: /size/',
		to: 'page: /sizes/',
		finding:
			'paths/joiner.mdx:14:13  steps[1].page  found "/sizes/"  wanted a page of the site: /, /idea/, /model/, /design/, /tune/, /hardware/, /plan/, /size/, /track-record/, /search/, /due/, /method/, /licence/, /privacy/, /accessibility/, /trademarks/, /cases/, /patterns/, /architectures/, /guides/, /models/, /accelerators/, /systems/, /software/, /techniques/, /failure-modes/, /benchmarks/, /assumptions/, /glossary/, /paths/, /organisations/, /sources/',
	},
	{
		what: 'a row id twice',
		file: 'benchmarks/engine-speed.yaml',
		from: 'id: two',
		to: 'id: one',
		finding:
			'benchmarks/engine-speed.yaml:22:11  rows[1].id  found the id "one" a second time  wanted one id in rows',
	},
	{
		what: 'a constant twice',
		file: 'assumptions/engine-memory.yaml',
		from: 'id: step',
		to: 'id: context',
		finding:
			'assumptions/engine-memory.yaml:12:9  constants[1].id  found the id "context" a second time  wanted one id in constants',
	},
	{
		what: 'a row that measures nothing',
		file: 'benchmarks/engine-speed.yaml',
		from: ', outputTokensPerSecond: 1700',
		to: '',
		finding:
			'benchmarks/engine-speed.yaml:22:5  rows[1]  found a row that measures nothing  wanted one of outputTokensPerSecond, decodeTokensPerSecond, inputTokensPerSecond, totalTokensPerSecond, requestsPerSecond, ttftSeconds, tpotSeconds, sizeGB, sizeGiB, sizeBytes, loadedGiB, cacheGB, cacheMiB, bytesPerToken, poolGiB, poolTokens, fits, peakMemoryGB, peakMemoryGiB',
	},
	{
		what: 'years that run backwards',
		file: 'cases/acme-assistant.mdx',
		from: 'end: 2025',
		to: 'end: 2023',
		finding: 'cases/acme-assistant.mdx:15:28  years.end  found 2023  wanted a year from 2024 on',
	},
	{
		what: 'weeks that run backwards',
		file: 'architectures/desk.mdx',
		from: 'weeksHigh: 8',
		to: 'weeksHigh: 3',
		finding:
			'architectures/desk.mdx:51:36  rollout.weeksHigh  found 3  wanted at least weeksLow, 4',
	},
];
