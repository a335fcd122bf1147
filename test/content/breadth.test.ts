import { describe, expect, test } from 'vitest';
import type { CollectionName } from '#schemas/shared.ts';
import { all, content } from './content.ts';

// What the first lap promises a reader: enough to walk from an idea to hardware without a gap.
test.each<[CollectionName, number]>([
	['cases', 13],
	['patterns', 5],
	['architectures', 2],
	['guides', 2],
	['models', 10],
	['accelerators', 10],
	['systems', 8],
	['software', 8],
	['techniques', 6],
	['failure-modes', 6],
	['benchmarks', 12],
	['glossary', 40],
	['paths', 1],
])('%s: at least %i entries', (name, count) => {
	expect(all(name).length).toBeGreaterThanOrEqual(count);
});

describe('a case', () => {
	test.each(all('cases').map(({ id, data }) => [id, data] as const))('%s has three claims or says what is not known', (_id, data) => {
		if (data.claims.length < 3) expect(data.unknowns.length).toBeGreaterThan(0);
		else expect(data.claims.length).toBeGreaterThanOrEqual(3);
	});

	test('at least 12 of them have three claims', () => {
		expect(all('cases').filter(({ data }) => data.claims.length >= 3).length).toBeGreaterThanOrEqual(12);
	});

	test('some show claims that disagree', () => {
		const conflicts = all('cases').flatMap(({ data }) => data.claims.filter(({ conflictsWith }) => conflictsWith.length > 0));
		expect(conflicts.length).toBeGreaterThanOrEqual(3);
	});
});

test('at least two patterns are no work for a language model', () => {
	const others = all('patterns').filter(({ data }) => !data.usesLanguageModel);
	expect(others.length).toBeGreaterThanOrEqual(2);
});

test('every failure mode was seen in a case', () => {
	const seen = new Set(all('cases').flatMap(({ data }) => data.failureModes));
	expect(all('failure-modes').map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});

test('every pattern has a case', () => {
	const seen = new Set(all('cases').flatMap(({ data }) => data.patterns));
	expect(all('patterns').map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});

test.each(all('architectures').map(({ id, data }) => [id, data] as const))('the architecture %s has four rungs, each with a break point', (_id, data) => {
	expect(data.rungs.length).toBeGreaterThanOrEqual(4);
	expect(new Set(data.rungs.map(({ rung }) => rung)).size).toBeGreaterThanOrEqual(2);
	for (const { breakPoints } of data.rungs) expect(breakPoints.length).toBeGreaterThan(0);
});

test.each(all('guides').map(({ id, data }) => [id, data] as const))('the guide %s has evidence against its own default', (_id, data) => {
	expect(data.counterEvidence.length).toBeGreaterThan(0);
});

test('every technique has a measured effect', () => {
	const bare = all('techniques').filter(({ data }) => !data.claims.some(({ value }) => value !== null));
	expect(bare.map(({ id }) => id)).toEqual([]);
});

test('systems are of several makers, Lenovo’s workstations and servers among them', () => {
	const systems = all('systems');
	expect(new Set(systems.map(({ data }) => data.maker)).size).toBeGreaterThanOrEqual(3);
	expect(systems.filter(({ id }) => id.startsWith('thinkstation')).length).toBeGreaterThan(0);
	expect(systems.filter(({ id }) => id.startsWith('thinksystem')).length).toBeGreaterThan(0);
});

test('the path leads through every station', () => {
	for (const { data } of all('paths')) {
		const stations = new Set(
			data.steps.flatMap(({ entry }) => {
				const read = entry === undefined ? undefined : content.entries.get(entry);
				return read && 'stations' in read.data ? read.data.stations : [];
			}),
		);
		const pages = data.steps.map(({ page }) => page);
		if (pages.includes('/plan/')) stations.add('brief');
		expect([...stations].toSorted()).toEqual(['brief', 'design', 'hardware', 'idea', 'model', 'tune']);
	}
});
