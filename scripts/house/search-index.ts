/** The search index of a built site, by Pagefind. */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { BuildError } from './swap.ts';

/** Files of Pagefind's own interfaces: ours uses the JavaScript API only. */
const unused = ['pagefind-*ui*', 'pagefind-highlight*', 'pagefind-modular*'];

function stopOn(errors: string[]) {
	if (errors.length > 0) throw new BuildError(`search index: ${errors.join('; ')}`);
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
	for (const page of pages) {
		const content = readFileSync(join(site, page), 'utf8');
		stopOn((await index.addHTMLFile({ sourcePath: page.replaceAll('\\', '/'), content })).errors);
	}
	const outputPath = join(site, 'pagefind');
	stopOn((await index.writeFiles({ outputPath })).errors);
	await pagefind.close();
	for (const name of globSync(unused, { cwd: outputPath })) rmSync(join(outputPath, name));
	return pages.length;
}
