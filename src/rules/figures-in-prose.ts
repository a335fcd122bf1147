import { collections } from '#schemas/index.ts';
import { walkFields } from '#schemas/walk.ts';
import { isHeld } from '#domain/figures/match.ts';
import { parseFigures, type Figure } from '#domain/figures/parse.ts';
import type { Body } from '#reader/body.ts';
import { show } from '#reader/finding.ts';
import { atField, atNode, type Rule } from './context.ts';
import { heldFigures } from './held-figures.ts';
import { namesWithNumbers } from './names.ts';
import { placeInText } from './place.ts';
import { runningTexts } from './running-text.ts';
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
		for (const { figure, place } of figuresOfBody(entry.body, names)) {
			yield atNode(entry, place, {
				found: `the figure ${show(figure.text)}`,
				wanted:
					'<Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
			});
		}
	}
};

interface PlacedFigure {
	figure: Figure;
	place: Pick<BodyNode, 'position'>;
}

/** The figures that a body shows. A Given is left out: it says why it needs no source. */
function* figuresOfBody(body: Body, names: readonly string[]): Generator<PlacedFigure> {
	const tree = body.tree as BodyNode;
	for (const { text, nodeAt } of runningTexts(tree)) {
		for (const figure of parseFigures(text, names)) {
			const { node, index } = nodeAt(figure.index);
			yield { figure, place: placeInText(body, node, index, figure.text) };
		}
	}
	for (const node of walkTree(tree, ({ name }) => name !== 'Given')) {
		for (const figure of figuresBeside(node, names)) yield { figure, place: node };
	}
}

/** Figures in words that are no running text: of pictures, link titles and code. */
function figuresBeside(node: BodyNode, names: readonly string[]): Figure[] {
	if (node.type === 'inlineCode' || node.type === 'code') {
		// Numbers in code are settings; a share or a price in it is prose in disguise.
		return parseFigures(node.value ?? '', names).filter(
			({ unit }) => unit === 'percent' || unit.startsWith('money:'),
		);
	}
	return [node.alt, node.title].flatMap((words) => parseFigures(words ?? '', names));
}
