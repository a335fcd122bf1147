import type { Mistake } from '../small-content.ts';

/** Evidence that does not hold together: claims, facts, sources. */
export const claims: Mistake[] = [
	{
		what: 'a claim without a source',
		file: 'cases/acme-assistant.mdx',
		from: '    sources:\n      - { source: clerk-audit-2025, locator: Section 3 }',
		to: '    sources: []',
		finding: 'cases/acme-assistant.mdx:54:14  claims[2].sources  found []  wanted at least 1 item',
	},
	{
		what: 'a source without a place',
		file: 'cases/acme-assistant.mdx',
		from: ', locator: Section 3',
		to: '',
		finding:
			'cases/acme-assistant.mdx:55:9  claims[2].sources[0].locator  found nothing  wanted this field, which is missing',
	},
	{
		what: 'a claim id twice',
		file: 'cases/acme-assistant.mdx',
		from: 'id: spend',
		to: 'id: share',
		finding:
			'cases/acme-assistant.mdx:44:9  claims[2].id  found the id "share" a second time  wanted one id a claim',
	},
	{
		what: 'a value without a unit',
		file: 'techniques/cache.mdx',
		from: '    unit: seconds\n',
		to: '',
		finding:
			'techniques/cache.mdx:17:5  claims[0].unit  found nothing  wanted a unit, because value is a number',
	},
	{
		what: 'a unit without a value',
		file: 'models/tiny-7b.mdx',
		from: '    value: 2\n',
		to: '    value: null\n',
		finding:
			'models/tiny-7b.mdx:30:11  claims[0].unit  found "times"  wanted no unit, because value is null',
	},
	{
		what: 'money without a currency',
		file: 'cases/acme-assistant.mdx',
		from: '    currency: USD\n',
		to: '',
		finding:
			'cases/acme-assistant.mdx:44:5  claims[2].currency  found nothing  wanted a currency code, because unit is money',
	},
	{
		what: 'a unit that nobody knows',
		file: 'models/tiny-7b.mdx',
		from: '    unit: times\n',
		to: '    unit: blinks\n',
		finding:
			'models/tiny-7b.mdx:30:11  claims[0].unit  found "blinks"  wanted a known unit: percent, percentage-points, times, money, score, seconds, milliseconds, minutes, hours, days, weeks, months, years, bytes, kB, MB, GB, GiB, TB, W, kW, MW, kWh, tokens, tokens/s, requests/s, GB/s, TFLOPS, or a word of units in vocabulary.yaml',
	},
	{
		what: 'a range that runs backwards',
		file: 'models/tiny-7b.mdx',
		from: '    value: 2\n',
		to: '    value: [3, 2]\n',
		finding:
			'models/tiny-7b.mdx:29:12  claims[0].value  found [3,2]  wanted a range [low, high] with low below high',
	},
	{
		what: 'a grade that is raised',
		file: 'models/tiny-7b.mdx',
		from: '    design: statement\n',
		to: '    design: statement\n    lowered: { to: B, why: It looks right to us }\n',
		finding:
			'models/tiny-7b.mdx:34:20  claims[0].lowered.to  found "B"  wanted a letter below the computed grade: a grade can only be lowered',
	},
	{
		what: 'a claim that disagrees with itself',
		file: 'cases/acme-assistant.mdx',
		from: 'conflictsWith: [share-in-the-press]',
		to: 'conflictsWith: [cases/acme-assistant#share]',
		finding:
			'cases/acme-assistant.mdx:33:21  claims[0].conflictsWith[0]  found "cases/acme-assistant#share"  wanted the id of another claim, once',
	},
	{
		what: 'a claim that disagrees with nothing',
		file: 'cases/acme-assistant.mdx',
		from: 'conflictsWith: [share-in-the-press]',
		to: 'conflictsWith: [share-of-all]',
		finding:
			'cases/acme-assistant.mdx:33:21  claims[0].conflictsWith[0]  found "share-of-all"  wanted the id of another claim, once',
	},
	{
		what: 'a place in a source twice',
		file: 'cases/acme-assistant.mdx',
		from: '      - { source: clerk-audit-2025, locator: Section 3 }',
		to: '      - { source: clerk-audit-2025, locator: Section 3 }\n      - { source: clerk-audit-2025, locator: Section 3 }',
		finding:
			'cases/acme-assistant.mdx:56:9  claims[2].sources[1]  found the same source and place a second time  wanted each place once',
	},
	{
		what: 'one publisher only',
		file: 'cases/acme-assistant.mdx',
		from: 'daily-story-2025, locator',
		to: 'clerk-audit-2025, locator',
		finding:
			'cases/acme-assistant.mdx:22:3  claims  found sources of one publisher, "clerk"  wanted sources of two publishers, or singlePublisherBecause',
	},
	{
		what: 'a source that nothing cites',
		file: 'sources/leftover.yaml',
		copyOf: 'sources/clerk-audit-2025.yaml',
		finding:
			'sources/leftover.yaml:1:8  title  found a source that no entry cites  wanted a claim or fact that rests on it, or no such file',
	},
	{
		what: 'a fact without a source',
		file: 'accelerators/card-24gb.mdx',
		from: 'factSources: { default: bolt-datasheet-2025 }',
		to: 'factSources: { memoryGB: bolt-datasheet-2025, memoryKind: bolt-datasheet-2025 }',
		finding:
			'accelerators/card-24gb.mdx:18:9  powerW  found a fact without a source  wanted factSources with default or powerW',
	},
	{
		what: 'a source of a fact that is not there',
		file: 'accelerators/card-24gb.mdx',
		from: 'factSources: { default: bolt-datasheet-2025 }',
		to: 'factSources: { default: bolt-datasheet-2025, powerKW: bolt-datasheet-2025 }',
		finding:
			'accelerators/card-24gb.mdx:11:55  factSources.powerKW  found "powerKW"  wanted default, or a field of this entry that is not null',
	},
	{
		what: 'another reading of nothing',
		file: 'accelerators/card-24gb.mdx',
		from: 'field: powerW',
		to: 'field: noise',
		finding:
			'accelerators/card-24gb.mdx:13:14  otherReadings[0].field  found "noise"  wanted a fact of this entry: memoryGB, powerW',
	},
	{
		what: 'a source that was read before it was published',
		file: 'sources/clerk-audit-2025.yaml',
		from: 'published: 2025-03-01',
		to: 'published: 2026-03-02',
		finding:
			'sources/clerk-audit-2025.yaml:7:11  accessed  found "2026-03-01"  wanted a day from published on, 2026-03-02',
	},
];
