import type { APIRoute } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { searchAlso } from '#views/search-also.ts';

/** What else readers may say; the build puts it into the index of the full text and takes the file away. */
export const GET: APIRoute = () => Response.json(searchAlso(getCatalog()));
