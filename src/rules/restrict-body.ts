import type { ReadEntry } from '#reader/entry.ts';
import { show, type Finding } from '#reader/finding.ts';
import { isPictureOf } from '#reader/pictures.ts';
import { atNode, type Rule } from './context.ts';
import { placeInText } from './place.ts';
import { embedRefusals } from './restrict-embeds.ts';
import { textOf, walkTree, type BodyNode } from './tree.ts';

/** Content runs no code: whatever is not Markdown or an embed of the closed list is refused. */
export const restrictBody: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (!entry.body) continue;
		for (const node of walkTree(entry.body.tree)) {
			for (const words of refusals(node, entry)) yield atNode(entry, node, words);
		}
	}
};

type Words = Pick<Finding, 'found' | 'wanted'>;

/** Markdown that is always right; the parser may learn more, and what is not listed is refused. */
const plain = new Set(
	'root paragraph emphasis strong break thematicBreak list blockquote tableRow tableCell inlineCode code definition heading footnoteReference text'.split(
		' ',
	),
);

/** Markdown that we do without, and what to write. */
const unwanted: Record<string, Words> = {
	html: { found: 'raw HTML', wanted: 'Markdown, no raw HTML' },
	footnoteDefinition: { found: 'a footnote', wanted: 'a claim: it names its sources' },
	delete: { found: 'struck words (~…~)', wanted: 'plain words; a tilde alone is written \\~' },
	imageReference: {
		found: 'an image by reference',
		wanted: '![what it shows](./_images/name.png)',
	},
};

function* refusals(node: BodyNode, entry: ReadEntry): Generator<Words> {
	switch (node.type) {
		case 'mdxjsEsm':
			yield {
				found: show(firstLine(node.value)),
				wanted: 'no imports or exports: content runs no code',
			};
			break;
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			if (!isComment(node.value ?? '')) {
				const found = show(`{${firstLine(node.value)}}`);
				yield { found, wanted: 'no expressions: only comments, {/* like this */}' };
			}
			break;
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			yield* embedRefusals(node);
			break;
		case 'link':
		case 'linkReference':
			if (textOf(node).trim() === '')
				yield { found: 'a link without words', wanted: '[where it leads](…)' };
			break;
		case 'listItem':
			if (typeof node.checked === 'boolean')
				yield { found: 'a task list', wanted: 'a plain list: - words' };
			break;
		case 'table':
			if (node.align?.some((side) => side !== null)) {
				const wanted = 'plain columns (|---|): alignment comes from the style sheet';
				yield { found: 'column alignment (|--:|)', wanted };
			}
			break;
		case 'image':
			if (!node.alt?.trim())
				yield { found: 'an image without text', wanted: '![what it shows](file)' };
			else if (!isPictureOf(entry, node.url ?? '')) {
				const wanted = 'a picture beside the entry, ./_images/name.png: no request leaves the site';
				yield { found: show(node.url), wanted };
			}
			break;
		default:
			if (!plain.has(node.type))
				yield unwanted[node.type] ?? { found: node.type, wanted: 'plain Markdown' };
	}
}

/** Markup that resolved to nothing and would print as it stands. */
export const leftOverMarkup: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (!entry.body) continue;
		for (const node of walkTree(entry.body.tree)) {
			const match = node.type === 'text' ? brokenLink.exec(node.value ?? '') : null;
			if (!match) continue;
			yield atNode(entry, placeInText(entry.body, node, match.index, match[0]), {
				found: show(match[0]),
				wanted: 'a link that is whole: [words](/collection/slug/)',
			});
		}
	}
};

const brokenLink = /\[[^\]\n]*\]\[[^\]\n]*\]|\[\^[^\]\s]*\]|\[[^\]\n]*\]\s?\([^)\s]*\)?/;

function isComment(code: string): boolean {
	return code.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';
}

function firstLine(text = ''): string {
	return text.split('\n')[0] ?? '';
}
