import type { SearchIndex } from './index-api.ts';
import type { SiteReader } from './open.ts';
import { workerIndex } from './worker-index.ts';

/**
 * Reads the files of search from a site on the web.
 *
 * @param base address of the site's home page, with a slash at its end
 * @throws each of its functions, when the file does not come or is not what it should be
 */
export function webReader(base: URL): SiteReader {
	const fetched = async (path: string) => {
		const answer = await fetch(new URL(path, base));
		if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
		return answer;
	};
	const folder = new URL('pagefind/', base);
	return {
		json: async (path) => (await fetched(path)).json(),
		bytes: async (path) => new Uint8Array(await (await fetched(path)).arrayBuffer()),
		index: () => workerIndex(folder).catch(() => moduleIndex(folder)),
	};
}

/** Pagefind in the page itself, where it gets no worker. */
function moduleIndex(folder: URL): Promise<SearchIndex> {
	// A computed address: a bundler must not try to resolve what only the build of the index makes.
	return import(/* @vite-ignore */ new URL('pagefind.js', folder).href) as Promise<SearchIndex>;
}
