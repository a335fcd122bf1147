import type { Catalog, Entry } from '#catalog/types.ts';
import type { Section } from './section.ts';
import type { EntrySections } from './sections.ts';

/** Entries of a collection that refer to this one, as links with their flag in words. */
function seenIn(catalog: Catalog, entry: Entry, collection: 'cases' | 'architectures') {
	return entry.backlinks
		.filter((link) => link.collection === collection)
		.map(({ key, title, path }) => ({
			title,
			path,
			note: collection === 'cases' ? catalog.entry(key).flag.label : undefined,
		}));
}

/** When to use a pattern, when not, and how to tell that it fails. */
export function patternSections(catalog: Catalog, entry: Entry<'patterns'>): EntrySections {
	const { fits, doesNotFit, readiness, failureSignals } = entry.data;
	return {
		before: [
			{ id: 'fits', title: 'When it fits', items: fits },
			{ id: 'does-not-fit', title: 'When it does not', items: doesNotFit },
		],
		after: [
			{ id: 'readiness', title: 'Are you ready?', items: readiness },
			{ id: 'failure-signals', title: 'Signs that it is failing', items: failureSignals },
			{ id: 'seen-in', title: 'Who has done it', links: seenIn(catalog, entry, 'cases') },
			{ id: 'built-as', title: 'How to build it', links: seenIn(catalog, entry, 'architectures') },
		],
	};
}

/** Early signals and controls of a failure mode, and where it was seen. */
export function failureModeSections(
	catalog: Catalog,
	entry: Entry<'failure-modes'>,
): EntrySections {
	const { earlySignals, controls } = entry.data;
	return {
		before: [],
		after: [
			{ id: 'early-signals', title: 'Early signals', items: earlySignals },
			{ id: 'controls', title: 'Controls', items: controls, isLifted: true },
			{ id: 'seen-in', title: 'Where it was seen', links: seenIn(catalog, entry, 'cases') },
		],
	};
}

/** Mechanism, price and conditions of a technique. */
export function techniqueSections(catalog: Catalog, entry: Entry<'techniques'>): EntrySections {
	const { mechanism, qualityCost, preconditions, incompatibilities, software } = entry.data;
	return {
		before: [{ id: 'mechanism', title: 'How it works', text: mechanism }],
		after: [
			{ id: 'quality-cost', title: 'What it costs in quality', text: qualityCost },
			{ id: 'preconditions', title: 'Before you use it', items: preconditions },
			{ id: 'incompatibilities', title: 'What it does not go with', items: incompatibilities },
			{
				id: 'software',
				title: 'Software that has it',
				links: software.map((id) => catalog.get('software', id)),
			},
		],
	};
}

/** A term, and what it is not. */
export function glossarySections(catalog: Catalog, entry: Entry<'glossary'>): EntrySections {
	const { definition, notToConfuse, seeAlso } = entry.data;
	return {
		before: [{ id: 'definition', title: 'Definition', text: definition }],
		after: [
			{
				id: 'not-to-confuse',
				title: 'Not to be confused with',
				items: notToConfuse.map(({ text }) => text),
			},
			{
				id: 'see-also',
				title: 'See also',
				links: [...new Set([...notToConfuse.flatMap(({ term }) => term ?? []), ...seeAlso])].map(
					(id) => catalog.get('glossary', id),
				),
			},
		],
	};
}

/** The question, the default answer and what speaks against it. The tree has a component of its own. */
export function guideSections(catalog: Catalog, entry: Entry<'guides'>): EntrySections {
	const { defaultAnswer, criteria, disqualifiers, counterEvidence, patterns } = entry.data;
	return {
		before: [{ id: 'default-answer', title: 'If you know nothing else', text: defaultAnswer }],
		after: [
			{
				id: 'criteria',
				title: 'What to judge by',
				items: criteria.map(({ name, why }) => `${name}. ${why}`),
			},
			{ id: 'disqualifiers', title: 'What rules an option out', items: disqualifiers },
			{
				id: 'counter-evidence',
				title: 'What speaks against this guide',
				links: counterEvidence.map(({ claim, text }) => {
					const counter = catalog.claim(claim.includes('#') ? claim : `${entry.key}#${claim}`);
					return { title: counter.claim.statement, path: counter.path, note: text };
				}),
			},
			{
				id: 'patterns',
				title: 'Patterns it serves',
				links: patterns.map((id) => catalog.get('patterns', id)),
			},
		],
	};
}

/** What an architecture is for and what it is not. Diagram and parts have components of their own. */
export function architectureSections(
	catalog: Catalog,
	entry: Entry<'architectures'>,
): EntrySections {
	const { audience, outOfScope, alternatives, whenNotToUse, patterns } = entry.data;
	return {
		before: [
			{ id: 'audience', title: 'Who it is for', text: audience },
			{ id: 'out-of-scope', title: 'Out of scope', items: outOfScope },
		],
		after: [
			{
				id: 'alternatives',
				title: 'Alternatives',
				items: alternatives.map(({ text, when }) => `${text} ${when}`),
			},
			{ id: 'when-not-to-use', title: 'When not to use it', items: whenNotToUse },
			{
				id: 'patterns',
				title: 'Patterns it serves',
				links: patterns.map((id) => catalog.get('patterns', id)),
			},
		],
	};
}

/** What it takes to build an architecture, beside its ladder. */
export function rolloutSections(catalog: Catalog, entry: Entry<'architectures'>): Section[] {
	const { preMortem, skills, rollout } = entry.data;
	return [
		{
			id: 'pre-mortem',
			title: 'It is a year later and it failed',
			table: {
				columns: [{ label: 'Failure mode' }, { label: 'How it happened' }, { label: 'Control' }],
				rows: preMortem.map(({ failureMode, how, control }) => {
					const { title, path } = catalog.get('failure-modes', failureMode);
					return { cells: [{ text: title, path }, how, control] };
				}),
			},
		},
		{
			id: 'skills',
			title: 'Skills it needs',
			items: skills.map(({ role, does }) => `${role}: ${does}`),
		},
		{
			id: 'rollout',
			title: 'Time, risk and the way back',
			items: [
				`Time to the end of the proof of concept: ${rollout.weeksLow} to ${rollout.weeksHigh} weeks.`,
				rollout.risk,
				rollout.rollback,
			],
		},
	];
}
