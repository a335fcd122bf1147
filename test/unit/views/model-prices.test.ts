import { describe, expect, test } from 'vitest';
import { modelColumns } from '#views/index-columns/product-columns.ts';
import { modelSections } from '#views/product-sections.ts';
import { smallCatalog } from '../outputs/fixture.ts';

const model = (prices: string) => `---
title: Priced model
summary: 'A made-up model with prices of its maker and of a host, so that tables can be held to say who sells at what.'
stations: [model]
aliases: []
tags: []
status: reviewed
reviewed: 2026-11-23
owner: editors
changes: [{date: 2026-11-23, what: First version.}]
developer: maker
kind: language
openWeights: false
released: 2026-01-01
licence: null
licenceAllows: {commercialUse: null}
modalitiesIn: [text]
modalitiesOut: [text]
factSources: {}
prices: [${prices}]
---

Made up.
`;

const row = (day: string, output: number, extra = '') =>
	`{observed: ${day}, ${extra}inputUsdPerMillionTokens: 1, outputUsdPerMillionTokens: ${output}, source: list, locator: Row}`;

function priced(...rows: string[]) {
	const catalog = smallCatalog('2026-11-23', {
		'models/priced.mdx': model(rows.join(', ')),
		'organisations/maker.yaml': 'name: The Maker\nkind: vendor\ncountry: null',
		'organisations/host.yaml': 'name: The Host\nkind: vendor\ncountry: null',
		'sources/list.yaml':
			"title: A list\npublisher: maker\npublished: null\nkind: table\nurl: 'https://example.org/list'\nread: whole\naccessed: '2026-11-23'",
	});
	const entry = catalog.get('models', 'priced');
	return { catalog, entry };
}

describe('prices of a model', () => {
	const host = row('2026-11-01', 2, 'seller: host, condition: off-peak hours, ');
	const own = row('2026-10-01', 9);

	test('name who sells and which rate it is', () => {
		const { catalog, entry } = priced(own, host);
		const section = modelSections(catalog, entry).after.find(({ id }) => id === 'prices');
		const cells = section?.table?.rows.map((line) => line.cells.slice(0, 3));
		expect(cells).toEqual([
			[{ text: 'The Maker', path: '/organisations/maker/' }, 'Standard', '1 October 2026, due'],
			[
				{ text: 'The Host', path: '/organisations/host/' },
				'Off-peak hours',
				'1 November 2026, current',
			],
		]);
	});

	const output = modelColumns.find(({ id }) => id === 'output');
	const valueOf = (...rows: string[]) => {
		const { catalog, entry } = priced(...rows);
		return output?.read(entry, catalog);
	};

	test('the list shows the price of the maker, though a host was seen later', () => {
		expect(valueOf(own, host)).toBe(9);
	});

	test('and that of a host where the maker sells none', () => {
		expect(valueOf(host)).toBe(2);
	});
});
