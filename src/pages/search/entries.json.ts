import type { APIRoute } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { searchTable } from '#views/search-table.ts';

/** Names that search knows; the build adds their ids in the index of the full text. */
export const GET: APIRoute = () => Response.json(searchTable(getCatalog(), 'entries'));
