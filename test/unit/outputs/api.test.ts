import './under-a-base.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { collections } from '#schemas/index.ts';
import { collectionNames } from '#schemas/shared.ts';
import { entryJson } from '#outputs/api-entry.ts';
import { apiIndexJson, collectionJson } from '#outputs/api-lists.ts';
import { schemaJson } from '#outputs/api-schema.ts';
import { smallCatalog } from './fixture.ts';

const catalog = smallCatalog();
const entry = (key: string) => JSON.parse(entryJson(catalog, catalog.entry(key)));
const screening = entry('cases/screening');

test('a claim carries its global id, grade, interest, text and sources', () => {
	expect(screening.claims[0]).toMatchObject({
		id: 'fewer-readings',
		globalId: 'cases/screening#fewer-readings',
		path: '/docs/cases/screening/#fewer-readings',
		value: 44,
		text: 'about 44%',
		grade: 'A',
		loweredFrom: null,
		interest: 'independent',
		sources: [{ number: 1, id: 'paper', locator: 'Table 2' }],
	});
	expect(screening.claims[1]).toMatchObject({ text: null, grade: 'C', interest: 'subject' });
});

test('conflicts are global ids, both ways, though one side was typed', () => {
	expect(screening.claims[0].conflictsWith).toEqual(['cases/screening#no-harm']);
	expect(screening.claims[1].conflictsWith).toEqual(['cases/screening#fewer-readings']);
});

test('claims are counted by grade, not averaged', () => {
	expect(screening.grades).toEqual({ A: 1, B: 0, C: 1, D: 0, E: 0 });
});

test('an entry names its addresses under the base, and those that lean on it', () => {
	expect(screening).toMatchObject({
		url: 'https://site.example/docs/cases/screening/',
		links: {
			page: '/docs/cases/screening/',
			markdown: '/docs/cases/screening.md',
			json: '/docs/api/v1/cases/screening.json',
		},
	});
	expect(entry('models/seer-1.5').backlinks).toEqual(['cases/screening']);
	expect(entry('models/seer-1.5').links.markdown).toBe('/docs/models/seer-1.5.md');
});

test('state and freshness are of the day of the catalogue', () => {
	const { flag, freshness } = JSON.parse(
		entryJson(smallCatalog('2027-11-02'), smallCatalog('2027-11-02').entry('cases/screening')),
	);
	expect(freshness).toMatchObject({ state: 'expired', goodUntil: '2027-11-01', daysLeft: -1 });
	expect(flag.label).toBe(screening.flag.label);
	expect(screening.freshness.state).toBe('fresh');
});

test('the body has its embeds resolved; an entry without prose has none', () => {
	expect(screening.body).toContain('Readings fell by about 44% [A]');
	expect(entry('glossary/threshold')).not.toHaveProperty('body');
});

test('a list holds every entry of its collection, by title, with its data', () => {
	const list = JSON.parse(collectionJson(catalog, 'organisations'));
	expect(list.entries.map(({ title }: { title: string }) => title)).toEqual([
		'Acme',
		'Maker & Sons',
		'The Journal',
	]);
	expect(list).toMatchObject({ count: 3, asOf: '2026-11-23' });
	expect(list.entries[0].data).toEqual({
		name: 'Acme',
		kind: 'hospital',
		country: 'sweden',
		aliases: [],
	});
});

test('the index names each collection with its count and its schema', () => {
	const index = JSON.parse(apiIndexJson(catalog));
	expect(index.collections.map(({ collection }: { collection: string }) => collection)).toEqual(
		collectionNames,
	);
	expect(index.collections[0]).toMatchObject({
		count: 1,
		links: { json: '/docs/api/v1/cases.json', schema: '/docs/api/v1/schema/cases.json' },
	});
});

test('the schema accepts what the API holds as data, and so does the schema of the authors', () => {
	for (const { collection, key } of catalog.all()) {
		const { data } = entry(key);
		const { $id, ...schema } = JSON.parse(schemaJson(collection));
		expect($id).toBe(`https://site.example/docs/api/v1/schema/${collection}.json`);
		expect(z.fromJSONSchema(schema).safeParse(data).error?.issues, key).toBeUndefined();
		expect(collections[collection].schema.parse(data)).toEqual(data);
	}
});

test('the schema refuses an unknown field, a missing one and a wrong word', () => {
	const schema = z.fromJSONSchema(JSON.parse(schemaJson('organisations')));
	const acme = { name: 'Acme', kind: 'hospital', country: null };
	expect(schema.safeParse(acme).success).toBe(true);
	expect(schema.safeParse({ ...acme, size: 3 }).success).toBe(false);
	expect(schema.safeParse({ name: 'Acme', country: null }).success).toBe(false);
	expect(schema.safeParse({ ...acme, kind: 'shop' }).success).toBe(false);
});

test('the schema asks authors for no field that has a default', () => {
	expect(JSON.parse(schemaJson('organisations')).required).toEqual(['name', 'kind', 'country']);
});

test('every collection has a schema of draft 2020-12', () => {
	for (const collection of collectionNames) {
		expect(JSON.parse(schemaJson(collection)).$schema).toContain('draft/2020-12');
	}
});

test('two catalogues of one content give the same bytes', () => {
	const again = smallCatalog();
	for (const { key } of catalog.all()) {
		expect(entryJson(again, again.entry(key))).toBe(entryJson(catalog, catalog.entry(key)));
	}
});
