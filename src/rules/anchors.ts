// github-slugger: the same ids that the Markdown build gives to headings.
import GithubSlugger, { slug } from 'github-slugger';
import type { ReadEntry } from '#reader/entry.ts';
import { claimsOf } from './context.ts';
import { textOf, walkTree, type BodyNode } from './tree.ts';

/** The anchor of a heading that is the first with its words. */
export function anchorOfHeading(node: BodyNode): string {
	return slug(headingText(node));
}

/** The anchors of an entry's page that a writer can link to: its headings and its claims. */
export function anchorsOf(entry: ReadEntry): Set<string> {
	const slugger = new GithubSlugger();
	const headings = entry.body
		? [...walkTree(entry.body.tree)].filter((node) => node.type === 'heading')
		: [];
	return new Set([
		...headings.map((node) => slugger.slug(headingText(node))),
		...claimsOf(entry).map(({ id }) => id),
	]);
}

/** The build sets dashes before it makes ids: "a -- b" becomes "a – b". */
function headingText(node: BodyNode): string {
	return textOf(node).replace(/-{2,3}/g, '–');
}
