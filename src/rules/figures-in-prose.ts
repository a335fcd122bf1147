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
		// A Given is a figure that says why it needs no source.
		for (const node of walkTree(entry.body.tree, ({ name }) => name !== 'Given')) {
			for (const figure of figuresOf(node, names)) {
				yield atNode(entry, placeOf(figure, node, entry.body), {
					found: `the figure ${show(figure.text)}`,
					wanted:
						'<Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
				});
			}
		}
	}
};

/** The figures that a node shows: in its words, and in the words of pictures and of links. */
function figuresOf(node: BodyNode, names: readonly string[]): Figure[] {
	if (node.type === 'text') return parseFigures(node.value ?? '', names);
	if (node.type === 'inlineCode' || node.type === 'code') {
		// Numbers in code are settings; a share or a price in it is prose in disguise.
		return parseFigures(node.value ?? '', names).filter(
			({ unit }) => unit === 'percent' || unit.startsWith('money:'),
		);
	}
	return [node.alt, node.title].flatMap((words) => parseFigures(words ?? '', names));
}

function placeOf(figure: Figure, node: BodyNode, body: Body) {
	return node.type === 'text' ? placeInText(body, node, figure.index, figure.text) : node;
}
