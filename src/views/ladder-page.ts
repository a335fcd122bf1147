import type { Catalog, Entry } from '#catalog/types.ts';
import { collectionWords } from '#format/words.ts';
import { rolloutSections } from './knowledge-sections.ts';
import { ladderPath } from './rungs.ts';

/** The second page of an architecture: its parts in words, what it runs on, what it takes, and when to stop. */
export function ladderPage(catalog: Catalog, entry: Entry<'architectures'>) {
	const { title, path, flag, data } = entry;
	const sections = rolloutSections(catalog, entry);
	return {
		layout: {
			title: `${title}: parts and ladder`,
			heading: 'Parts and ladder',
			description: `${title}: every part and what flows where; ${data.rungs.length} rungs, what each runs on and where it breaks; the gate of the proof of concept.`,
			path: ladderPath(entry),
			section: 'architectures' as const,
			breadcrumbs: [
				{ label: collectionWords.architectures.many, path: '/architectures/' },
				{ label: title, path },
				{ label: 'Parts and ladder' },
			],
			flag,
			kind: collectionWords.architectures.one,
			stations: data.stations,
			headings: [
				{ depth: 2, slug: 'parts', text: 'Parts' },
				{ depth: 2, slug: 'flows', text: 'From part to part' },
				{ depth: 2, slug: 'ladder', text: 'Rung by rung' },
				{ depth: 2, slug: 'exit-gate', text: 'Exit gate' },
				...sections.map(({ id, title: text }) => ({ depth: 2, slug: id, text })),
			],
		},
		sections,
	};
}
