import type { APIContext } from 'astro';
import { schemaJson } from '#outputs/api-schema.ts';
import { answer, collectionRoutes } from '#outputs/routes.ts';
import type { CollectionName } from '#schemas/shared.ts';

export const getStaticPaths = collectionRoutes;
export const GET = ({ props }: APIContext<{ collection: CollectionName }>) =>
	answer(schemaJson(props.collection), 'schema');
