import { walkTree, type BodyNode } from './tree.ts';

/** The words of a paragraph, heading or cell as a reader reads them, through emphasis and links. */
export interface RunningText {
	text: string;
	/** The text node that holds a character, and the character's place in it. */
	nodeAt: (index: number) => { node: BodyNode; index: number };
}

/** Stands for an embed, a picture or code: no word runs through it. */
const gap = '\uFFFC';

/** Every run of words of a body: "two **hours**" is one, so that markup cannot split a figure. */
export function* runningTexts(root: BodyNode): Generator<RunningText> {
	for (const node of walkTree(root, ({ name }) => name !== 'Given')) {
		if (node.name === 'Given' || !node.children?.some(isWords)) continue;
		if (isWords(node)) continue;
		yield textOfBlock(node);
	}
}

const inline = ['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference'];

function isWords({ type }: BodyNode): boolean {
	return inline.includes(type);
}

function textOfBlock(block: BodyNode): RunningText {
	const pieces: { node: BodyNode; start: number }[] = [];
	let text = '';
	const collect = (nodes: readonly BodyNode[]): void => {
		for (const node of nodes) {
			if (node.type === 'text') {
				pieces.push({ node, start: text.length });
				text += node.value ?? '';
			} else if (isWords(node)) collect(node.children ?? []);
			else text += node.type === 'break' ? '\n' : gap;
		}
	};
	collect(block.children ?? []);
	const nodeAt = (index: number) => {
		const piece = pieces.findLast(({ start }) => start <= index) ?? { node: block, start: index };
		return { node: piece.node, index: index - piece.start };
	};
	return { text, nodeAt };
}
