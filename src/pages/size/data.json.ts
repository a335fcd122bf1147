import type { APIRoute } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { writeSizeJson } from '#domain/sizing/tool/write-size-json.ts';
import { sizeData } from '#views/size-data.ts';

/** Models, machines and constants of the tool; loaded at its first touch. */
export const GET: APIRoute = () => Response.json(writeSizeJson(sizeData(getCatalog())));
