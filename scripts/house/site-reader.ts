/** Reads the files of search from a built site on this disk: for the command line and for tests. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SearchIndex } from '../../src/domain/search/index-api.ts';
import type { SiteReader } from '../../src/domain/search/open.ts';

const base = 'file:///';

/** Pagefind fetches its files; those of the site are given to it from the disk. */
function serveFiles(folder: string): void {
	const fetched = globalThis.fetch;
	globalThis.fetch = (input, init) => {
		const address = input instanceof Request ? input.url : String(input);
		if (!address.startsWith(base)) return fetched(input, init);
		const path = fileURLToPath(address.replace(/\?.*$/, ''));
		if (!path.startsWith(folder)) throw new Error(`search: ${path} is outside the site.`);
		return Promise.resolve(new Response(readFileSync(path)));
	};
}

/**
 * Reads from the folder of a built site.
 *
 * @throws each of its functions, when a file is not there
 */
export function diskReader(folder: string): SiteReader {
	const read = (path: string) => readFile(join(folder, path));
	return {
		json: async (path) => JSON.parse((await read(path)).toString()) as unknown,
		bytes: async (path) => new Uint8Array(await read(path)),
		index: async () => {
			serveFiles(folder);
			const index = (await import(
				pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href
			)) as SearchIndex;
			await index.options({ basePath: pathToFileURL(join(folder, 'pagefind')).href + '/' });
			return index;
		},
	};
}
