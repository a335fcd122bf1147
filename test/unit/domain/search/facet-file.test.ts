import { expect, test } from 'vitest';
import { readFacets } from '#domain/search/facet-file.ts';
import { readTables } from '#domain/search/table.ts';
import { entries } from './small-site.ts';

const membership = readFacets(
	{
		idPrefix: 'en_',
		values: { sector: { health: [0, 1] } },
		memoryGB: [[7, 16]],
		records: { sources: 'x1 x2' },
	},
	readTables([entries]),
);
const ids = (facet: string, value: string) => [...(membership.values.get(facet)?.get(value) ?? [])];

test('places in the table become ids, those of records get their language', () => {
	expect(ids('sector', 'health')).toEqual(['en_c1', 'en_c2']);
	expect(ids('collection', 'sources')).toEqual(['en_x1', 'en_x2']);
	expect(membership.memoryGB.get('en_m1')).toBe(16);
});

test('every named entry is in its collection', () => {
	expect(ids('collection', 'systems')).toEqual(['en_s1', 'en_s2']);
});
