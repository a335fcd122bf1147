import { href } from '#site';
import type { AsideFact } from '#views/aside.ts';
import type { Cell, Section } from '#views/section.ts';
import { bullets, link, plain, section, table } from './markdown-text.ts';

/** A part of an entry's page that is made from its fields. */
export function sectionMarkdown({ title, text, items, links, table: data }: Section): string {
	return section(
		title,
		text ? plain(text) : '',
		bullets(items?.map(plain) ?? []),
		bullets(
			links?.map(({ title: label, path, note }) => {
				const target = link(label, href(path));
				return note ? `${target}: ${plain(note)}` : target;
			}) ?? [],
		),
		data
			? table(
					data.columns.map(({ label }) => plain(label)),
					data.rows.map(({ cells }) => cells.map(cellMarkdown)),
				)
			: '',
	);
}

function cellMarkdown(cell: Cell): string {
	if (typeof cell === 'string') return plain(cell);
	// A mark of a source stands for its number in the list below; twins have no anchors.
	return cell.path.startsWith('#') ? cell.text : link(cell.text, href(cell.path));
}

/** What stands beside the title of an entry, as a table. */
export function asideMarkdown(facts: readonly AsideFact[]): string {
	const rows = facts.map(({ term, value, links, href: address }) => [
		plain(term),
		links
			? links.map(({ label, path }) => link(label, href(path))).join(', ')
			: address
				? link(value ?? address, address)
				: plain(value ?? ''),
	]);
	return section('At a glance', table(['What', 'Which'], rows));
}
