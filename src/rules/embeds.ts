import { fieldName, show, type Finding } from '#reader/finding.ts';
import type { ReadEntry } from '#reader/entry.ts';
import type { Content } from '#reader/read-content.ts';
import { atNode, isClaimMissing, type Rule } from './context.ts';
import { factsOf } from './facts.ts';
import { attributeOf, textOf, walkTree, type BodyNode } from './tree.ts';

/** An embed names a claim or a fact that is there. */
export const embeddedFigures: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (!entry.body) continue;
		for (const node of walkTree(entry.body.tree)) {
			const words =
				node.name === 'Claim'
					? missingClaim(content, entry, node)
					: node.name === 'Fact'
						? missingFact(content, entry, node)
						: null;
			if (words) yield atNode(entry, node, words);
		}
	}
};

type Words = Pick<Finding, 'found' | 'wanted'>;

function missingClaim(content: Content, entry: ReadEntry, node: BodyNode): Words | null {
	const id = attributeOf(node, 'id');
	if (!id || !isClaimMissing(content, entry, id)) return null;
	return {
		found: `<Claim id=${show(id)}/>`,
		wanted: 'the id of a claim of this entry, or collection/slug#claim',
	};
}

function missingFact(content: Content, entry: ReadEntry, node: BodyNode): Words | null {
	const field = attributeOf(node, 'field');
	const key = attributeOf(node, 'entry') ?? entry.key;
	if (!field || content.unread.has(key)) return null;
	const owner = content.entries.get(key);
	if (!owner)
		return { found: `<Fact entry=${show(key)}/>`, wanted: 'an entry, as collection/slug' };
	const known = factsOf(owner).map(({ path }) => fieldName(path));
	if (known.includes(field)) return null;
	return {
		found: `<Fact field=${show(field)}/>`,
		wanted: `a fact of ${owner.key} that is published: ${known.join(', ')}`,
	};
}

/** A figure that stands for a definition or arithmetic, with the author's reason. */
export interface GivenFigure {
	entry: ReadEntry;
	line: number;
	text: string;
	why: string;
}

/** Every Given of the content: counted and shown in public. */
export function givenFigures(content: Content): GivenFigure[] {
	return [...content.entries.values()].flatMap((entry) =>
		entry.body
			? [...walkTree(entry.body.tree)]
					.filter((node) => node.name === 'Given')
					.map((node) => ({
						entry,
						line: node.position?.start.line ?? 1,
						text: textOf(node),
						why: attributeOf(node, 'why') ?? '',
					}))
			: [],
	);
}
