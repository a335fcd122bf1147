import type { Figure } from './parse.ts';
import { toBaseUnit } from './units.ts';

/** A figure that a claim or a fact holds. */
export interface HeldFigure {
	/** One value, or the two ends of a range. */
	values: number[];
	/** A unit of `units.ts`, `money:USD`, `score`, or the label of a counted thing. */
	unit: string;
}

/**
 * Whether one of the held figures has the same value, to the digits written, and the same unit.
 * Signs do not count: "fell by 5%" is held by −5 percent.
 */
export function isHeld(figure: Figure, held: readonly HeldFigure[]): boolean {
	return held.some((candidate) => {
		if (!sameUnit(figure, candidate.unit)) return false;
		const isCounted = isCountOf(figure, candidate.unit);
		const factor = isCounted ? 1 : toBaseUnit(1, figure.unit).value;
		const known = candidate.values.map((value) =>
			isCounted ? value : comparable(figure, value, candidate.unit),
		);
		return figure.values.every((value) =>
			known.some(
				(other) =>
					Math.abs(Math.abs(other) - value * factor) <= figure.tolerance * factor * (1 + 1e-9),
			),
		);
	});
}

/** A held value in the base unit, or as a fraction where the prose says "a third". */
function comparable(figure: Figure, value: number, unit: string): number {
	if (figure.unit === 'fraction' && unit === 'percent') return value / 100;
	// "70.6 billion parameters" is held by 70.6, unit "billion parameters".
	return toBaseUnit(value, unit).value * (unit.startsWith('billion ') ? 1e9 : 1);
}

function sameUnit(figure: Figure, unit: string): boolean {
	if (figure.unit === 'fraction')
		return unit === 'percent' || unit === 'fraction' || unit === 'score' || unit === 'times';
	if (figure.unit !== 'count') {
		const isSameKind = toBaseUnit(0, figure.unit).kind === toBaseUnit(0, unit).kind;
		return isSameKind || isCountOf(figure, unit);
	}
	if (unit === 'score') return true;
	const words = wordsOf(unit);
	return figure.nouns
		.filter((word) => !fillers.has(word))
		.map(stem)
		.some((noun) => words.includes(noun) || synonymOf(noun, words));
}

/** "300 million hours" is held by a count of render hours: the hours are what is counted. */
function isCountOf(figure: Figure, unit: string): boolean {
	const words = wordsOf(unit);
	// Tokens are no tokens a second.
	return !unit.includes('/') && words.length > 1 && words.includes(stem(figure.unit));
}

/** What a unit names: "images/s" is about images. */
function wordsOf(unit: string): string[] {
	const words = unit.toLowerCase().split(/[\s/()-]+/);
	return words.filter((word) => !fillers.has(word)).map(stem);
}

/** Words around a counted thing that do not say what is counted. */
const fillers = new Set(
	'a an the of in on at to for and or by per with from that which who were was is are had have has its their our all more than about'.split(
		' ',
	),
);

/** A word without its plural. */
function stem(word: string): string {
	return word.replace(/ies$/, 'y').replace(/(?<=[a-z]{2})s$/, '');
}

const people = [
	'person',
	'people',
	'user',
	'employee',
	'staff',
	'worker',
	'respondent',
	'colleague',
	'lawyer',
	'clinician',
	'agent',
	'seat',
];

function synonymOf(noun: string, words: readonly string[]): boolean {
	return people.includes(noun) && words.some((word) => people.includes(word));
}
