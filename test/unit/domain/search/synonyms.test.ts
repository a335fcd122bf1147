import { describe, expect, test } from 'vitest';
import { alsoSaid } from '#domain/search/synonyms.ts';

const groups = [
	['court', 'tribunal', 'lawsuit'],
	['call centre', 'helpdesk'],
	['quantisation', 'fewer bits'],
];

describe('what else readers may say', () => {
	test.for<[string, string[]]>([
		['A tribunal held the airline to it', ['court', 'lawsuit']],
		['Tribunals and courts', ['lawsuit']],
		['Quantizing weights', ['fewer bits']],
		['A call center bot', ['helpdesk']],
		['Someone called the centre', []],
		['Nothing of the kind', []],
	])('for "%s" is %j', ([text, also]) => {
		expect(alsoSaid(text, groups)).toEqual(also);
	});
});
