import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { answer, collectionRoutes } from '#outputs/routes.ts';
import { tableJson } from '#outputs/table-json.ts';
import type { CollectionName } from '#schemas/shared.ts';

export const getStaticPaths = collectionRoutes;
export const GET = ({ props }: APIContext<{ collection: CollectionName }>) =>
	answer(tableJson(getCatalog(), props.collection), 'json');
