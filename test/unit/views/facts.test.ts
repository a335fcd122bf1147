import { expect, test } from 'vitest';
import { factSection } from '#views/facts.ts';
import { smallCatalog } from '../outputs/fixture.ts';

test('another reading of a fact is printed as the fact is: with its unit and its separators', () => {
	const catalog = smallCatalog('2026-11-23', {
		'accelerators/card.mdx': `---
title: Made-up card
summary: 'A made-up card with two readings of its bandwidth, so that both can be held to be printed in the same way.'
stations: [hardware]
aliases: []
tags: []
status: reviewed
reviewed: 2026-11-23
owner: editors
changes: [{date: 2026-11-23, what: First version.}]
maker: maker
kind: gpu
bandwidthGBPerSecond: 4800
factSources: {default: list}
otherReadings:
  - {field: bandwidthGBPerSecond, value: 4890.5, source: list}
---

Made up.
`,
		'organisations/maker.yaml': 'name: The Maker\nkind: vendor\ncountry: null',
		'sources/list.yaml':
			"title: A list\npublisher: maker\npublished: null\nkind: table\nurl: 'https://example.org/list'\nread: whole\naccessed: '2026-11-23'",
	});
	const rows = factSection(catalog.get('accelerators', 'card')).table?.rows ?? [];
	expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
		['Memory bandwidth', '4,800 GB/s'],
		['Memory bandwidth, another reading', '4,890.5 GB/s'],
	]);
});
