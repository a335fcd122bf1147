import { expect, test } from 'vitest';
import { interestOf, type InterestContext, type Party } from '#domain/evidence/interest.ts';
import type { InterestKind, MeasuredBy } from '#schemas/vocabulary.ts';

const bolt: Party = { id: 'bolt', kind: 'vendor' };
const boltLabs: Party = { id: 'bolt-labs', kind: 'vendor', parent: 'bolt' };
const boltShop: Party = { id: 'bolt-shop', kind: 'vendor', parent: 'bolt' };
const rival: Party = { id: 'rival', kind: 'vendor' };
const clinic: Party = { id: 'clinic', kind: 'hospital' };
const institute: Party = { id: 'institute', kind: 'university' };
const daily: Party = { id: 'daily', kind: 'press' };

const kindOf = (measuredBy: MeasuredBy, context: Partial<InterestContext>): InterestKind =>
	interestOf({ measuredBy }, { voices: [], makers: [], subjects: [], ...context }).kind;

test.each<[InterestKind, string, MeasuredBy, Partial<InterestContext>]>([
	[
		'pitcrew',
		'we measured it, whoever published the numbers',
		'pitcrew',
		{ voices: [bolt], makers: [bolt] },
	],
	['subject', 'the organisation about itself', 'subject', { voices: [daily], subjects: [clinic] }],
	['vendor', 'the maker about its own card', 'vendor', { voices: [bolt], makers: [bolt] }],
	[
		'competitor',
		'a seller about the card of another',
		'vendor',
		{ voices: [rival], makers: [bolt] },
	],
	['vendor', 'the maker, in the words of the press', 'vendor', { voices: [daily], makers: [bolt] }],
	['vendor', 'an integrator counts as a seller', 'integrator', { voices: [daily], makers: [] }],
	[
		'vendor',
		'marked independent, but published by the maker',
		'independent',
		{ voices: [bolt], makers: [bolt] },
	],
	[
		'vendor',
		'published by a daughter of the maker',
		'independent',
		{ voices: [boltLabs], makers: [bolt] },
	],
	[
		'vendor',
		'published by a sister of the maker',
		'independent',
		{ voices: [boltLabs], makers: [boltShop] },
	],
	[
		'vendor',
		'published by the parent of the maker',
		'independent',
		{ voices: [bolt], makers: [boltLabs] },
	],
	[
		'competitor',
		'marked independent, but published by a rival',
		'independent',
		{ voices: [rival], makers: [bolt] },
	],
	[
		'vendor',
		'the maker and a rival together: the maker decides',
		'independent',
		{ voices: [rival, bolt], makers: [bolt] },
	],
	[
		'subject',
		'marked independent, but published by the organisation itself',
		'independent',
		{ voices: [clinic], subjects: [clinic] },
	],
	[
		'independent',
		'a university about the card of a maker',
		'independent',
		{ voices: [institute], makers: [bolt] },
	],
	[
		'independent',
		'a university about a clinic',
		'independent',
		{ voices: [institute], subjects: [clinic] },
	],
	[
		'independent',
		'a seller about something nobody sells',
		'independent',
		{ voices: [rival], subjects: [clinic] },
	],
])('%s: %s', (kind, _why, measuredBy, context) => {
	expect(kindOf(measuredBy, context)).toBe(kind);
});

test('an override wins and keeps its reason', () => {
	const claim = {
		measuredBy: 'vendor' as const,
		interest: { kind: 'independent' as const, why: 'The court ordered the test' },
	};
	expect(interestOf(claim, { voices: [bolt], makers: [bolt], subjects: [] })).toEqual({
		kind: 'independent',
		why: 'The court ordered the test',
	});
});
