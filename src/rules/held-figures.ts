import type { Claim } from '#schemas/claim.ts';
import type { HeldFigure } from '#domain/figures/match.ts';
import { parseFigures } from '#domain/figures/parse.ts';
import type { ReadEntry } from '#reader/entry.ts';
import type { Content } from '#reader/read-content.ts';
import { claimsOf } from './context.ts';
import { factsOf } from './facts.ts';

/** The figures that an entry's claims, facts and typed inputs hold. */
export function heldFigures(content: Content, entry: ReadEntry): HeldFigure[] {
	const held: HeldFigure[] = claimsOf(entry).flatMap((claim) => figuresOfClaim(content, claim));
	for (const { value, meta } of factsOf(entry))
		held.push({ values: [Number(value)], unit: meta.unit ?? '' });
	if ('exitGate' in entry.data)
		for (const gate of entry.data.exitGate) held.push({ values: [gate.value], unit: gate.unit });
	return held;
}

/** A claim holds its value, its baseline, and what its population, period and baseline say. */
function figuresOfClaim(content: Content, claim: Claim): HeldFigure[] {
	const unit = claim.unit === 'money' ? `money:${claim.currency ?? ''}` : (claim.unit ?? '');
	const { units } = content.vocabulary;
	const label = Object.hasOwn(units, unit) ? (units[unit] ?? unit) : unit;
	const held: HeldFigure[] = [];
	if (claim.value !== null) held.push({ values: [claim.value].flat(), unit: label });
	if (claim.baseline?.value !== undefined)
		held.push({ values: [claim.baseline.value], unit: label });
	for (const text of [claim.population, claim.period, claim.baseline?.text]) {
		for (const figure of parseFigures(text ?? ''))
			held.push({
				values: figure.values,
				unit: figure.unit === 'count' ? figure.nouns.join(' ') : figure.unit,
			});
	}
	return held;
}
