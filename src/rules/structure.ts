import type { Architecture } from '#schemas/architectures.ts';
import { checkDiagram } from '#domain/diagram/check-diagram.ts';
import type { Guide } from '#schemas/guides.ts';
import { isOf, type ReadEntry } from '#reader/entry.ts';
import { show, type Finding } from '#reader/finding.ts';
import type { Content } from '#reader/read-content.ts';
import { atField, find, isClaimMissing, type Rule } from './context.ts';

/** Ids inside an entry that point at each other: rungs, components, question trees. */
export const structure: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (isOf(entry, 'architectures')) yield* checkArchitecture(content, entry, entry.data);
		if (isOf(entry, 'guides')) yield* checkGuide(content, entry, entry.data);
	}
};

function* checkArchitecture(
	content: Content,
	entry: ReadEntry,
	data: Architecture,
): Generator<Finding> {
	const optional = data.components.filter((component) => component.optional).map(({ id }) => id);
	for (const [index, rung] of data.rungs.entries()) {
		const { system, id } = rung.configuration;
		const machine = find(content, 'systems', system)?.data;
		if (machine && !machine.configurations.some((configuration) => configuration.id === id)) {
			const known = machine.configurations.map((configuration) => configuration.id);
			yield atField(entry, ['rungs', index, 'configuration', 'id'], {
				found: show(id),
				wanted: `a configuration of ${system}: ${known.join(', ')}`,
			});
		}
		for (const list of ['present', 'absent'] as const) {
			for (const [at, component] of rung[list].entries()) {
				const known =
					list === 'present' ? optional : data.components.map((candidate) => candidate.id);
				if (!known.includes(component))
					yield atField(entry, ['rungs', index, list, at], {
						found: show(component),
						wanted: `${list === 'present' ? 'an optional' : 'a'} component: ${known.join(', ')}`,
					});
			}
		}
		for (const [at, { claim }] of rung.breakPoints.entries()) {
			if (claim && isClaimMissing(content, entry, claim))
				yield atField(entry, ['rungs', index, 'breakPoints', at, 'claim'], {
					found: show(claim),
					wanted: 'the id of a claim',
				});
		}
	}
	for (const { path, message } of checkDiagram(
		data.components,
		data.edges,
		data.groups,
		data.flow.length,
	))
		yield atField(entry, path, message);
}

function* checkGuide(content: Content, entry: ReadEntry, data: Guide): Generator<Finding> {
	const ids = data.tree.map(({ id }) => id);
	for (const [index, question] of data.tree.entries()) {
		if (ids.indexOf(question.id) !== index)
			yield atField(entry, ['tree', index, 'id'], {
				found: `the id ${show(question.id)} a second time`,
				wanted: 'one id a question',
			});
		for (const [at, { next }] of question.answers.entries()) {
			// Only forwards: a tree with a way back never ends.
			if (next !== undefined && !ids.slice(index + 1).includes(next))
				yield atField(entry, ['tree', index, 'answers', at, 'next'], {
					found: show(next),
					wanted: 'the id of a later question',
				});
		}
	}
	const led = new Set(data.tree.flatMap(({ answers }) => answers.map(({ next }) => next)));
	for (const [index, { id }] of data.tree.entries()) {
		if (index > 0 && !led.has(id))
			yield atField(entry, ['tree', index, 'id'], {
				found: `${show(id)}, to which no answer leads`,
				wanted: 'an answer with this question as next',
			});
	}
	for (const [index, { claim }] of data.counterEvidence.entries()) {
		if (isClaimMissing(content, entry, claim))
			yield atField(entry, ['counterEvidence', index, 'claim'], {
				found: show(claim),
				wanted: 'the id of a claim',
			});
	}
}
