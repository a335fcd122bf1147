/** Completes the files of names that search reads, once the index of the full text is written. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FacetFile } from '../../src/domain/search/facet-file.ts';
import { decodeFragment, type Fragment } from '../../src/domain/search/fragment.ts';
import { addressOf, isOfSite, sitePages, type TableFile } from '../../src/domain/search/table.ts';
import { commonWords } from './search-words.ts';
import { BuildError } from './swap.ts';

/** Fragments of the index by the address of their page, each with the id of its page. */
async function readFragments(
	site: string,
): Promise<Map<string, { id: string; fragment: Fragment }>> {
	const folder = join(site, 'pagefind', 'fragment');
	const files = globSync('*.pf_fragment', { cwd: folder }).sort();
	const read = files.map(async (file) => {
		const fragment = await decodeFragment(new Uint8Array(readFileSync(join(folder, file))));
		return [fragment.url, { id: basename(file, '.pf_fragment'), fragment }] as const;
	});
	return new Map(await Promise.all(read));
}

function rewrite<File>(path: string, change: (file: File) => void): void {
	const file = JSON.parse(readFileSync(path, 'utf8')) as File;
	change(file);
	writeFileSync(path, JSON.stringify(file));
}

/**
 * Writes the ids of the index into the files of names, adds the pages of the site that only the index knows, and
 * writes the list of words that slips of typing are mended by.
 *
 * @throws BuildError when an entry is not in the index
 */
export async function writeSearchNames(site: string): Promise<void> {
	const fragments = await readFragments(site);
	const [{ id: anyId } = { id: '' }] = fragments.values();
	const idPrefix = anyId.slice(0, anyId.indexOf('_') + 1);
	const idOf = (address: string) => fragments.get(address)?.id.slice(idPrefix.length) ?? '';
	const named = new Set<string>();
	const records: Record<string, string> = {};
	for (const name of ['entries', 'records']) {
		rewrite<TableFile>(join(site, 'search', `${name}.json`), (file) => {
			file.idPrefix = idPrefix;
			for (const [collection, rows] of Object.entries(file.rows)) {
				for (const row of rows) {
					const address = addressOf(collection, row[1]);
					row[0] = idOf(address);
					named.add(address);
					if (row[0] === '' && !isOfSite(collection))
						throw new BuildError(`search: the index lacks ${address}`);
				}
				if (name === 'records') records[collection] = rows.map(([id]) => id).join(' ');
			}
		});
	}
	const others = [...fragments].filter(([address]) => !named.has(address));
	rewrite<TableFile>(join(site, 'search', 'entries.json'), (file) => {
		for (const [address, { fragment }] of others)
			(file.rows[sitePages] ??= []).push([
				idOf(address),
				address,
				fragment.meta['title'] ?? address,
				'',
				-1,
			]);
	});
	rewrite<FacetFile>(join(site, 'search', 'facets.json'), (file) => {
		file.idPrefix = idPrefix;
		file.records = records;
	});
	const texts = [...fragments.values()].map(({ fragment }) => fragment.content);
	writeFileSync(join(site, 'search', 'words.json'), JSON.stringify(commonWords(texts)));
}
