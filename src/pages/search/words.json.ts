import type { APIRoute } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { searchWords } from '#views/search-words.ts';

/** What search mends slips of typing by; loaded with the index, at the first key. */
export const GET: APIRoute = () => Response.json(searchWords(getCatalog()));
