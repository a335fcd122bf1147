// satteri is the parser that Astro builds Markdown with: what is checked is what is rendered.
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Finding } from './finding.ts';

/** The prose of an entry: its text, its syntax tree (lines count from the top of the file), and syntax errors. */
export interface Body {
	text: string;
	/** Line of the file on which the text begins. */
	firstLine: number;
	tree: MdastNode;
	findings: Finding[];
}

/** Reads an MDX body that begins on line `firstLine` of its file. */
export function readBody(text: string, file: string, firstLine: number): Body {
	// Blank lines stand for the frontmatter, so that positions are those of the file.
	const padded = '\n'.repeat(firstLine - 1) + text;
	const broken = (line: number, column: number, found: string): Body => ({
		text,
		firstLine,
		tree: { type: 'root', children: [] } as MdastNode,
		findings: [{ file, line, column, field: 'body', found, wanted }],
	});
	try {
		const tree = mdxToMdast(padded, { position: true }) as MdastNode;
		if (isTooDeep(tree))
			return broken(firstLine, 1, `Markdown nested deeper than ${deepest} levels`);
		return { text, firstLine, tree, findings: [] };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const [, line, column] = /(\d+):(\d+)/.exec(message) ?? [];
		const words = (message.split('\n')[0] ?? message).replace(/^\d+:\d+: /, '').slice(0, 160);
		return broken(Number(line ?? firstLine), Number(column ?? 1), words);
	}
}

const wanted = 'Markdown with the embeds <Claim/>, <Fact/> and <Given>…</Given>';
const deepest = 50;

/** Whoever walks a tree calls itself for each level. */
function isTooDeep(tree: MdastNode): boolean {
	let level: MdastNode[] = [tree];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > deepest) return true;
		level = level.flatMap((node) => ('children' in node ? (node.children as MdastNode[]) : []));
	}
	return false;
}
