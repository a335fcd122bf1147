import type { MdastNode } from 'satteri';

/** What the rules read of a node of a body's syntax tree. */
export interface BodyNode {
	type: string;
	value?: string;
	url?: string;
	alt?: string | null;
	title?: string | null;
	/** Of a list item: whether it is ticked; null for a plain one. */
	checked?: boolean | null;
	depth?: number;
	name?: string | null;
	align?: (string | null)[];
	attributes?: { type: string; name?: string; value?: unknown }[];
	children?: BodyNode[];
	position?: { start: { line: number; column: number; offset?: number } };
}

/** Every node of a tree, parents first; `enter` may refuse to go below a node. */
export function* walkTree(
	root: MdastNode | BodyNode,
	enter: (node: BodyNode) => boolean = () => true,
): Generator<BodyNode> {
	const node = root as BodyNode;
	yield node;
	if (!enter(node)) return;
	for (const child of node.children ?? []) yield* walkTree(child, enter);
}

/** The words of a node, without its markup and comments. */
export function textOf(node: BodyNode): string {
	if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return '';
	return node.value ?? node.children?.map(textOf).join('') ?? '';
}

/** A plain attribute of an embed, or null where it is missing or computed. */
export function attributeOf(node: BodyNode, name: string): string | null {
	const attribute = node.attributes?.find((candidate) => candidate.name === name);
	return typeof attribute?.value === 'string' ? attribute.value : null;
}
