import { describe, expect, test } from 'vitest';
import { labelWidths, noteWidths } from '#diagram-layout/archivo-widths.ts';
import { measureName, measureNote } from '#diagram-layout/measure-text.ts';
import { measureFont } from '../../../scripts/measure-font.ts';

describe('text measuring', () => {
	test.each([
		{ weight: 600, committed: labelWidths },
		{ weight: 500, committed: noteWidths },
	])('the committed widths at weight $weight are those of the shipped font', async (row) => {
		expect(await measureFont(row.weight)).toEqual(row.committed);
	});

	test('adds up widths: two letters take what each takes', () => {
		expect(measureName('Ab')).toBeCloseTo(measureName('A') + measureName('b'), 10);
		expect(measureName('')).toBe(0);
	});

	test('gives a character that the font lacks one em', () => {
		expect(measureNote('漢')).toBe(12);
		expect(measureName('漢')).toBe(14);
	});
});
