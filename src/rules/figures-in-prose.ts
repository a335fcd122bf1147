import { collections } from '#schemas/index.ts';
import { walkFields } from '#schemas/walk.ts';
import { isHeld } from '#domain/figures/match.ts';
import { parseFigures, type Figure } from '#domain/figures/parse.ts';
import type { Body } from '#reader/body.ts';
import { show } from '#reader/finding.ts';
import { atField, atNode, type Rule } from './context.ts';
import { heldFigures } from './held-figures.ts';
import { namesWithNumbers } from './names.ts';
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
				yield atNode(
					entry,
					{ position: { start: placeOf(figure, node, entry.body) } },
					{
						found: `the figure ${show(figure.text)}`,
						wanted:
							'<Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
					},
				);
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

/**
 * The place of a figure: a text node may run over several lines, and the source holds marks
 * (escapes, quotes, indents) that the node's value does not.
 */
function placeOf(figure: Figure, node: BodyNode, body: Body): { line: number; column: number } {
	const start = node.position?.start ?? { line: body.firstLine, column: 1 };
	if (node.type !== 'text') return start;
	const before = (node.value ?? '').slice(0, figure.index).split('\n');
	const line = start.line + before.length - 1;
	const source = body.text.split('\n')[line - body.firstLine] ?? '';
	const from = before.length === 1 ? start.column - 1 : 0;
	const least = from + (before.at(-1)?.length ?? 0);
	const written = figure.text.split('\n')[0] ?? '';
	const at = source.indexOf(written, least);
	return { line, column: 1 + (at >= 0 ? at : Math.max(0, Math.min(least, source.length - 1))) };
}
