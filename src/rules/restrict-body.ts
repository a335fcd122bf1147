import type { Finding } from '#reader/finding.ts';
import { show } from '#reader/finding.ts';
import { atNode, type Rule } from './context.ts';
import { attributeOf, walkTree, type BodyNode } from './tree.ts';

/** The closed list of embeds, and the attributes each takes. */
export const embeds: Record<string, { required: string[]; optional: string[]; children: boolean }> =
	{
		Claim: { required: ['id'], optional: [], children: false },
		Fact: { required: ['field'], optional: ['entry'], children: false },
		Given: { required: ['why'], optional: [], children: true },
	};

/** Content runs no code: whatever is not Markdown or an embed of the closed list is refused. */
export const restrictBody: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (!entry.body) continue;
		for (const node of walkTree(entry.body.tree)) {
			for (const words of refusals(node)) yield atNode(entry, node, words);
		}
	}
};

type Words = Pick<Finding, 'found' | 'wanted'>;

function* refusals(node: BodyNode): Generator<Words> {
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
				yield {
					found: show(`{${firstLine(node.value)}}`),
					wanted: 'no expressions: only comments, {/* like this */}',
				};
			}
			break;
		case 'html':
			yield { found: show(firstLine(node.value)), wanted: 'Markdown, no raw HTML' };
			break;
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			yield* embedRefusals(node);
			break;
		case 'heading':
			if (node.depth === 1)
				yield {
					found: 'a heading #',
					wanted: 'headings from ## on: the title is the first heading',
				};
			break;
		case 'table':
			if (node.align?.some((side) => side !== null)) {
				yield {
					found: 'column alignment (|--:|)',
					wanted: 'plain columns (|---|): alignment comes from the style sheet',
				};
			}
			break;
		case 'image':
		case 'imageReference':
			if (!node.alt?.trim())
				yield { found: 'an image without text', wanted: '![what it shows](file)' };
			if (node.url && /^([a-z]+:)?\/\//i.test(node.url))
				yield { found: show(node.url), wanted: 'an image of this site: no request leaves it' };
			break;
	}
}

function* embedRefusals(node: BodyNode): Generator<Words> {
	const name = node.name ?? '';
	const allowed = embeds[name];
	if (!allowed) {
		yield {
			found: `<${name}>`,
			wanted: `Markdown, or one of <${Object.keys(embeds).join('/>, <')}/>`,
		};
		return;
	}
	for (const attribute of node.attributes ?? []) {
		const known =
			attribute.name && [...allowed.required, ...allowed.optional].includes(attribute.name);
		if (!known)
			yield {
				found: `<${name} ${attribute.name ?? '{…}'}>`,
				wanted: `only ${[...allowed.required, ...allowed.optional].join(', ')}`,
			};
		else if (typeof attribute.value !== 'string')
			yield {
				found: `<${name} ${attribute.name}={…}>`,
				wanted: `plain text: ${attribute.name}="…"`,
			};
	}
	for (const required of allowed.required) {
		const isComputed = node.attributes?.some(
			(attribute) => attribute.name === required && typeof attribute.value !== 'string',
		);
		if (!isComputed && !attributeOf(node, required)?.trim())
			yield { found: `<${name}> without ${required}`, wanted: `<${name} ${required}="…">` };
	}
	const hasChildren = (node.children?.length ?? 0) > 0;
	if (hasChildren !== allowed.children) {
		yield {
			found: `<${name}> ${hasChildren ? 'with' : 'without'} content`,
			wanted: allowed.children ? `<${name} …>the words</${name}>` : `<${name} …/>`,
		};
	}
}

function isComment(code: string): boolean {
	return code.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';
}

function firstLine(text = ''): string {
	return text.split('\n')[0] ?? '';
}
