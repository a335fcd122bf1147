import { show, type Finding } from '#reader/finding.ts';
import { atNode, claimsOf, type Rule } from './context.ts';
import { anchorOfHeading } from './anchors.ts';
import { textOf, walkTree, type BodyNode } from './tree.ts';

const plain = ['heading', 'text', 'emphasis', 'strong', 'inlineCode'];

/** Headings are plain words, step down one level at a time, and take no claim's anchor. */
export const headings: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (!entry.body) continue;
		const claimIds = new Set(claimsOf(entry).map(({ id }) => id));
		let above = 1;
		for (const node of walkTree(entry.body.tree)) {
			if (node.type !== 'heading') continue;
			const words = refusal(node, above, claimIds);
			if (words) yield atNode(entry, node, words);
			above = node.depth ?? 1;
		}
		for (const node of emptySections(entry.body.tree as BodyNode)) {
			const found = `nothing below ${show(textOf(node))}`;
			yield atNode(entry, node, { found, wanted: 'a section with words, or no such heading' });
		}
	}
};

/** Headings behind which the next one follows, or the end: sections that somebody meant to write. */
function emptySections(root: BodyNode): BodyNode[] {
	const blocks = (root.children ?? []).filter(({ type }) => type !== 'mdxFlowExpression');
	return blocks.filter((node, at) => {
		const next = blocks[at + 1];
		if (node.type !== 'heading' || (next && next.type !== 'heading')) return false;
		return !next || (next.depth ?? 1) <= (node.depth ?? 1);
	});
}

type Words = Pick<Finding, 'found' | 'wanted'>;

function refusal(node: BodyNode, above: number, claimIds: ReadonlySet<string>): Words | null {
	const depth = node.depth ?? 1;
	if (depth === 1) {
		return { found: 'a heading #', wanted: 'headings from ## on: the title is the first heading' };
	}
	if (depth > above + 1) {
		return {
			found: `a heading ${'#'.repeat(depth)} below ${'#'.repeat(above)}`,
			wanted: `a heading ${'#'.repeat(above + 1)}`,
		};
	}
	if (textOf(node).trim() === '') return { found: 'a heading without words', wanted: '## Words' };
	const inside = [...walkTree(node)].find(({ type }) => !plain.includes(type));
	if (inside)
		return {
			found: `${inside.name ? `<${inside.name}>` : inside.type} in a heading`,
			wanted: 'plain words in a heading',
		};
	const anchor = anchorOfHeading(node);
	if (claimIds.has(anchor))
		return {
			found: `the anchor ${show(anchor)}, the id of a claim too`,
			wanted: 'other words, or another id',
		};
	return null;
}
