import type { Catalog, Entry } from '#catalog/types.ts';
import { formatDate } from '#format/numbers.ts';
import { href } from '#site';
import { entryPage } from '#views/entry-page.ts';
import { absolute, linksOf } from './addresses.ts';
import { bodyMarkdown } from './markdown-body.ts';
import { designMarkdown, treeMarkdown } from './markdown-design.ts';
import { claimsMarkdown, conflictsMarkdown, sourcesMarkdown } from './markdown-evidence.ts';
import { asideMarkdown, sectionMarkdown } from './markdown-sections.ts';
import { bullets, document, link, plain, section } from './markdown-text.ts';

/** The Markdown twin of an entry's page: the same content, in the same order, for other readers. */
export function entryMarkdown(catalog: Catalog, entry: Entry): string {
	const page = entryPage(catalog, entry, []);
	return document([
		`# ${plain(entry.title)}`,
		`> ${plain(page.layout.description)}`,
		bullets([
			`Kind: ${page.layout.kind}`,
			...(page.layout.flag ? [`State: ${entry.flag.label}`] : []),
			`Page: <${absolute(entry.path)}>`,
			`Data: ${link('JSON', linksOf(entry).json)}`,
		]),
		...bannersOf(catalog, entry),
		asideMarkdown(page.aside),
		claimsMarkdown(catalog, entry),
		conflictsMarkdown(catalog, page.conflicts),
		...page.sections.before.map(sectionMarkdown),
		...(entry.collection === 'architectures'
			? designMarkdown(catalog, entry as Entry<'architectures'>)
			: []),
		entry.collection === 'guides' ? treeMarkdown(catalog, entry as Entry<'guides'>) : '',
		bodyMarkdown(catalog, entry),
		...page.sections.after.map(sectionMarkdown),
		section(
			'Notes',
			bullets(page.notes.map(({ title, text }) => `**${plain(title)}** ${plain(text)}`)),
		),
		sourcesMarkdown(entry, page.factLabels),
		section(
			'What leans on this',
			bullets(page.relations.map(({ title, path }) => link(title, href(path)))),
		),
		section('History', bullets(historyOf(entry))),
	]);
}

/** What a reader must know before reading on: expired, due, retired, leaning on something retired. */
function bannersOf(catalog: Catalog, entry: Entry): string[] {
	const { data, freshness, retirement, leansOn } = entry;
	const banners: string[] = [];
	if (freshness && freshness.state !== 'fresh') {
		const word = freshness.state === 'expired' ? 'Expired' : 'Due for a check';
		banners.push(
			`> **${word}.** The last full check, of ${formatDate(freshness.reviewed)}, holds until ${formatDate(freshness.goodUntil)}.`,
		);
	}
	if (retirement) {
		const successor =
			'supersededBy' in data && data.supersededBy
				? catalog.entry(`${entry.collection}/${data.supersededBy}`)
				: null;
		banners.push(
			successor
				? `> **Superseded** by ${link(successor.title, href(successor.path))}.`
				: `> **${entry.flag.label}.** This entry is ${plain(retirement)}. It stays for the record.`,
		);
	}
	if (leansOn.length > 0) {
		const links = leansOn.map(({ link: { title, path } }) => link(title, href(path)));
		banners.push(`> **Leans on something retired:** ${links.join(', ')}.`);
	}
	return banners;
}

function historyOf({ data }: Entry): string[] {
	if (!('changes' in data)) return [];
	return data.changes
		.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
		.map(({ date, what, why }) =>
			plain([`${formatDate(date)}: ${what}`, why].filter(Boolean).join(' ')),
		);
}
