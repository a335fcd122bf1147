import type { APIRoute } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { searchFacetFile } from '#views/search-facet-file.ts';

/** What search narrows by; loaded when a reader narrows, or when counts are shown. */
export const GET: APIRoute = () => Response.json(searchFacetFile(getCatalog()));
