import { collections } from '#schemas/index.ts';
import type { Claim } from '#schemas/claim.ts';
import { walkFields } from '#schemas/walk.ts';
import { isHeld, type HeldFigure } from '#domain/figures/match.ts';
import { parseFigures } from '#domain/figures/parse.ts';
import type { ReadEntry } from '#reader/entry.ts';
import { show } from '#reader/finding.ts';
import type { Content } from '#reader/read-content.ts';
import { atField, atNode, claimsOf, type Rule } from './context.ts';
import { factsOf } from './facts.ts';
import { walkTree, type BodyNode } from './tree.ts';

/**
 * Prose takes its numbers from claims and facts. In a body a figure stands in an embed; in a
 * frontmatter sentence it matches a claim or fact of the same entry by value and unit.
 */
export const figuresInProse: Rule = function* (content) {
	const names = namesWithNumbers(content);
	for (const entry of content.entries.values()) {
		const held = heldFigures(content, entry);
		for (const { path, value, meta } of walkFields(
			collections[entry.collection].schema,
			entry.data,
		)) {
			if (!meta.prose) continue;
			for (const figure of parseFigures(String(value), names)) {
				if (isHeld(figure, held)) continue;
				yield atField(entry, path, {
					found: `the figure ${show(figure.text)}`,
					wanted: 'a figure that a claim or fact of this entry holds, with its unit',
				});
			}
		}
		if (!entry.body) continue;
		for (const node of walkTree(entry.body.tree, isReadAsProse)) {
			if (node.type !== 'text') continue;
			for (const figure of parseFigures(node.value ?? '', names)) {
				yield atNode(entry, placeInside(node, figure.index), {
					found: `the figure ${show(figure.text)}`,
					wanted:
						'<Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
				});
			}
		}
	}
};

/** A Given is a figure that says why it needs no source; code is no prose. */
function isReadAsProse(node: BodyNode): boolean {
	return node.name !== 'Given' && node.type !== 'code' && node.type !== 'inlineCode';
}

/** Titles, names and aliases that hold a digit: "ThinkSystem SR675 V3" is no figure. */
function namesWithNumbers(content: Content): string[] {
	const names = new Set<string>();
	for (const { data } of content.entries.values()) {
		if ('title' in data) names.add(data.title);
		if ('name' in data) names.add(data.name);
		if ('aliases' in data) for (const alias of data.aliases) names.add(alias);
	}
	return [...names]
		.filter((name) => /[A-Za-z]/.test(name) && /\d/.test(name))
		.sort((a, b) => b.length - a.length);
}

/** The figures that an entry's claims, facts and typed inputs hold. */
function heldFigures(content: Content, entry: ReadEntry): HeldFigure[] {
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
	const label = content.vocabulary.units[unit] ?? unit;
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

/** The place of a character inside a text node, which may run over several lines. */
function placeInside(node: BodyNode, index: number): BodyNode {
	const start = node.position?.start ?? { line: 1, column: 1 };
	const before = (node.value ?? '').slice(0, index).split('\n');
	const line = start.line + before.length - 1;
	const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
	return { ...node, position: { start: { line, column } } };
}
