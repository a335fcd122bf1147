import type { APIRoute } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { writeSizeJson } from '#domain/sizing/tool/write-size-json.ts';
import { askEngine } from '#views/ask-engine.ts';
import { sizeData } from '#views/size-data.ts';

/** Lists of models, machines and constants of the tool; loaded at its first touch. */
export const GET: APIRoute = () => {
	const data = askEngine(() => sizeData(getCatalog()));
	return Response.json(writeSizeJson(data.ok ? data.value : noData));
};

/** Of a site without the engine's constants, whose page does not ask for it. */
const noData = { models: [], machines: [], constants: [] };
