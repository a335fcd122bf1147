import type { Catalog, Entry } from '#catalog/types.ts';
import { gradeLetters } from '#schemas/vocabulary.ts';
import { collectionNames, type CollectionName } from '#schemas/shared.ts';
import { formatCount } from '#format/numbers.ts';
import { collectionWords, gradeWords } from '#format/words.ts';
import { siteDescription, siteName } from '#site';
import { absolute, twinPath } from './addresses.ts';
import { bullets, document, link, plain, section } from './markdown-text.ts';

/** Collections whose entries stand in their indexes only: there are hundreds, and they lead elsewhere. */
const records: readonly CollectionName[] = ['organisations', 'sources'];

/** `/llms.txt`: what the site is, how its grades work, and where the Markdown of every entry stands. */
export function llmsText(catalog: Catalog): string {
	const shown = collectionNames.filter((name) => !records.includes(name));
	const grades = gradeLetters.map((letter) => `${letter}: ${gradeWords[letter]}`).join('. ');
	return document([
		`# ${siteName}`,
		`> ${siteDescription}`,
		`Every claim carries a grade that is computed from who measured, how, and which sources were read. ${grades}.\nA specification is what a maker publishes: it has a source and no grade. Entries say until when their last full check holds; all states are as of ${catalog.today}.`,
		section('Collections', bullets(collectionNames.map((name) => indexLine(catalog, name)))),
		...shown.map((name) =>
			section(collectionWords[name].many, bullets(catalog.of(name).flatMap(entryLine))),
		),
		section(
			'Optional',
			bullets([
				`${link('How we know', absolute('/method/'))}: grades, shelf life, corrections, how entries are made.`,
				`${link('JSON', absolute('/api/v1/index.json'))}: every collection and entry, with JSON Schema.`,
				`${link('Feed', absolute('/feed.xml'))}: every dated change.`,
			]),
		),
	]);
}

function indexLine(catalog: Catalog, collection: CollectionName): string {
	const { many, lead } = collectionWords[collection];
	const count = formatCount(catalog.of(collection).length, 'entry', 'entries');
	return `${link(many, absolute(`/${collection}.md`))}: ${count}. ${plain(lead)}`;
}

function entryLine({ title, path, summary, data, flag }: Entry): string[] {
	if ('status' in data && data.status === 'draft') return [];
	const state = flag.label === 'Current' ? '' : ` (${flag.label})`;
	return [`${link(title, absolute(twinPath(path)))}: ${plain(summary)}${state}`];
}
