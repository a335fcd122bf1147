import { typeSize } from '#domain/diagram/metrics.ts';
import type { MeasureText } from '#domain/diagram/wrap-label.ts';
import { labelWidths, noteWidths, type WidthRuns } from './archivo-widths.ts';

/** Width of the name of a component, in px: Archivo 600 at 14 px. */
export const measureName: MeasureText = measureWith(labelWidths, typeSize.name);

/** Width of any other word of a diagram, in px: Archivo 500 at 12 px. */
export const measureNote: MeasureText = measureWith(noteWidths, typeSize.note);

/**
 * Adds up the advance widths of the characters. Kerning, which moves a few pairs by a hair, is left
 * to the padding. A character that the font lacks counts one em, as wide as the letters of any script.
 */
function measureWith(runs: WidthRuns, size: number): MeasureText {
	const byCharacter = new Map(
		runs.flatMap(([from, widths]) =>
			widths.map((width, index) => [String.fromCodePoint(from + index), width] as const),
		),
	);
	return (text) => {
		let thousandths = 0;
		for (const character of text) thousandths += byCharacter.get(character) ?? 1000;
		return (thousandths * size) / 1000;
	};
}
