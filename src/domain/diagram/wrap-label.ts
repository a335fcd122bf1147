/** Width of a text in px, set on one line. */
export type MeasureText = (text: string) => number;

/** How wide and how high a label may grow. */
export interface LabelLimits {
	/** Width to stay within, in px; exceeded only by a long word or to keep `maxLines`. */
	readonly maxWidth: number;
	readonly maxLines: number;
}

/** How much wider a label is tried when it needs too many lines, in px. */
const widthStep = 8;

/**
 * Breaks a label at its spaces into at most `maxLines` lines of nearly equal width.
 * No word is broken or left out: where the limits cannot both hold, the label grows wider.
 * An empty label gives no line.
 */
export function wrapLabel(text: string, measure: MeasureText, limits: LabelLimits): string[] {
	const words = text.normalize('NFC').split(/\s+/u).filter(Boolean);
	const longest = Math.max(0, ...words.map(measure));

	let width = Math.max(limits.maxWidth, longest);
	let lines = fill(words, measure, width);
	while (lines.length > limits.maxLines) {
		width += widthStep;
		lines = fill(words, measure, width);
	}
	return balance(words, measure, { lines, width, longest });
}

/** Sets as many words on each line as the width holds. */
function fill(words: readonly string[], measure: MeasureText, width: number): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const current = lines.at(-1);
		const longer = `${current ?? ''} ${word}`;
		if (current !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

interface Filled {
	readonly lines: string[];
	readonly width: number;
	readonly longest: number;
}

/** Narrows the lines as far as their number stays the same, so that none is left nearly empty. */
function balance(words: readonly string[], measure: MeasureText, filled: Filled): string[] {
	let best = filled.lines;
	for (let width = filled.width - widthStep; width >= filled.longest; width -= widthStep) {
		const narrower = fill(words, measure, width);
		if (narrower.length > best.length) break;
		best = narrower;
	}
	return best;
}
