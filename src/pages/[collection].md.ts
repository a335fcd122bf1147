import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { indexMarkdown } from '#outputs/markdown-index.ts';
import { answer, collectionRoutes } from '#outputs/routes.ts';
import type { CollectionName } from '#schemas/shared.ts';

export const getStaticPaths = collectionRoutes;
export const GET = ({ props }: APIContext<{ collection: CollectionName }>) =>
	answer(indexMarkdown(getCatalog(), props.collection), 'markdown');
