import { readContent } from '#reader/read-content.ts';
import { today } from '#site';
import { buildCatalog } from './build.ts';
import type { Catalog } from './types.ts';

export type { Catalog, CitedSource, Entry, EntryLink, GradedClaim } from './types.ts';

let built: Catalog | undefined;

/** The catalogue, made once a build; while writing (`npm run dev`) it is made anew for each page. */
export function getCatalog(): Catalog {
	if (import.meta.env.DEV || !built) built = buildCatalog(readContent(), today);
	return built;
}
