import type { APIRoute } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { searchSizing } from '#views/search-sizing.ts';

/** Models and machines that a sizing question may name; loaded when one is asked. */
export const GET: APIRoute = () => Response.json(searchSizing(getCatalog()));
