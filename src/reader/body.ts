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
	try {
		return {
			text,
			firstLine,
			tree: mdxToMdast(padded, { position: true }) as MdastNode,
			findings: [],
		};
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const [, line, column] = /(\d+):(\d+)/.exec(message) ?? [];
		const finding = {
			file,
			line: line ? Number(line) : firstLine,
			column: column ? Number(column) : 1,
			field: 'body',
			found: (message.split('\n')[0] ?? message).slice(0, 160),
			wanted: 'Markdown with the embeds <Claim/>, <Fact/> and <Given>…</Given>',
		};
		return {
			text,
			firstLine,
			tree: { type: 'root', children: [] } as MdastNode,
			findings: [finding],
		};
	}
}
