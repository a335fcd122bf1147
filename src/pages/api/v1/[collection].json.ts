import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { collectionJson } from '#outputs/api-lists.ts';
import { answer, collectionRoutes } from '#outputs/routes.ts';
import type { CollectionName } from '#schemas/shared.ts';

export const getStaticPaths = collectionRoutes;
export const GET = ({ props }: APIContext<{ collection: CollectionName }>) =>
	answer(collectionJson(getCatalog(), props.collection), 'json');
