import { describe, expect, test } from 'vitest';
import { ownParameters } from '#domain/table/table-state.ts';
import { collectionNames } from '#schemas/shared.ts';
import { tableCsv } from '#outputs/table-csv.ts';
import { facetsOf } from '#views/facets.ts';
import { furtherPages, indexPage, rowsPerPage } from '#views/index-page.ts';
import { indexTable } from '#views/index-table.ts';
import { parseCsv } from '../../csv.ts';
import { smallCatalog } from '../outputs/fixture.ts';

const organisations = Object.fromEntries(
	Array.from({ length: 2 * rowsPerPage }, (_, index) => {
		const name = `Org ${String(index + 1).padStart(4, '0')}`;
		return [
			`organisations/org-${index + 1}.yaml`,
			`name: ${name}\nkind: ${index < rowsPerPage + 1 ? 'court' : 'press'}\ncountry: null`,
		];
	}),
);
const cases = smallCatalog();
const catalog = smallCatalog('2026-11-23', organisations);
const total = catalog.of('organisations').length;

describe('a list that is too long for one page', () => {
	const pages = ['1', ...furtherPages(total)].map((number) =>
		indexPage(catalog, 'organisations', Number(number)),
	);

	test('is cut into pages that hold every row once, in order', () => {
		expect(pages).toHaveLength(3);
		const titles = pages.flatMap(({ table }) => table.rows.map(({ title }) => title));
		expect(titles).toEqual(catalog.of('organisations').map(({ title }) => title));
		expect(pages.map(({ range }) => range)).toEqual([
			{ from: 1, to: rowsPerPage, of: total },
			{ from: rowsPerPage + 1, to: 2 * rowsPerPage, of: total },
			{ from: 2 * rowsPerPage + 1, to: total, of: total },
		]);
	});

	test('names each page, and every page names all others', () => {
		expect(pages.map(({ layout }) => layout.path)).toEqual([
			'/organisations/',
			'/organisations/page/2/',
			'/organisations/page/3/',
		]);
		expect(pages.map(({ layout }) => layout.title)).toEqual([
			'Organisations',
			'Organisations, page 2 of 3',
			'Organisations, page 3 of 3',
		]);
		expect(new Set(pages.map(({ layout }) => layout.description)).size).toBe(3);
		expect(pages.every(({ steps }) => steps.length === 3)).toBe(true);
	});

	test('is cut within a facet, too', () => {
		const page = indexPage(catalog, 'organisations', 2, { facet: 'kind', value: 'court' });
		expect(page.layout.path).toBe('/organisations/kind/court/page/2/');
		expect(page.layout.title).toBe('Organisations: Court (kind), page 2 of 2');
		expect(page.table.rows.map(({ title }) => title)).toEqual([`Org 0${rowsPerPage + 1}`]);
		expect(page.layout.breadcrumbs.map(({ label }) => label)).toEqual([
			'Organisations',
			'Court',
			'Page 2',
		]);
	});

	test('has no page beyond the last', () => {
		expect(() => indexPage(catalog, 'organisations', 4)).toThrow(/no page 4/);
	});
});

test('one page needs no steps', () => {
	expect(indexPage(cases, 'cases').steps).toEqual([]);
});

describe.for(collectionNames)('%s', (collection) => {
	const table = indexTable(cases, collection);

	test('facets and columns have names that addresses keep apart', () => {
		const facets = facetsOf(cases, collection).map(({ id }) => id);
		expect(facets.filter((id) => ownParameters.includes(id) || id === 'page')).toEqual([]);
		const ids = table.columns.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).not.toContain('name');
		expect(ids.filter((id) => !/^[A-Za-z0-9-]+$/.test(id))).toEqual([]);
	});

	test('every entry is a row of the table and of the values', () => {
		expect(table.rows.map(({ id }) => id)).toEqual(cases.of(collection).map(({ id }) => id));
		expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
		const [header, ...rows] = parseCsv(tableCsv(cases, collection));
		expect(rows.map(([id]) => id)).toEqual(cases.of(collection).map(({ id }) => id));
		expect(rows.every((row) => row.length === header?.length)).toBe(true);
	});
});

test('values carry sources, address and what is not published as nothing', () => {
	const [header = [], row = []] = parseCsv(tableCsv(cases, 'models'));
	const field = (name: string) => row[header.indexOf(name)];
	expect(field('Layers')).toBe('36');
	expect(field('Parameters, billion')).toBeUndefined();
	expect(field('Sources')).toBe('config');
	expect(field('Last full check')).toBe('2026-11-01');
	expect(field('Address')).toMatch(/^https:.*\/models\/seer-1\.5\/$/);
});
