/** The search index of a built site, by Pagefind. */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as pagefind from 'pagefind';
import { writeSearchNames } from './search-names.ts';
import { BuildError } from './swap.ts';

/** Files of Pagefind's own interfaces: ours uses the JavaScript API only. */
const unused = ['pagefind-*ui*', 'pagefind-highlight*', 'pagefind-modular*'];

/**
 * How many places of words a file of the index holds: a quarter of what Pagefind takes by itself, since a query loads a
 * whole file for each of its words. A Pagefind that does not know this variable writes larger files, which work as well.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '5000';

function stopOn(errors: string[]) {
	if (errors.length > 0) throw new BuildError(`search index: ${errors.join('; ')}`);
}

/** What else readers may call each page: written for the index alone, so the file goes when it is read. */
function takeAlso(site: string): Record<string, string> {
	const file = join(site, 'search', 'also.json');
	const also = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	rmSync(file);
	return also;
}

/** A page with what else readers may call it, as the index takes it. */
function withAlso(content: string, said: string | undefined): string {
	if (said === undefined) return content;
	const text = said.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return content.replace(
		'</head>',
		`<meta data-pagefind-meta="also[content]" content="${text}"></head>`,
	);
}

/**
 * Indexes every page of `site` that marks its body with `data-pagefind-body`.
 *
 * Pages are handed over one by one in the order of their names, so that the index does not depend
 * on the order in which a file system lists them.
 *
 * @returns how many pages were read
 */
export async function writeSearchIndex(site: string): Promise<number> {
	const { index, errors } = await pagefind.createIndex({});
	stopOn(errors);
	if (!index) throw new BuildError('search index: Pagefind did not start.');
	const pages = globSync('**/*.html', { cwd: site }).sort();
	const also = takeAlso(site);
	for (const page of pages) {
		const said = also[`/${page.replaceAll('\\', '/').replace(/index\.html$/, '')}`];
		const content = withAlso(readFileSync(join(site, page), 'utf8'), said);
		stopOn((await index.addHTMLFile({ sourcePath: page.replaceAll('\\', '/'), content })).errors);
	}
	const outputPath = join(site, 'pagefind');
	stopOn((await index.writeFiles({ outputPath })).errors);
	await pagefind.close();
	for (const name of globSync(unused, { cwd: outputPath })) rmSync(join(outputPath, name));
	await writeSearchNames(site);
	return pages.length;
}
