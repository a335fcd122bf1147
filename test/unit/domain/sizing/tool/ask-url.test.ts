import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choices, defaultAsk, limits } from '#domain/sizing/tool/ask.ts';
import { askNotes } from '#domain/sizing/tool/ask-notes.ts';
import { askKeys, askToQuery, parseAsk } from '#domain/sizing/tool/ask-url.ts';
import { cleanAsk } from '#domain/sizing/tool/clean-ask.ts';
import type { SizeAsk } from '#domain/sizing/tool/types.ts';
import { realData } from './real-data.ts';

const data = realData();

const numbers = Object.fromEntries(
	Object.entries(limits).map(([field, { min, max, whole, optional }]) => {
		const number = whole
			? fc.integer({ min, max })
			: fc.double({ min, max, noNaN: true }).map((value) => value + 0);
		return [field, optional ? fc.option(number) : number];
	}),
) as Record<keyof typeof limits, fc.Arbitrary<number | null>>;

const asks = fc.record({
	...numbers,
	cacheBits: fc.constantFrom(8, 16),
	model: fc.constantFrom(...data.models.map(({ id }) => id)),
	machine: fc.option(fc.constantFrom(...data.machines.map(({ id }) => id))),
	precision: fc.constantFrom(...choices.precision),
	place: fc.constantFrom(...choices.place),
	currency: fc.stringMatching(/^[A-Z]{3}$/),
}) as unknown as fc.Arbitrary<SizeAsk>;

/** Whatever somebody may type into an address. */
const garbage = fc.dictionary(
	fc.oneof(fc.constantFrom(...Object.values(askKeys)), fc.string()),
	fc.oneof(fc.string({ unit: 'binary' }), fc.double().map(String), fc.constant('1e999')),
);

describe('the address', () => {
	it('holds the whole question and gives it back exactly', () => {
		fc.assert(
			fc.property(asks, (ask) => {
				expect(parseAsk(askToQuery(ask), data)).toEqual({ ask, notes: [] });
			}),
		);
	});

	it('is empty for the worked example, and readable', () => {
		expect(askToQuery(defaultAsk)).toBe('');
		const ask = { ...defaultAsk, machine: 'dgx-spark/one-unit', ttftSeconds: null, requests: 4 };
		expect(askToQuery(ask)).toBe('on=dgx-spark/one-unit&requests=4&first=');
	});

	it('never throws, and gives a question within the limits, whatever it holds', () => {
		fc.assert(
			fc.property(garbage, (fields) => {
				const clean = parseAsk(new URLSearchParams(fields), data);
				expect(cleanAsk(clean.ask, data)).toEqual({ ask: clean.ask, notes: [] });
				for (const text of askNotes(clean, data)) expect(text).toMatch(/^[A-Z].*\.$/s);
			}),
		);
	});

	it('passes over what is not ours', () => {
		expect(parseAsk('utm_source=x&fbclid=1', data)).toEqual({ ask: defaultAsk, notes: [] });
	});
});

describe('what cannot stand', () => {
	const noted = (query: string) => {
		const clean = parseAsk(query, data);
		const fields = clean.notes.map(({ field }) => field);
		const text = askNotes(clean, data).map((note, index) => `${String(fields[index])}: ${note}`);
		return { ask: clean.ask, text };
	};

	it('takes the default and says so', () => {
		const { ask, text } = noted('requests=many&weights=fp7&place=moon&currency=dollars');
		expect(ask).toEqual(defaultAsk);
		expect(text).toEqual([
			'requests: Requests at once takes a number; 48 stands.',
			'precision: Weights can be bf16, fp8, int4; fp8 stands.',
			'place: Where it may stand can be anywhere, desk, server-room, edge; anywhere stands.',
			'currency: Currency takes three capitals, such as USD.',
		]);
	});

	it('is clamped and rounded, and says so', () => {
		const { ask, text } = noted('requests=0&in=12.6&use=7');
		expect(ask).toMatchObject({ requests: 1, inputTokens: 13, utilisation: 1 });
		expect(text).toHaveLength(3);
	});

	it('names a model that is known and not sized, with the reason', () => {
		const { ask, text } = noted('model=whisper-large-v3');
		expect(ask.model).toBe(defaultAsk.model);
		expect(text[0]).toMatch(/Whisper.* works on speech: .* stands instead\.$/);
	});

	it('names a machine that is not here', () => {
		expect(noted('on=abacus/one').text[0]).toMatch(/^machine: There is no such machine/);
	});
});

describe('the worked example', () => {
	it('is among the models and within its own limits', () => {
		expect(data.models.map(({ id }) => id)).toContain(defaultAsk.model);
		expect(cleanAsk(defaultAsk, data)).toEqual({ ask: defaultAsk, notes: [] });
	});

	it('takes the share of use that our assumptions name', () => {
		const use = data.constants.find(({ id }) => id === 'cost-utilisation');
		expect(use?.value).toBe(defaultAsk.utilisation);
	});
});
