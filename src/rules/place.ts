import type { Body } from '#reader/body.ts';
import type { BodyNode } from './tree.ts';

/**
 * The place of words inside a text node, for a finding: `index` counts in the node's value, `written`
 * are the words there. A text node may run over several lines, and the source holds marks (escapes,
 * quotes, indents) that the value does not; the place is always inside the file.
 */
export function placeInText(
	body: Body,
	node: BodyNode,
	index: number,
	written: string,
): { position: { start: { line: number; column: number } } } {
	const start = node.position?.start ?? { line: body.firstLine, column: 1 };
	const before = (node.value ?? '').slice(0, index).split('\n');
	const line = start.line + before.length - 1;
	const source = body.text.split('\n')[line - body.firstLine] ?? '';
	const from = before.length === 1 ? start.column - 1 : 0;
	const least = from + (before.at(-1)?.length ?? 0);
	const at = source.indexOf(written.split('\n')[0] ?? '', least);
	const column = 1 + (at >= 0 ? at : Math.max(0, Math.min(least, source.length - 1)));
	return { position: { start: { line, column } } };
}
