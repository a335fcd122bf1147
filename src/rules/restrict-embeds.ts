import { parseFigures } from '#domain/figures/parse.ts';
import type { Finding } from '#reader/finding.ts';
import { show } from '#reader/finding.ts';
import { attributeOf, textOf, walkTree, type BodyNode } from './tree.ts';

/** The closed list of embeds, and the attributes each takes. */
export const embeds: Record<string, { required: string[]; optional: string[]; children: boolean }> =
	{
		Claim: { required: ['id'], optional: [], children: false },
		Fact: { required: ['field'], optional: ['entry'], children: false },
		Given: { required: ['why'], optional: [], children: true },
	};

type Words = Pick<Finding, 'found' | 'wanted'>;

/** What is wrong with an element in a body: one that is not on the list, or used in another way. */
export function* embedRefusals(node: BodyNode): Generator<Words> {
	const name = node.name ?? '';
	const allowed = Object.hasOwn(embeds, name) ? embeds[name] : undefined;
	if (!allowed) {
		const wanted = `Markdown, or one of <${Object.keys(embeds).join('/>, <')}/>`;
		yield { found: `<${name}>`, wanted };
		return;
	}
	yield* attributeRefusals(node, name, [...allowed.required, ...allowed.optional]);
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
	} else if (name === 'Given') yield* givenRefusals(node);
}

function* attributeRefusals(node: BodyNode, name: string, known: string[]): Generator<Words> {
	const seen = new Set<string>();
	for (const { name: attribute, value } of node.attributes ?? []) {
		if (!attribute || !known.includes(attribute)) {
			yield { found: `<${name} ${attribute ?? '{…}'}>`, wanted: `only ${known.join(', ')}` };
		} else if (typeof value !== 'string') {
			yield { found: `<${name} ${attribute}={…}>`, wanted: `plain text: ${attribute}="…"` };
		} else if (seen.has(attribute)) {
			yield { found: `<${name}> with ${attribute} twice`, wanted: `${attribute}="…" once` };
		}
		seen.add(attribute ?? '');
	}
}

/** A Given is no tunnel: a few words around a figure, and nothing else. */
function* givenRefusals(node: BodyNode): Generator<Words> {
	const plain = ['text', 'emphasis', 'strong', 'paragraph'];
	const text = textOf(node).trim();
	const inside = [...walkTree(node)].slice(1).find(
		// An element that is not on the list has its own finding.
		({ type, name }) =>
			!plain.includes(type) && (name === undefined || Object.hasOwn(embeds, name ?? '')),
	);
	if (inside || text.length > 80) {
		yield {
			found: `<Given> around ${inside ? (inside.name ?? inside.type) : `${text.length} characters`}`,
			wanted: 'at most 80 characters of plain words',
		};
	} else if (parseFigures(text).length === 0) {
		yield { found: `<Given> around ${show(text)}`, wanted: 'a figure in it, or no Given' };
	}
}
