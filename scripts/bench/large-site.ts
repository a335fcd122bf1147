/**
 * A built site made larger for measuring: its own pages, and pages from the Markdown files that installed packages
 * ship, each heading with its text a page. Real text, never the same twice.
 */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { TableFile } from '../../src/domain/search/table.ts';
import { root } from '../house/run.ts';
import { writeSearchIndex } from '../house/search-index.ts';

/** A page to be. */
interface Part {
	title: string;
	text: string;
}

/** Fewer letters say too little, more are no entry. */
const shortest = 300;
const longest = 6000;

/** Parts by heading of the Markdown files of installed packages, no text twice. */
function* packageParts(): Generator<Part> {
	const seen = new Set<string>();
	const files = globSync('node_modules/**/*.md', { cwd: root }).sort();
	for (const file of files) {
		const name = file.replace(/^node_modules\//, '').replace(/\/[^/]*$/, '');
		for (const part of readFileSync(join(root, file), 'utf8').split(/^(?=#{1,4} )/m)) {
			const [, heading = '', text = ''] = /^#{1,4} (.+)\n([\s\S]*)$/.exec(part) ?? [];
			const hash = createHash('sha1').update(text.replaceAll(/\s+/g, ' ')).digest('hex');
			if (text.length < shortest || seen.has(hash)) continue;
			seen.add(hash);
			const title = heading.replaceAll(/[`*[\]#]|\(.*?\)/g, '').trim();
			yield { title: `${title} (${name})`.slice(0, 60), text: text.slice(0, longest) };
		}
	}
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Copies a built site and adds pages until search knows so many; writes its index anew.
 *
 * @returns how many pages search knows now; fewer than asked for when the packages hold no more text
 */
export async function enlarge(site: string, folder: string, pages: number): Promise<number> {
	cpSync(site, folder, { recursive: true });
	rmSync(join(folder, 'pagefind'), { recursive: true });
	const file = join(folder, 'search', 'entries.json');
	const table = JSON.parse(readFileSync(file, 'utf8')) as TableFile;
	const known = globSync('pagefind/fragment/*', { cwd: site }).length;
	const rows = (table.rows['guides'] ??= []);
	let added = 0;
	for (const { title, text } of packageParts()) {
		if (known + added >= pages) break;
		const slug = `part-${++added}`;
		mkdirSync(join(folder, 'guides', slug));
		const body = `<h1>${escaped(title)}</h1><p>${escaped(text)}</p>`;
		writeFileSync(
			join(folder, 'guides', slug, 'index.html'),
			`<!doctype html><html lang="en-GB"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body>${body}</main></body></html>`,
		);
		rows.push(['', slug, title]);
	}
	writeFileSync(file, JSON.stringify(table));
	writeFileSync(join(folder, 'search', 'also.json'), '{}');
	await writeSearchIndex(folder);
	return known + added;
}
