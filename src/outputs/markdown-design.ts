import type { Catalog, Entry } from '#catalog/types.ts';
import { billOfMaterials } from '#domain/diagram/bill-of-materials.ts';
import { inFlowOrder } from '#domain/diagram/flow-order.ts';
import { componentKindName, edgeKindName } from '#domain/diagram/names.ts';
import { formatNumber } from '#format/numbers.ts';
import { sentence } from '#format/words.ts';
import { href } from '#site';
import { rungViews, type RungView } from '#views/rungs.ts';
import { bullets, link, numbered, plain, section, table } from './markdown-text.ts';

/** Flow, parts, ladder and gate of an architecture: the diagram in words, from the same list. */
export function designMarkdown(catalog: Catalog, entry: Entry<'architectures'>): string[] {
	const { components, edges, groups, flow, exitGate } = entry.data;
	const labelOf = (id: string) => plain(components.find((part) => part.id === id)?.label ?? id);
	const comparisons = { 'at-least': 'at least', 'at-most': 'at most', exactly: 'exactly' };
	return [
		section(
			'The design, step by step',
			numbered(flow.map(plain)),
			table(
				['Step', 'From', 'To', 'What flows', 'Kind'],
				inFlowOrder(edges).map(({ step, from, to, label, kind }) => [
					step === undefined ? '' : String(step),
					labelOf(from),
					labelOf(to),
					plain(label ?? ''),
					edgeKindName[kind],
				]),
			),
		),
		section(
			'Parts',
			table(
				['Part', 'Kind', 'Stands in', 'Its role here', 'Entry', 'Alternatives', 'Needed'],
				components.map((part) => [
					plain(part.label),
					componentKindName[part.kind],
					plain(groups.find(({ id }) => id === part.group)?.label ?? ''),
					plain(part.role),
					part.entry ? entryLink(catalog, part.entry) : '',
					plain(part.alternatives.join(', ')),
					part.optional ? 'Optional' : 'Always',
				]),
			),
		),
		section(
			'The ladder',
			...rungViews(catalog, entry).flatMap((view) => rungMarkdown(entry, view)),
		),
		section(
			'The proof of concept may leave the room when',
			bullets(
				exitGate.map(({ criterion, comparison, value, unit }) =>
					plain(
						`${criterion}: ${comparisons[comparison]} ${formatNumber(value)}${unit === 'percent' ? '%' : ` ${unit}`}`,
					),
				),
			),
			'These thresholds are our proposal: set your own before you start, and write them down.',
		),
	];
}

function rungMarkdown(entry: Entry<'architectures'>, view: RungView): string[] {
	const { rung, kind, model, system, accelerators, load, breakPoints } = view;
	const parts = billOfMaterials(entry.data.components, rung);
	const present = parts.filter(({ isPresent }) => isPresent);
	const left = parts.filter(({ isPresent }) => !isPresent);
	const cards = accelerators
		? `: ${accelerators.count} × ${link(accelerators.link.title, href(accelerators.link.path))} each`
		: '';
	return [
		`### ${plain(rung.title)}`,
		`${plain(kind)}, for ${load}. ${plain(rung.why)}`,
		bullets(
			breakPoints.map(({ limit, text, claim }) => {
				const evidence = claim
					? ` (${link(`${claim.claim.metric}, grade ${claim.grading.grade}`, href(claim.path))})`
					: '';
				return `**Breaks at ${plain(sentence(limit).toLowerCase())}.** ${plain(text)}${evidence}`;
			}),
		),
		bullets([
			`Model: ${link(model.title, href(model.path))} in ${rung.precision}`,
			`Machine: ${rung.configuration.count} × ${link(system.title, href(system.path))}, configuration ${rung.configuration.id}${cards}`,
			`Parts: ${present.map(({ component }) => plain(component.label)).join(', ')}`,
			...(left.length > 0
				? [`Left out: ${left.map(({ component }) => plain(component.label)).join(', ')}`]
				: []),
		]),
	];
}

function entryLink(catalog: Catalog, key: string): string {
	const { title, path } = catalog.entry(key);
	return link(title, href(path));
}

/** The questions of a guide in order, each answer with where it leads. */
export function treeMarkdown(catalog: Catalog, entry: Entry<'guides'>): string {
	const { tree } = entry.data;
	const numberOf = (id: string) => tree.findIndex((question) => question.id === id) + 1;
	return section(
		'The questions, in order',
		...tree.flatMap(({ question, why, answers }, index) => [
			`### Question ${index + 1}: ${plain(question)}`,
			plain(why),
			bullets(
				answers.map(({ answer, next, verdict, entries }) => {
					const leads = next ? `go to question ${numberOf(next)}.` : plain(verdict ?? '');
					return [
						`**${plain(answer)}:** ${leads}`,
						...entries.map((key) => entryLink(catalog, key)),
					].join(' ');
				}),
			),
		]),
	);
}
