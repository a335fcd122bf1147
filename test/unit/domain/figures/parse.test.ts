import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigures } from '#domain/figures/parse.ts';

/** The figures of a text as "value unit", or "low..high unit". */
const read = (text: string, names: string[] = []) =>
	parseFigures(text, names).map(({ values, unit }) => {
		const rounded = values.map((value) => Math.round(value * 1e6) / 1e6);
		return `${rounded.join('..')} ${unit}`;
	});

describe('figures', () => {
	test.each([
		['It rose by 40%.', '40 percent'],
		['It rose by 40 per cent.', '40 percent'],
		['It rose by 3 percentage points.', '3 percentage-points'],
		['It rose by forty-five per cent.', '45 percent'],
		['It cost US$62 million.', '62000000 money:USD'],
		['It cost $1.5B.', '1500000000 money:USD'],
		['It cost £2,500.', '2500 money:GBP'],
		['It cost €1.2bn.', '1200000000 money:EUR'],
		['It cost USD40 million.', '40000000 money:USD'],
		['It cost 62 million dollars.', '62000000 money:USD'],
		['It cost 100 CHF.', '100 money:CHF'],
		['It had 2.3 million chats.', '2300000 count'],
		['It had 1,234,567 chats.', '1234567 count'],
		['It had 10K calls.', '10000 count'],
		['It had .5 million calls.', '500000 count'],
		['It is 3x faster.', '3 times'],
		['It is 10X faster.', '10 times'],
		['It is five-fold.', '5 times'],
		['It doubled.', '2 times'],
		['They double the load.', '2 times'],
		['It halved.', '0.5 fraction'],
		['They halve it.', '0.5 fraction'],
		['It was a third less.', '0.333333 fraction'],
		['It was two-thirds.', '0.666667 fraction'],
		['It was three fifths.', '0.6 fraction'],
		['One in five left.', '0.2 fraction'],
		['Seven out of ten left.', '0.7 fraction'],
		['Half of them left.', '0.5 fraction'],
		['It took ¾ of it.', '0.75 fraction'],
		['It took eighteen months.', '18 months'],
		['It took two hours.', '2 hours'],
		['It took 3 to 5 hours.', '3..5 hours'],
		['It took 10–12%.', '10..12 percent'],
		['It has 24 GB.', '24 GB'],
		['It has 80GB.', '80 GB'],
		['It moves 3.35 TB/s.', '3.35 TB/s'],
		['It takes 350 W.', '350 W'],
		['A hundred users came.', '100 count'],
		['Two hundred thousand users came.', '200000 count'],
		['More than 2000 clinics use it.', '2000 count'],
		['2000 patients came.', '2000 count'],
		['It answers in sub-100 ms.', '100 milliseconds'],
		['Lost 50 clinics.', '50 count'],
		['It read 15T tokens.', '15 count'],
		['It saved 40M.', '40000000 count'],
	])('%s', (text, figure) => {
		expect(read(text)).toEqual([figure]);
	});

	test('numerals of other scripts are figures that nothing holds', () => {
		for (const text of ['４０％ less', '⅓ less', '٤٠ less']) {
			expect(parseFigures(text)).toMatchObject([{ values: [Number.NaN] }]);
		}
	});

	test('several in a sentence come in order, each with its place', () => {
		const text = 'From 5 GB it fell to 2 GB, a third of the 6 GB before.';
		expect(parseFigures(text).map((figure) => [figure.text, figure.index])).toEqual([
			['5 GB', 5],
			['2 GB', 21],
			['a third', 27],
			['6 GB', 42],
		]);
	});

	test('the tolerance is half of the last digit written', () => {
		expect(parseFigures('2.3 million chats')[0]?.tolerance).toBeCloseTo(50_000);
		expect(parseFigures('62%')[0]?.tolerance).toBe(0.5);
		expect(parseFigures('1.55%')[0]?.tolerance).toBeCloseTo(0.005);
		// The finer end of a range decides.
		expect(parseFigures('2 to 2.35%')[0]?.tolerance).toBeCloseTo(0.005);
	});
});

describe('no figures', () => {
	test.each([
		'GPT-4 and Llama 3.3 run on an H100.',
		'Llama 3.3 is a 70B model, Mixtral 8x7B another.',
		'The Gaudi 3 card came out.',
		'COVID-19, Qwen2.5-72B and v0.6.2',
		'It began in 2019 and ended on 3 March 2024.',
		'It began on March 3, 2024.',
		'From 2019 to 2021, in the 1990s, in 2019-20',
		'Table 2, Figure 3.1, Section 4 and Phase 2',
		'It is open 24/7.',
		'See https://example.org/2024/40%25.',
		'Two hospitals and one day.',
		'The third quarter, a quarter ended, the first half of 2024',
		'Version 2.1.0 on PCIe 5',
		'3D, 5G and 4K video',
		'Q3 2024',
	])('%s', (text) => {
		expect(read(text)).toEqual([]);
	});

	test('names that are given do not count, as whole words only', () => {
		expect(read('The AGX 64 came out.', ['AGX 64'])).toEqual([]);
		expect(read('The AGX 640 came out.', ['AGX 64'])).toEqual(['640 count']);
	});

	test('a denominator of a rate is part of its unit', () => {
		expect(read('1.55 per 1,000 women')).toEqual(['1.55 count']);
	});
});

test('no text is too odd to read, and each figure lies in it', { timeout: 60_000 }, () => {
	const pieces = fc.constantFrom(
		'40',
		'%',
		' ',
		'$',
		'1,0',
		'two',
		'hundred',
		'GB',
		'.',
		'–',
		'\n',
		'a third',
		'2019',
		'GPT-4',
		'½',
		'٣',
		'x',
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(pieces).map((all) => all.join('')),
	);
	fc.assert(
		fc.property(text, (any) => {
			for (const figure of parseFigures(any)) {
				expect(figure.index).toBeGreaterThanOrEqual(0);
				expect(figure.index + figure.text.length).toBeLessThanOrEqual(any.length);
				expect(figure.values.length).toBeGreaterThan(0);
			}
		}),
		{ numRuns: 300 },
	);
});
