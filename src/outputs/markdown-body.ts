import type { Catalog, Entry } from '#catalog/types.ts';
import { formatClaimValue, formatQuantity } from '#format/quantity.ts';
import { attributeOf, type BodyNode } from '#rules/tree.ts';
import { href } from '#site';
import { addressText } from './markdown-text.ts';

/** A node with its place in the source, counted from the top of the file. */
type PlacedNode = Omit<BodyNode, 'children' | 'position'> & {
	title?: string | null;
	children?: PlacedNode[];
	position: {
		start: { line: number; column: number; offset: number };
		end: { offset: number };
	};
};

/** A stretch of the source and what takes its place. */
interface Edit {
	start: number;
	end: number;
	text: string;
}

/**
 * The prose of an entry as plain Markdown: embeds stand as their values, comments are gone, links
 * carry the base path. Everything else stays as it was written. Empty for entries without prose.
 */
export function bodyMarkdown(catalog: Catalog, entry: Entry): string {
	if (!entry.body) return '';
	const root = entry.body.tree as unknown as PlacedNode;
	const { text } = entry.body;
	// The tree counts from the top of the file; the text begins after the frontmatter.
	const before = root.position.end.offset - text.length;
	let result = '';
	let done = 0;
	const edits = [...editsOf(root, { catalog, entry, text, before })];
	for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
		result += text.slice(done, start - before) + replacement;
		done = end - before;
	}
	return (result + text.slice(done)).trim();
}

interface Context {
	catalog: Catalog;
	entry: Entry;
	text: string;
	before: number;
}

function* editsOf(node: PlacedNode, context: Context): Generator<Edit> {
	const start = node.position.start.offset;
	const end = node.position.end.offset;
	const first = node.children?.[0]?.position.start.offset;
	const last = node.children?.at(-1)?.position.end.offset;
	if (node.name === 'Claim') yield { start, end, text: claimText(node, end, context) };
	if (node.name === 'Fact') yield { start, end, text: factText(node, context) };
	if (node.name === 'Given' && first !== undefined && last !== undefined) {
		yield { start, end: first, text: '' };
		yield { start: last, end, text: '' };
	}
	if (/^mdx(Flow|Text)Expression$/.test(node.type)) yield { start, end, text: '' };
	// A picture may stand beside its entry's file: its words say what it shows.
	if (/^image(Reference)?$/.test(node.type)) {
		yield { start, end, text: `(Picture: ${node.alt ?? ''})` };
	}
	const isOwn = node.url !== undefined && /^[/#]/.test(node.url);
	if (node.type === 'link' && isOwn) {
		yield { start: last ?? start + 1, end, text: `](${destination(node, context.entry)})` };
	}
	if (node.type === 'definition' && isOwn) {
		const source = context.text.slice(start - context.before, end - context.before);
		const label = source.slice(0, source.indexOf(']:') + 2);
		yield { start, end, text: `${label} ${destination(node, context.entry)}` };
	}
	for (const child of node.children ?? []) yield* editsOf(child, context);
}

function destination({ url = '', title }: PlacedNode, entry: Entry): string {
	const address = addressText(href(url.startsWith('#') ? entry.path + url : url));
	return title ? `${address} "${title.replaceAll('"', '\\"')}"` : address;
}

function claimText(node: PlacedNode, end: number, { catalog, entry, text, before }: Context) {
	const id = attributeOf(node, 'id') ?? '';
	const { claim, grading } = catalog.claim(id.includes('#') ? id : `${entry.key}#${id}`);
	const value = formatClaimValue(claim, catalog.vocabulary.units);
	// A bracket behind the mark would make a link of it, a colon a definition.
	const isBare = !/^[([:]/.test(text.slice(end - before, end - before + 1));
	const mark = isBare ? `[${grading.grade}]` : `\\[${grading.grade}\\]`;
	return value === null ? mark : `${value} ${mark}`;
}

function factText(node: PlacedNode, { catalog, entry }: Context): string {
	const key = attributeOf(node, 'entry');
	const field = attributeOf(node, 'field');
	const owner = key ? catalog.entry(key) : entry;
	const fact = owner.facts.find((candidate) => candidate.field === field);
	if (!fact) throw new Error(`${owner.key} publishes no ${field ?? 'field'}.`);
	return typeof fact.value === 'number' ? formatQuantity(fact.value, fact.unit ?? '') : fact.value;
}
